import type { Handlers } from '../../../lib/messaging/protocol.ts';
import type { Services } from '../services.ts';
import { connectionHandlers } from './connection.ts';
import { historyHandlers } from './history.ts';
import { lockHandlers } from './lock.ts';
import { notesHandlers } from './notes.ts';
import { purchasesHandlers } from './purchases.ts';
import { rentalsHandlers } from './rentals.ts';
import { rentingHandlers } from './renting.ts';
import { settingsHandlers } from './settings.ts';
import { stockHandlers } from './stock.ts';

/** What the background answers to the screens: the handlers of each section of the protocol. */
export const createHandlers = (services: Services): Handlers => ({
  ...connectionHandlers(services),
  ...rentingHandlers(services),
  ...rentalsHandlers(services),
  ...historyHandlers(services),
  ...lockHandlers(services),
  ...notesHandlers(services),
  ...purchasesHandlers(services),
  ...settingsHandlers(services),
  ...stockHandlers(services),
});

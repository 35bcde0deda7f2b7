import { ok } from '../../../lib/core/errors.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import type { Services } from '../services.ts';

/** What the background answers about services that are out of stock. */
export const stockHandlers = ({ stockWatcher }: Services): HandlersOf<'watchStock'> => ({
  async watchStock({ service, maxPrice }) {
    await stockWatcher.watch(service, maxPrice);
    return ok({});
  },
});

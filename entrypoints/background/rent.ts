import type { Result } from '../../lib/core/errors.ts';
import { quietly } from '../../lib/core/quietly.ts';
import { deliverNumber } from '../../lib/rentals/delivery/delivery.ts';
import type { RentRequest } from '../../lib/rentals/renting/rent-request.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { Services } from './services.ts';
import { dropOldCodes } from './startup.ts';

/** Rents, and starts to wait for the code. Errors as `Renting.rent` has them. */
export async function rent(services: Services, request: RentRequest): Promise<Result<{ keys: string[] }>> {
  const rented = await services.renting.rent(request);
  quietly(services.poller.run());
  quietly(dropOldCodes(services));
  return rented;
}

/** Fills a number that has just been rented into the tab, if the person wants that and the field is clear. */
export async function fillAtOnce(services: Services, key: string, tabId: number | null): Promise<void> {
  if (tabId === null || !(await settingsItem.get()).fillNumbers) return;
  await deliverNumber(services.delivery, key, { tabId, explicit: false });
}

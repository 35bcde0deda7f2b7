import type { Result } from '../../lib/core/errors.ts';
import { quietly } from '../../lib/core/quietly.ts';
import type { RentRequest } from '../../lib/rentals/renting/rent-request.ts';
import type { Services } from './services.ts';
import { dropOldCodes } from './startup.ts';

/** Rents, and starts to wait for the code. Errors as `Renting.rent` has them. */
export async function rent(services: Services, request: RentRequest): Promise<Result<{ keys: string[] }>> {
  const rented = await services.renting.rent(request);
  quietly(services.poller.run());
  quietly(dropOldCodes(services));
  return rented;
}

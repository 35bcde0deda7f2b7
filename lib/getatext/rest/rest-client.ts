import { createAccountCalls } from './account.ts';
import type { CallDeps, ProviderDeps } from '../call.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { Provider } from '../provider.ts';
import { createAuctionCalls } from './auctions.ts';
import { createLongRentalCalls } from './long-rentals.ts';
import { createRentalCalls } from './rentals.ts';
import { createServerClock, type ServerClock } from '../server-clock.ts';

/** Ports of the REST client. */
export interface RestDeps extends ProviderDeps {
  /** Reads the provider's times, and is set by its answers; one that forgets is made where it is missing. */
  clock?: ServerClock;
}

/** Creates the client of the provider's REST API, `/api/v1`. See {@link Provider} for what its calls promise. */
export function createRestProvider(deps: RestDeps): Provider {
  const callDeps: CallDeps = { ...deps, clock: deps.clock ?? createServerClock() };
  const lengths = new Map<string, number>();
  const account = createAccountCalls(callDeps);
  return {
    capabilities: async () => capabilitiesOf('rest'),
    ...account,
    async services() {
      const answer = await account.services();
      if (answer.ok) for (const service of answer.value) lengths.set(service.apiName, service.ttlMinutes);
      return answer;
    },
    ...createRentalCalls(callDeps, (service) => lengths.get(service)),
    ...createLongRentalCalls(callDeps),
    ...createAuctionCalls(callDeps),
  };
}

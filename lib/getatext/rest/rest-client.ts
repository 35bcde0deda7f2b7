import { createAccountCalls } from './account.ts';
import type { CallDeps } from '../call.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { send } from '../transport/http.ts';
import type { Limiter } from '../transport/limiter.ts';
import type { Provider } from '../provider.ts';
import { createAuctionCalls } from './auctions.ts';
import { createLongRentalCalls } from './long-rentals.ts';
import { createRentalCalls } from './rentals.ts';
import { createServerClock, type ServerClock } from '../server-clock.ts';

/** What the REST client needs from outside. */
export interface RestDeps {
  fetch: typeof fetch;
  /** Milliseconds since 1970 on the local clock. */
  now(): number;
  /** The API key; null where none is stored. Asked for before every call, so that a new one counts at once. */
  key(): Promise<string | null>;
  /** `https://getatext.com`, or a sandbox. */
  baseUrl: string;
  /** Keeps renting, cancelling and status calls apart; to be shared by all clients of one account. */
  limiter: Limiter;
  /** Reads the provider's times; one that forgets is made where it is missing. */
  clockStore?: ServerClock;
  /** Whether the browser has a network: without one nothing is sent. */
  online?(): boolean;
  /** Sends calls that cost money; browsers need the one that `createSendOnce` makes. */
  sendSpending?: typeof send;
  /** How long a request may take, its body included; 15 s unless told. */
  timeoutMs?: number;
}

/** Creates the client of the provider's REST API, `/api/v1`. See {@link Provider} for what its calls promise. */
export function createRestProvider(deps: RestDeps): Provider {
  const { clockStore, ...rest } = deps;
  const callDeps: CallDeps = { ...rest, clock: clockStore ?? createServerClock() };
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

import { useState } from 'preact/hooks';
import { useAction } from '../../../components/ui/hooks/use-action.ts';
import { catalogueItem } from '../../../lib/catalogue/items.ts';
import type { Service } from '../../../lib/core/service.ts';
import type { AppError } from '../../../lib/core/errors.ts';
import type { RentAsking } from '../../../components/rent-form/rent-questions.tsx';
import { call } from '../../../lib/messaging/client.ts';
import type { RequestOf } from '../../../lib/messaging/protocol.ts';
import type { Filters } from '../../../lib/settings/filters.ts';
import { maxCost } from '../../../lib/settings/surcharges.ts';

/** How a user came to a service for the site in front of them; see the `rent` procedure. */
export type Choice = RequestOf<'rent'>['choice'];

/** Renting from the popup, and what stands in its way. */
interface RentingHere {
  busy: boolean;
  error: AppError | null;
  /** What the user had agreed to, where that is not enough; null also where only the provider knows why. */
  refused: RentAsking | null;
  /** The rental made here last: its number is what the user wants next. */
  fresh: string | null;
  /** When a number was asked for here last. */
  askedAt: number;
  /** Rents for up to `agreed`, which the user has just said yes to; true once a number is rented. */
  rent(service: Service, agreed: number, tabId: number | null, choice: Choice, filters: Filters): Promise<boolean>;
  /** Forgets the error, and the price that was not enough. */
  clear(): void;
}

/** Rents, and where the price has risen meanwhile fetches the new one to ask about. `onAnswered` is called after each answer. */
export function useRenting(onAnswered: () => void): RentingHere {
  const action = useAction();
  const [refused, setRefused] = useState<RentAsking | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [askedAt, setAskedAt] = useState(0);

  const rent: RentingHere['rent'] = async ({ apiName }, agreed, tabId, choice, filters) => {
    setRefused(null);
    const rented = await action.run(async () => {
      // Set here, since a second click while this one runs asks for nothing.
      setAskedAt(Date.now());
      const answer = await call('rent', { service: apiName, maxPrice: agreed, tabId, choice, filters });
      if (answer.ok) return answer;
      // The price or stock shown was old: what follows must see the new one.
      const refreshing = call('refreshCatalogue', { force: true });
      if (answer.error.kind === 'price_above_cap' && (await refreshing).ok) {
        const now = (await catalogueItem.get()).services.find((entry) => entry.apiName === apiName);
        const most = now ? maxCost(now.price, filters) : 0;
        const isRise = most > agreed;
        if (now && (isRise ? now.stock > 0 : most > now.price)) setRefused({ service: now, agreed, isRise });
      }
      return answer;
    });
    if (rented?.ok) setFresh(rented.value.key);
    onAnswered();
    return rented?.ok === true;
  };
  return {
    busy: action.busy,
    error: action.error,
    refused,
    fresh,
    askedAt,
    rent,
    clear: () => {
      setRefused(null);
      action.clear();
    },
  };
}

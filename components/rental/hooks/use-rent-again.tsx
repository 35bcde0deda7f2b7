import type { VNode } from 'preact';
import type { AppError, Result } from '../../../lib/core/errors.ts';
import type { Service } from '../../../lib/core/service.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { maxCostOfNumber } from '../../../lib/settings/surcharges.ts';
import { useOpenQuestion } from '../../ui/hooks/use-open-question.ts';
import { useRefused } from '../../ui/hooks/use-refused.ts';
import { lazy } from '../../ui/lazy.tsx';

const RentAgainQuestion = lazy(async () => (await import('../number-questions.tsx')).RentAgainQuestion);

/** What the user agreed to pay for renting a number again. `unlimited`: `maxPrice` is only the listed price. */
export interface AgreedAgain {
  maxPrice: number;
  unlimited: boolean;
}

/** `Rent again`: the question before it, and those that a refusal leads to. Null where no price can be named. */
export function useRentAgain(
  { key, number, providerId, service }: Rental,
  services: readonly Service[],
  rent: (agreed: AgreedAgain) => Promise<Result<unknown> | null>,
): { ask: () => void; dialog: VNode | null } | null {
  const [question, setQuestion] = useOpenQuestion<'again'>(key);
  const listed = services.find(({ apiName }) => apiName === service.apiName);
  const price = listed?.price ?? 0;
  const [next, setNext] = useRefused<{ unlimited: boolean; from: number | null }>(
    ({ unlimited, from }) => from === null || (unlimited ? price : maxCostOfNumber(price)) > from,
  );
  if (!listed || listed.unpriced || number === null || providerId === null) return null;

  const onConfirm = async (agreed: AgreedAgain): Promise<void> => {
    setQuestion(null);
    setNext(null);
    const rented = await rent(agreed);
    if (rented && !rented.ok) setNext(questionAfter(rented.error, agreed));
  };
  return {
    ask: () => setQuestion('again'),
    dialog:
      question === 'again' || next ? (
        <RentAgainQuestion
          number={number}
          service={listed}
          unlimited={next?.unlimited ?? false}
          from={next?.from ?? null}
          onCancel={() => {
            setQuestion(null);
            setNext(null);
          }}
          onConfirm={(agreed) => void onConfirm(agreed)}
        />
      ) : null,
  };
}

/** What to ask after a refusal: for more where the price rose, without a limit where the number was refused with one. */
function questionAfter(error: AppError, { maxPrice, unlimited }: AgreedAgain) {
  if (error.kind === 'price_above_cap') return { unlimited, from: maxPrice };
  const isAboutNumber =
    error.kind === 'not_found' || error.kind === 'no_numbers' || (error.kind === 'refused' && !error.why);
  return isAboutNumber && !unlimited ? { unlimited: true, from: null } : null;
}

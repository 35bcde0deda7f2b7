import type { Result } from '../../lib/core/errors.ts';
import type { Service } from '../../lib/core/service.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { maxCostOfNumber } from '../../lib/settings/surcharges.ts';
import { Icon } from '../ui/icon.tsx';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { useRefused } from '../ui/hooks/use-refused.ts';
import { lazy } from '../ui/lazy.tsx';
import { useRentAgain, type AgreedAgain } from './hooks/use-rent-again.tsx';

const SpecificQuestion = lazy(async () => (await import('../rent-form/specific-question.tsx')).SpecificQuestion);

interface NumberAgainProps {
  rental: Rental;
  services: readonly Service[];
  busy: boolean;
  /** Room for one button: the likelier one; or, in a row of a table, for an icon beside it. */
  room?: 'one' | 'row';
  /** The user agreed to this for the same service. */
  onRentAgain: (agreed: AgreedAgain) => Promise<Result<unknown> | null>;
  /** The user agreed to this service for up to this price, in millionths of a dollar. */
  onRentSpecific: (service: Service, maxPrice: number) => Promise<Result<unknown> | null>;
}

/** The buttons that rent the number of a rental that is over again: for its service, or for another one. */
export function NumberAgain({ rental, services, busy, room, onRentAgain, onRentSpecific }: NumberAgainProps) {
  const [question, setQuestion] = useOpenQuestion<'specific'>(rental.key);
  const [refused, setRefused] = useRefused<{ apiName: string; agreed: number }>(({ apiName, agreed }) =>
    services.some((one) => one.apiName === apiName && maxCostOfNumber(one.price) > agreed),
  );
  const { number, providerId, state } = rental;
  const again = useRentAgain(rental, services, onRentAgain);
  if (number === null || providerId === null || services.length === 0) return null;
  const rentAgain = state === 'completed' || state === 'expired' ? again : null;
  const onConfirm = async (service: Service, maxPrice: number): Promise<void> => {
    setQuestion(null);
    setRefused(null);
    const rented = await onRentSpecific(service, maxPrice);
    if (rented && !rented.ok && rented.error.kind === 'price_above_cap')
      setRefused({ apiName: service.apiName, agreed: maxPrice });
  };
  return (
    <>
      {rentAgain && (
        <button type="button" class="buy" aria-disabled={busy} onClick={() => busy || rentAgain.ask()}>
          <Icon name="refresh" />
          {t('rental_again')}
        </button>
      )}
      {!(room === 'one' && rentAgain) && (
        <button
          type="button"
          class="buy"
          aria-disabled={busy}
          aria-label={room === 'row' ? t('rental_specific') : undefined}
          title={room === 'row' ? t('rental_specific') : undefined}
          onClick={() => busy || setQuestion('specific')}
        >
          <Icon name="swap" />
          {room !== 'row' && t('rental_specific')}
        </button>
      )}
      {rentAgain?.dialog}
      {(question === 'specific' || refused) && (
        <SpecificQuestion
          number={number}
          services={services}
          usual={refused?.apiName ?? rental.service.apiName}
          from={refused?.agreed ?? null}
          onCancel={() => {
            setQuestion(null);
            setRefused(null);
          }}
          onConfirm={(service, maxPrice) => void onConfirm(service, maxPrice)}
        />
      )}
    </>
  );
}

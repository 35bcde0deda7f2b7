import type { Service } from '../../lib/core/service.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { useOpenQuestion } from '../ui/hooks/use-open-question.ts';
import { lazy } from '../ui/lazy.tsx';

const RentAgainQuestion = lazy(async () => (await import('./number-questions.tsx')).RentAgainQuestion);
const SpecificQuestion = lazy(async () => (await import('../rent-form/specific-question.tsx')).SpecificQuestion);

interface NumberAgainProps {
  rental: Rental;
  services: readonly Service[];
  busy: boolean;
  /** Room for one button: the likelier one. */
  isShort?: boolean;
  /** The person agreed to this price for the same service. */
  onRentAgain: (price: number) => void;
  /** The person agreed to this service at its price. */
  onRentSpecific: (service: Service) => void;
}

/** The buttons that rent the number of a rental that is over again: for its service, or for another one. */
export function NumberAgain({
  rental,
  services,
  busy,
  isShort = false,
  onRentAgain,
  onRentSpecific,
}: NumberAgainProps) {
  const [question, setQuestion] = useOpenQuestion<'again' | 'specific'>(rental.key);
  const { number, price, providerId, state } = rental;
  if (number === null || price === null || providerId === null) return null;
  const close = (): void => setQuestion(null);
  const canRentAgain = state === 'completed' || state === 'expired';
  return (
    <>
      {canRentAgain && (
        <button type="button" aria-disabled={busy} onClick={() => busy || setQuestion('again')}>
          {t('rental_again')}
        </button>
      )}
      {services.length > 0 && !(isShort && canRentAgain) && (
        <button type="button" aria-disabled={busy} onClick={() => busy || setQuestion('specific')}>
          {t('rental_specific')}
        </button>
      )}
      {question === 'again' && (
        <RentAgainQuestion
          rental={rental}
          price={price}
          onCancel={close}
          onConfirm={() => {
            close();
            onRentAgain(price);
          }}
        />
      )}
      {question === 'specific' && (
        <SpecificQuestion
          number={number}
          services={services}
          usual={rental.service.apiName}
          onCancel={close}
          onConfirm={(service) => {
            close();
            onRentSpecific(service);
          }}
        />
      )}
    </>
  );
}

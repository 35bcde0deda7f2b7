import { useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import type { Rental } from '../lib/rentals/rental.ts';
import { lazily } from './lazily.tsx';
import { RentAgainQuestion } from './number-questions.tsx';

const SpecificQuestion = lazily(async () => (await import('./specific-question.tsx')).SpecificQuestion);

/** What {@link NumberAgain} needs. */
export interface NumberAgainProps {
  rental: Rental;
  services: readonly Service[];
  busy: boolean;
  /** The person agreed to this price for the same service. */
  onRentAgain: (price: number) => void;
  /** The person agreed to this service at its price. */
  onRentSpecific: (service: Service) => void;
}

/** The buttons that rent the number of a rental that is over once more: for its service, or for another one. */
export function NumberAgain({ rental, services, busy, onRentAgain, onRentSpecific }: NumberAgainProps) {
  const [asking, setAsking] = useState<'again' | 'specific' | null>(null);
  const { number, price, providerId, state } = rental;
  if (number === null || price === null || providerId === null) return null;
  const close = (): void => setAsking(null);
  return (
    <>
      {(state === 'completed' || state === 'expired') && (
        <button type="button" aria-disabled={busy} onClick={() => busy || setAsking('again')}>
          Rent again
        </button>
      )}
      {services.length > 0 && (
        <button type="button" aria-disabled={busy} onClick={() => busy || setAsking('specific')}>
          Rent this number
        </button>
      )}
      {asking === 'again' && (
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
      {asking === 'specific' && (
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

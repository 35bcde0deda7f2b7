import { useId, useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/getatext/money.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import type { Rental } from '../lib/rentals/rental.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert } from './error-notice.tsx';
import { RentAgainQuestion } from './number-questions.tsx';

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

interface SpecificQuestionProps {
  number: string;
  services: readonly Service[];
  usual: string;
  onConfirm: (service: Service) => void;
  onCancel: () => void;
}

/** Asks for which service a number is to be rented, naming what that costs. */
function SpecificQuestion({ number, services, usual, onConfirm, onCancel }: SpecificQuestionProps) {
  const id = useId();
  const [apiName, setApiName] = useState(usual);
  const [tried, setTried] = useState(false);
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name));
  const service = services.find((entry) => entry.apiName === apiName);
  return (
    <ConfirmDialog
      title={`Rent ${formatNumber(number)}?`}
      onCancel={onCancel}
      onConfirm={() => (service ? onConfirm(service) : setTried(true))}
    >
      <label for={id}>Service for this number</label>
      <select id={id} value={service ? apiName : ''} onChange={(event) => setApiName(event.currentTarget.value)}>
        {!service && <option value="">Choose a service</option>}
        {byName.map((entry) => (
          <option key={entry.apiName} value={entry.apiName}>
            {entry.name} · {formatMoney(entry.price)}
          </option>
        ))}
      </select>
      {service && (
        <p>
          Renting this very number for {service.name} costs <strong>{formatMoney(service.price)}</strong>. It can be
          had only while nobody else has it.
        </p>
      )}
      {tried && !service && <Alert>Choose a service first.</Alert>}
    </ConfirmDialog>
  );
}

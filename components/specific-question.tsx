import { useId, useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert } from './error-notice.tsx';

/** What {@link SpecificQuestion} needs. `usual` is the service that is chosen at first. */
export interface SpecificQuestionProps {
  number: string;
  services: readonly Service[];
  usual: string;
  onConfirm: (service: Service) => void;
  onCancel: () => void;
}

/** Asks for which service a number is to be rented, naming what that costs. */
export function SpecificQuestion({ number, services, usual, onConfirm, onCancel }: SpecificQuestionProps) {
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

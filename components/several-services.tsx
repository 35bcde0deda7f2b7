import { useId, useState } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import type { AppError } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert, ErrorNotice } from './error-notice.tsx';

/** The fewest and the most services that one request may name. */
const FEWEST = 2;
const MOST = 10;
/** More than anybody reads through; what is typed narrows it. */
const MOST_SHOWN = 60;

/** What {@link SeveralServices} needs. Amounts in millionths of a dollar. */
export interface SeveralServicesProps {
  services: readonly Service[];
  /** Chosen from the start: what the site in front needs. */
  first: Service | null;
  balance: number | null;
  maximumPrice: number | null;
  error: AppError | null;
  /** The person agreed to these, for their sum; `insist`: though the same were refused a short time ago. */
  onConfirm: (chosen: Service[], total: number, insist: boolean) => void;
  onCancel: () => void;
}

/** Asks which services one number is to be rented for, naming the sum. */
export function SeveralServices({ services, first, balance, maximumPrice, error, onConfirm, onCancel }: SeveralServicesProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<string[]>(first && first.stock > 0 ? [first.apiName] : []);
  const [tried, setTried] = useState(false);
  const [insist, setInsist] = useState(false);
  // The list may have changed since: what is charged is what it says now.
  const chosen = names.flatMap((name) => services.find(({ apiName, stock }) => apiName === name && stock > 0) ?? []);
  const total = chosen.reduce((sum, { price }) => sum + price, 0);
  const rule =
    chosen.length < FEWEST ? `Choose at least ${FEWEST} services.` : chosen.length > MOST ? `Choose at most ${MOST} services.` : null;
  const wanted = typed.trim().toLowerCase();
  const found = services
    .filter(({ apiName, name, stock }) => stock > 0 && (names.includes(apiName) || name.toLowerCase().includes(wanted)))
    .toSorted((a, b) => Number(names.includes(b.apiName)) - Number(names.includes(a.apiName)) || a.name.localeCompare(b.name))
    .slice(0, MOST_SHOWN);
  const toggle = (apiName: string, on: boolean): void => {
    setInsist(false);
    setNames(on ? [...names, apiName] : names.filter((name) => name !== apiName));
  };
  return (
    <ConfirmDialog
      title="Several services on one number"
      onCancel={onCancel}
      onConfirm={() => {
        setTried(true);
        if (rule === null) onConfirm(chosen, total, insist);
      }}
    >
      <label for={`${id}-search`}>Find a service</label>
      <input id={`${id}-search`} type="text" autocomplete="off" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      <div class="several" role="group" aria-label="Services" tabIndex={0}>
        {found.map(({ apiName, name, price }) => (
          <label key={apiName}>
            <input
              type="checkbox"
              aria-label={name}
              checked={names.includes(apiName)}
              onChange={(event) => toggle(apiName, event.currentTarget.checked)}
            />
            <span>{name}</span>
            <span class="hint">{formatMoney(price)}</span>
          </label>
        ))}
      </div>
      <p role="status">
        {chosen.length} chosen, together <strong>{formatMoney(total)}</strong>
        {maximumPrice !== null && total > maximumPrice && `, more than your maximum price of ${formatMoney(maximumPrice)}`}
      </p>
      {balance !== null && balance < total && <p class="warning">Your balance of {formatMoney(balance)} is below this sum.</p>}
      {tried && rule !== null && <Alert>{rule}</Alert>}
      {error && <ErrorNotice error={error} />}
      {error?.kind === 'combination' && (
        <label class="insist">
          <input type="checkbox" checked={insist} onChange={(event) => setInsist(event.currentTarget.checked)} />
          Ask again all the same
        </label>
      )}
    </ConfirmDialog>
  );
}

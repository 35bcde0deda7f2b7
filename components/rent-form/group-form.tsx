import { useId, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Filters } from '../../lib/settings/filters.ts';
import { maxCost } from '../../lib/settings/surcharges.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import type { Budget } from './rent-card.tsx';

/** How many services one request may name. */
const MIN_SERVICES = 2;
const MAX_SERVICES = 10;
/** More than anybody reads through; typing narrows it down. */
const MAX_SHOWN = 60;

export interface GroupFormProps {
  services: readonly Service[];
  /** Chosen from the start, by their `apiName`s. */
  chosen: readonly string[];
  budget: Budget;
  filters: Filters;
  error: AppError | null;
  /** The choice has changed. */
  onChoose: (names: string[]) => void;
  /**
   * The user agreed to these, for up to the amount that they read; `insist`: though the same were refused a short while
   * ago.
   */
  onConfirm: (chosen: Service[], upTo: number, insist: boolean) => void;
  onCancel: () => void;
}

/** Asks which services to rent one number for, naming the sum: of the prices that it was opened with. */
export function GroupForm(props: GroupFormProps) {
  const { error, onConfirm, onCancel } = props;
  const { services, filters } = useFixed(props);
  const { balance, maximumPrice } = props.budget;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState(props.chosen);
  const [tried, setTried] = useState(false);
  const [insist, setInsist] = useState(false);
  const chosen = names.flatMap((name) => services.find(({ apiName, stock }) => apiName === name && stock > 0) ?? []);
  const total = chosen.reduce((sum, { price }) => sum + price, 0);
  const most = chosen.reduce((sum, { price }) => sum + maxCost(price, filters), 0);
  const rule =
    chosen.length < MIN_SERVICES
      ? plural('several_at_least', MIN_SERVICES)
      : chosen.length > MAX_SERVICES
        ? plural('several_at_most', MAX_SERVICES)
        : null;
  const wanted = typed.trim().toLowerCase();
  const found = services
    .filter(({ apiName, name, stock }) => stock > 0 && (names.includes(apiName) || name.toLowerCase().includes(wanted)))
    .toSorted(
      (a, b) => Number(names.includes(b.apiName)) - Number(names.includes(a.apiName)) || a.name.localeCompare(b.name),
    )
    .slice(0, MAX_SHOWN);
  const toggle = (apiName: string, on: boolean): void => {
    setInsist(false);
    const next = on ? [...names, apiName] : names.filter((name) => name !== apiName);
    setNames(next);
    props.onChoose(next);
  };
  return (
    <ConfirmDialog
      title={t('several_title')}
      onCancel={onCancel}
      onConfirm={() => {
        setTried(true);
        if (rule === null) onConfirm(chosen, most, insist);
      }}
    >
      <label for={`${id}-search`}>{t('several_find')}</label>
      <input
        id={`${id}-search`}
        type="text"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="several" role="group" aria-label={t('several_list')} tabIndex={0}>
        {found.map(({ apiName, name, price }) => (
          <div key={apiName}>
            <label>
              <input
                type="checkbox"
                checked={names.includes(apiName)}
                onChange={(event) => toggle(apiName, event.currentTarget.checked)}
              />
              {name}
            </label>
            <span class="hint">{formatMoney(price)}</span>
          </div>
        ))}
      </div>
      <p role="status" class="sum">
        {plural('several_chosen', chosen.length, { total: formatMoney(total) })}
      </p>
      {most > total && <p>{t('several_up_to', { most: formatMoney(most) })}</p>}
      {maximumPrice !== null && most > maximumPrice && (
        <p class="warning">{t('question_above_maximum', { maximum: formatMoney(maximumPrice) })}</p>
      )}
      {balance !== null && balance < total && (
        <p class="warning">{t('several_low_balance', { balance: formatMoney(balance) })}</p>
      )}
      {tried && rule !== null && <Alert>{rule}</Alert>}
      {error && <ErrorNotice error={error} />}
      {error?.kind === 'combination' && (
        <label class="insist">
          <input type="checkbox" checked={insist} onChange={(event) => setInsist(event.currentTarget.checked)} />
          {t('several_insist')}
        </label>
      )}
    </ConfirmDialog>
  );
}

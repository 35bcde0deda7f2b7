import type { ComponentChildren } from 'preact';
import type { Result } from '../../lib/core/errors.ts';
import { formatMoney, formatPhoneNumber, formatShortList, formatWhen } from '../../lib/i18n/format.ts';
import { t, type TextKey } from '../../lib/i18n/t.ts';
import { gotNoCode } from '../../lib/rentals/model/number-history.ts';
import { begunAt, chargedBeyondAgreed, costOf } from '../../lib/rentals/model/cost.ts';
import type { Obstacle } from '../../lib/rentals/history/deletable.ts';
import { accountName, type AccountName } from '../../lib/rentals/history/rental-filter.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { stateLook } from '../rental/outcome-texts.ts';
import { Icon, StatePill } from '../ui/icon.tsx';
import { NoteField } from '../ui/fields/note-field.tsx';
import { Timestamp } from '../ui/time.tsx';

/** `obstacles`: what keeps rentals from being deleted, by key. */
interface RentalsTableProps {
  rentals: readonly Rental[];
  accounts: readonly AccountName[];
  obstacles: ReadonlyMap<string, Obstacle>;
  busy: boolean;
  onDelete: (rental: Rental) => void;
  /** Stores what the user wrote about a rental. */
  onNote: (rental: Rental, note: string) => Promise<Result<unknown>>;
  /** What rents the number of a rental again. */
  again?: ((rental: Rental) => ComponentChildren) | undefined;
}

/** What a rental has cost, as far as that is known. */
function costText(rental: Rental): string {
  const cost = costOf(rental);
  if (cost === null) return t(rental.state === 'unknown' ? 'history_cost_hidden' : 'common_none');
  return formatMoney(cost);
}

/** What makes the cost differ from the price. */
function costHint(rental: Rental): string | null {
  const { price, refunded, overcharged, state } = rental;
  const beyond = chargedBeyondAgreed(rental);
  if (refunded !== null && refunded === price) return t('history_all_refunded', { amount: formatMoney(price) });
  if (refunded !== null && price !== null) {
    return t('history_part_refunded', { amount: formatMoney(refunded), price: formatMoney(price) });
  }
  if (beyond !== null) return t('history_above_agreed', { amount: formatMoney(beyond) });
  if (overcharged !== null && price !== null) return t('history_overcharged', { amount: formatMoney(overcharged) });
  return state === 'cancelled' ? t('history_refund_open') : null;
}

/** Why a rental has no button to delete it. */
const REASONS: Partial<Record<Obstacle, TextKey>> = {
  refund: 'history_waits_refund',
  compared: 'history_waits_compared',
};

/** Rentals in a table, in their order. */
export function RentalsTable({ rentals, accounts, obstacles, busy, again, onDelete, onNote }: RentalsTableProps) {
  const columns: Column<Rental>[] = [
    { label: t('history_service'), cell: ({ service }) => <bdi>{service.name}</bdi> },
    ...(accounts.length > 1
      ? [
          {
            label: t('history_account'),
            cell: (rental: Rental) => <bdi>{accountName(accounts, rental) ?? t('common_none')}</bdi>,
          },
        ]
      : []),
    {
      label: t('history_site'),
      cell: ({ site, incognito }) =>
        site ? <bdi>{site.host}</bdi> : incognito === true ? t('history_incognito') : t('common_none'),
    },
    {
      label: t('history_number'),
      cell: ({ number }) =>
        number === null ? t('common_none') : <bdi class="nowrap">{formatPhoneNumber(number)}</bdi>,
    },
    { label: t('history_state'), cell: (rental) => <State rental={rental} /> },
    {
      label: t('history_cost'),
      kind: 'amount',
      cell: (rental) => <WithHint text={costText(rental)} hint={costHint(rental)} />,
    },
    { label: t('history_when'), cell: (rental) => <Timestamp at={begunAt(rental)} /> },
    {
      label: t('note_label'),
      // Nothing is written down about private windows.
      cell: (rental) =>
        rental.incognito === true ? (
          t('common_none')
        ) : (
          <NoteField
            note={rental.note ?? ''}
            about={formatShortList([rental.service.name, formatWhen(begunAt(rental))])}
            onSave={(note) => onNote(rental, note)}
          />
        ),
    },
    ...(again ? [{ label: t('history_again'), cell: again }] : []),
    {
      label: t('history_delete'),
      kind: 'action',
      cell: (rental) => <Delete rental={rental} obstacle={obstacles.get(rental.key)} busy={busy} onDelete={onDelete} />,
    },
  ];
  return <DataTable name={t('history_table')} columns={columns} items={rentals} keyOf={({ key }) => key} />;
}

function State({ rental }: { rental: Rental }) {
  return (
    <WithHint text={<StatePill look={stateLook(rental)} />} hint={gotNoCode(rental) ? t('history_no_code') : null} />
  );
}

function WithHint({ text, hint }: { text: ComponentChildren; hint: string | null }) {
  return (
    <div>
      {text}
      {hint !== null && <span class="hint cell-hint">{hint}</span>}
    </div>
  );
}

interface DeleteProps extends Pick<RentalsTableProps, 'busy' | 'onDelete'> {
  rental: Rental;
  obstacle: Obstacle | undefined;
}

function Delete({ rental, obstacle, busy, onDelete }: DeleteProps) {
  const reason = obstacle && REASONS[obstacle];
  if (reason) return <span class="hint">{t(reason)}</span>;
  if (obstacle !== undefined && obstacle !== 'unchecked') return null;
  return (
    <button
      type="button"
      class="icon"
      title={t('history_delete')}
      aria-label={t('history_delete_one', { service: rental.service.name, when: formatWhen(begunAt(rental)) })}
      aria-disabled={busy}
      onClick={(event) => {
        // The second click of a double click would hit the next row, which has moved up.
        if (event.detail < 2) onDelete(rental);
      }}
    >
      <Icon name="trash" />
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import { formatMoney } from '../lib/i18n/format.ts';
import { begunAt, costOf } from '../lib/rentals/cost.ts';
import type { Obstacle } from '../lib/rentals/deletable.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { gotNoCode } from '../lib/rentals/barren.ts';
import type { Rental } from '../lib/rentals/rental.ts';
import { formatWhen, stateWord } from './rental-words.ts';

/** What {@link RentalsTable} needs. `obstacles`: what stands against deleting, by key. */
export interface RentalsTableProps {
  rentals: readonly Rental[];
  obstacles: ReadonlyMap<string, Obstacle>;
  busy: boolean;
  onDelete: (rental: Rental) => void;
  /** What rents the number of a rental once more. */
  again?: ((rental: Rental) => ComponentChildren) | undefined;
}

/** What a rental has cost, as far as that is known. */
function costText(rental: Rental): string {
  const cost = costOf(rental);
  if (cost === null) return rental.state === 'unknown' ? '?' : '–';
  return formatMoney(cost);
}

/** What makes the cost differ from the price. */
function costHint({ price, refunded, overcharged, state }: Rental): string | null {
  if (refunded !== null && refunded === price) return `${formatMoney(price)} refunded`;
  if (refunded !== null && price !== null) return `${formatMoney(refunded)} of ${formatMoney(price)} refunded`;
  if (overcharged !== null && price !== null) return `${formatMoney(overcharged)} above its price`;
  return state === 'cancelled' ? 'refund not confirmed' : null;
}

/** Why a rental has no button to delete it. */
const REASONS: Partial<Record<Obstacle, string>> = {
  refund: 'Its refund is being looked for',
  compared: 'Needed to find out what a lost answer cost',
};

/** Rentals in a table, in their order. */
export function RentalsTable({ rentals, obstacles, busy, again, onDelete }: RentalsTableProps) {
  return (
    <div class="table-box" role="group" aria-label="Rentals table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Site</th>
            <th scope="col">Number</th>
            <th scope="col">State</th>
            <th scope="col" class="amount">
              Cost
            </th>
            <th scope="col">When</th>
            {again && <th scope="col">Rent again</th>}
            <th scope="col">
              <span class="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rentals.map((rental) => (
            <Row key={rental.key} rental={rental} obstacle={obstacles.get(rental.key)} busy={busy} again={again} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<RentalsTableProps, 'busy' | 'again' | 'onDelete'> {
  rental: Rental;
  obstacle: Obstacle | undefined;
}

function Row({ rental, obstacle, busy, again, onDelete }: RowProps) {
  const at = begunAt(rental);
  const hint = costHint(rental);
  const reason = obstacle && REASONS[obstacle];
  return (
    <tr>
      <th scope="row">{rental.service.name}</th>
      <td>{rental.site?.host ?? '–'}</td>
      <td class="nowrap">{rental.number === null ? '–' : formatNumber(rental.number)}</td>
      <td>
        <span class={`state ${rental.state}`}>{stateWord(rental)}</span>
        {gotNoCode(rental) && <span class="hint cell-hint">no code came</span>}
      </td>
      <td class="amount">
        {costText(rental)}
        {hint && <span class="hint cell-hint">{hint}</span>}
      </td>
      <td class="nowrap">
        <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time>
      </td>
      {again && <td>{again(rental)}</td>}
      <td class="row-action">
        {(obstacle === undefined || obstacle === 'unchecked') && (
          <button
            type="button"
            class="quiet"
            aria-label={`Delete ${rental.service.name}, ${formatWhen(at)}`}
            aria-disabled={busy}
            onClick={(event) => {
              // The second click of a double one would meet the next row, which has come up.
              if (event.detail < 2) onDelete(rental);
            }}
          >
            Delete
          </button>
        )}
        {reason && <span class="hint">{reason}</span>}
      </td>
    </tr>
  );
}

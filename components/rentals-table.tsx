import type { ComponentChildren } from 'preact';
import { formatMoney } from '../lib/getatext/money.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { gotNoCode } from '../lib/rentals/barren.ts';
import type { Rental, RentalState } from '../lib/rentals/rental.ts';

/** A rental's state in a word or two. */
const STATES: Record<RentalState, string> = {
  intent: 'Renting',
  requesting: 'Renting',
  waiting: 'Waiting',
  received: 'Code received',
  completed: 'Done',
  cancelled: 'Cancelled',
  expired: 'Expired',
  failed: 'Failed',
  unknown: 'Not known',
};

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What a rental cost in the end, as far as that is known. */
function cost(rental: Rental): string {
  if (rental.state === 'failed') return formatMoney(0);
  if (rental.state === 'unknown') return rental.outcome?.charged == null ? '?' : formatMoney(rental.outcome.charged);
  if (rental.price === null) return '–';
  return rental.refunded === null ? formatMoney(rental.price) : `${formatMoney(rental.price)}, refunded`;
}

/** Rentals in a table, newest first as they come; `actions` gives what can be done with one. */
export function RentalsTable({ rentals, actions }: { rentals: readonly Rental[]; actions?: (rental: Rental) => ComponentChildren }) {
  if (rentals.length === 0) {
    return (
      <div class="empty">
        <h2>No rentals yet</h2>
        <p>Open a site that asks for a phone number and press Alt+Shift+G there. What you rent is listed here.</p>
      </div>
    );
  }
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
              Price
            </th>
            <th scope="col">When</th>
            {actions && <th scope="col">Actions</th>}
          </tr>
        </thead>
        <tbody>
          {rentals.map((rental) => (
            <tr key={rental.key}>
              <th scope="row">{rental.service.name}</th>
              <td>{rental.site?.host ?? '–'}</td>
              <td class="nowrap">{rental.number === null ? '–' : formatNumber(rental.number)}</td>
              <td>
                <span class={`state ${rental.state}`}>{STATES[rental.state]}</span>
                {gotNoCode(rental) && <p class="hint">no code came</p>}
              </td>
              <td class="amount">{cost(rental)}</td>
              <td class="nowrap">
                <time dateTime={new Date(rental.createdAt).toISOString()}>{when.format(rental.createdAt)}</time>
              </td>
              {actions && <td>{actions(rental)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { formatMoney } from '../lib/i18n/format.ts';
import type { Totals } from '../lib/rentals/cost.ts';
import { counted } from './rental-words.ts';

/** What the shown rentals come to. `of`: how many there are without the filter. */
export function RentalTotals({ totals, of }: { totals: Totals; of: number }) {
  const { count, live, spent, refunded, codes, unknown } = totals;
  const shown = count === of ? counted(count, 'rental') : `${count.toLocaleString('en-US')} of ${counted(of, 'rental')}`;
  return (
    <div class="totals">
      <p role="status">{live > 0 ? `${shown}, ${live} live` : shown}</p>
      <dl>
        <div>
          <dt>Spent</dt>
          <dd>{formatMoney(spent)}</dd>
        </div>
        <div>
          <dt>Refunded</dt>
          <dd>{formatMoney(refunded)}</dd>
        </div>
        <div>
          <dt>Codes received</dt>
          <dd>{codes.toLocaleString('en-US')}</dd>
        </div>
        {unknown > 0 && (
          <div>
            <dt>Cost unknown</dt>
            <dd>{counted(unknown, 'rental')}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

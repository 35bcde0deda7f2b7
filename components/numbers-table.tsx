import { formatMoney } from '../lib/i18n/format.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import type { UsedNumber } from '../lib/rentals/numbers-used.ts';
import { formatWhen } from './rental-words.ts';

/** What {@link NumbersTable} needs. */
export interface NumbersTableProps {
  numbers: readonly UsedNumber[];
  /** The person wants to see the rentals of a number. */
  onShow: (number: string) => void;
}

/** Which sites used which number. */
export function NumbersTable({ numbers, onShow }: NumbersTableProps) {
  return (
    <div class="table-box" role="group" aria-label="Numbers table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Sites</th>
            <th scope="col">Services</th>
            <th scope="col" class="amount">
              Rentals
            </th>
            <th scope="col" class="amount">
              Cost
            </th>
            <th scope="col">Last rented</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ number, sites, services, rentals, spent, lastAt }) => (
            <tr key={number}>
              <th scope="row" class="nowrap">
                <button type="button" class="link" title="Show its rentals" onClick={() => onShow(number)}>
                  {formatNumber(number)}
                </button>
              </th>
              <td>{sites.length === 0 ? '–' : sites.join(', ')}</td>
              <td>{services.join(', ')}</td>
              <td class="amount">{rentals.toLocaleString('en-US')}</td>
              <td class="amount">{formatMoney(spent)}</td>
              <td class="nowrap">
                <time dateTime={new Date(lastAt).toISOString()}>{formatWhen(lastAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { formatMoney } from '../lib/i18n/format.ts';
import type { Spending } from '../lib/rentals/spending.ts';
import type { Week } from '../lib/rentals/weeks.ts';

/** What {@link SpendingTable} needs. */
export interface SpendingTableProps {
  spending: Spending;
  /** Whether it can be seen, and not only heard. */
  isShown: boolean;
  weekText: (week: Week) => string;
}

/** Spending by week and service in numbers, the latest week first. */
export function SpendingTable({ spending: { services, weeks }, isShown, weekText }: SpendingTableProps) {
  return (
    <div class="table-box" role="group" aria-label="Spending table" {...(isShown ? { tabIndex: 0 } : {})}>
      <table>
        <caption class="visually-hidden">Spending by week and service</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            {services.map(({ name }) => (
              <th key={name} scope="col" class="amount">
                {name}
              </th>
            ))}
            <th scope="col" class="amount">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {[...weeks].reverse().map((week) => (
            <tr key={week.id}>
              <th scope="row">{weekText(week)}</th>
              {week.amounts.map((amount, index) => (
                <td key={services[index]?.name} class="amount">
                  {formatMoney(amount)}
                </td>
              ))}
              <td class="amount">{formatMoney(week.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

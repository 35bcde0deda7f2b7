import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { totalsOf } from '../lib/rentals/cost.ts';
import { obstaclesOf } from '../lib/rentals/deletable.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { numbersUsed } from '../lib/rentals/numbers-used.ts';
import { choicesOf, filterRentals, isFiltering, NO_FILTER } from '../lib/rentals/rental-filter.ts';
import type { Rental } from '../lib/rentals/rental.ts';
import { spendingOf } from '../lib/rentals/spending.ts';
import { SERIES } from './chart-patterns.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { Pager, usePage } from './pager.tsx';
import { RentalFilters } from './rental-filters.tsx';
import { RentalTotals } from './rental-totals.tsx';
import { RentalsTable } from './rentals-table.tsx';
import { counted } from './rental-words.ts';
import { SpendingChart } from './spending-chart.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useDeleting, type Deleting, type DeletingCalls } from './use-deleting.ts';

/** What {@link RentalsHistory} needs: live rentals and those that are over, and what to do with them. */
export interface RentalsHistoryProps extends DeletingCalls {
  rentals: readonly Rental[];
  /** The local clock: some rentals can be deleted only later. */
  now: number;
  onExport: (rentals: readonly Rental[]) => void;
  /** What rents the number of a rental once more. */
  again?: (rental: Rental) => ComponentChildren;
}

const PAGE_SIZE = 50;
/** A year's weeks are as many bars as can be told apart. */
const LIMITS = { services: SERIES - 1, weeks: 52 };

/** Live rentals and history: found, added up, exported and deleted. */
export function RentalsHistory({ rentals, now, onExport, again, ...calls }: RentalsHistoryProps) {
  const deleting = useDeleting(calls);
  const [filter, setFilter] = useState(NO_FILTER);
  const [view, setView] = useState<'rentals' | 'numbers'>('rentals');
  const choices = useMemo(() => choicesOf(rentals), [rentals]);
  const shown = useMemo(() => filterRentals(rentals, filter), [rentals, filter]);
  const spending = useMemo(() => spendingOf(shown, LIMITS), [shown]);
  const numbers = useMemo(() => numbersUsed(shown), [shown]);
  const obstacles = useMemo(() => obstaclesOf(rentals, now), [rentals, now]);
  const page = usePage(shown, PAGE_SIZE, filter);
  const numbersPage = usePage(numbers, PAGE_SIZE, filter);

  if (rentals.length === 0) {
    return (
      <div class="history">
        <Outcome deleting={deleting} />
        <div class="empty">
          <h2>No rentals yet</h2>
          <p>Open a site that asks for a phone number and press Alt+Shift+G there. What you rent is listed here.</p>
        </div>
      </div>
    );
  }
  const isFiltered = isFiltering(filter);
  return (
    <div class="history">
      <RentalFilters filter={filter} services={choices.services} sites={choices.sites} onChange={setFilter} />
      <RentalTotals totals={totalsOf(shown)} of={rentals.length} />
      <SpendingChart spending={spending} />
      <div class="list-head">
        <fieldset class="views">
          <legend class="visually-hidden">List</legend>
          <View label="Rentals" isChosen={view === 'rentals'} onChoose={() => setView('rentals')} />
          <View label="Numbers" isChosen={view === 'numbers'} onChoose={() => setView('numbers')} />
        </fieldset>
        <div class="actions">
          <button type="button" aria-disabled={shown.length === 0} aria-describedby="export-hint" onClick={() => shown.length > 0 && onExport(shown)}>
            Export CSV
          </button>
          <button
            type="button"
            class="quiet"
            aria-disabled={deleting.busy || !shown.some(({ key }) => !obstacles.has(key))}
            onClick={() => deleting.askAll(shown, obstacles, isFiltered)}
          >
            {isFiltered ? 'Delete found' : 'Delete all'}
          </button>
        </div>
        <p id="export-hint" class="hint">
          The file holds {isFiltered ? `the ${counted(shown.length, 'rental')} found` : 'all rentals'} with your numbers, never codes or keys.
        </p>
      </div>
      <Outcome deleting={deleting} />
      {deleting.question && (
        <DeleteDialog question={deleting.question} onConfirm={deleting.confirm} onCancel={deleting.dismissQuestion} />
      )}
      {shown.length === 0 && (
        <div class="empty">
          <h2>Nothing found</h2>
          <p>No rental fits what you search for.</p>
        </div>
      )}
      {shown.length > 0 && view === 'rentals' && (
        <>
          <RentalsTable
            rentals={page.items}
            obstacles={obstacles}
            busy={deleting.busy}
            again={again}
            onDelete={(rental) => deleting.deleteOne(rental, obstacles.get(rental.key))}
          />
          <Pager page={page} label="Pages of rentals" />
        </>
      )}
      {shown.length > 0 && view === 'numbers' && (
        <>
          {numbers.length === 0 && <p class="hint">None of these rentals has a number.</p>}
          {numbers.length > 0 && (
            <NumbersTable
              numbers={numbersPage.items}
              onShow={(number) => {
                setFilter({ ...NO_FILTER, text: formatNumber(number) });
                setView('rentals');
              }}
            />
          )}
          <Pager page={numbersPage} label="Pages of numbers" />
        </>
      )}
    </div>
  );
}

/** What came of deleting. */
function Outcome({ deleting: { done, error, close } }: { deleting: Deleting }) {
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {done && <UndoBar text={done.text} onUndo={done.undo} onClose={close} />}
    </>
  );
}

function View({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <label>
      <input type="radio" name="view" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}

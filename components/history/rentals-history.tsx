import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { totalsOf } from '../../lib/rentals/model/cost.ts';
import { obstaclesOf } from '../../lib/rentals/history/deletable.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import { numbersUsed } from '../../lib/rentals/history/numbers-used.ts';
import {
  accountChoices,
  choicesOf,
  filterRentals,
  isFiltering,
  NO_FILTER,
  type AccountName,
} from '../../lib/rentals/history/rental-filter.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { spendingOf } from '../../lib/rentals/history/spending.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/notices/empty-state.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { Pager, usePage } from '../ui/pager.tsx';
import { RentalFilters } from './rental-filters.tsx';
import { RentalTotals } from './rental-totals.tsx';
import { RentalsTable } from './rentals-table.tsx';
import { Segments } from '../ui/fields/segments.tsx';
import { Icon } from '../ui/icon.tsx';
import { SERIES } from './spending-bars.tsx';
import { SpendingChart } from './spending-chart.tsx';
import { UndoBar } from '../ui/notices/undo-bar.tsx';
import { useDeletion, type Deletion, type DeletionCalls } from './use-deletion.ts';

interface RentalsHistoryProps {
  /** Live ones and those that are over. */
  rentals: readonly Rental[];
  /** What the user calls their accounts; told apart where there are two. */
  accounts: readonly AccountName[];
  /** The local clock: some rentals can be deleted only later. */
  now: number;
  deletion: DeletionCalls;
  onExport: (rentals: readonly Rental[]) => void;
  onNote: (rental: Rental, note: string) => Promise<Result<unknown>>;
  /** What rents the number of a rental again. */
  again?: (rental: Rental) => ComponentChildren;
  /** What to do before the first number can be rented. */
  firstStep?: ComponentChildren;
}

const PAGE_SIZE = 50;
/** A year's weeks are as many bars as can be told apart. */
const LIMITS = { services: SERIES - 1, weeks: 52 };

/** Live rentals and history: found, added up, exported and deleted. */
export function RentalsHistory(props: RentalsHistoryProps) {
  const { rentals, accounts, now, deletion, onExport, onNote, again, firstStep } = props;
  const deleting = useDeletion(deletion);
  const root = useRef<HTMLDivElement>(null);
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
        <Outcome deletion={deleting} />
        <EmptyState icon="number" title={t('history_empty')} text={t('history_empty_text')}>
          {firstStep}
        </EmptyState>
      </div>
    );
  }
  const isFiltered = isFiltering(filter);
  // The button that was pressed goes with its list, and the search made the new one: it takes the focus.
  const searchFor = (text: string): void => {
    setFilter({ ...NO_FILTER, text });
    root.current?.querySelector<HTMLElement>('[type=search]')?.focus();
  };
  return (
    <div ref={root} class="history">
      <RentalFilters
        filter={filter}
        services={choices.services}
        sites={choices.sites}
        accounts={accountChoices(accounts)}
        onChange={setFilter}
      />
      <RentalTotals totals={totalsOf(shown)} of={rentals.length} />
      <SpendingChart spending={spending} />
      <div class="list-head">
        <Segments
          name="view"
          label={t('history_list')}
          choices={[
            { id: 'rentals', label: t('history_view_rentals') },
            { id: 'numbers', label: t('history_view_numbers') },
          ]}
          chosen={view}
          onChoose={setView}
        />
        <div class="actions">
          <button
            type="button"
            aria-disabled={shown.length === 0}
            aria-describedby="export-hint"
            onClick={() => shown.length > 0 && onExport(shown)}
          >
            <Icon name="file" />
            {t('history_export')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-disabled={deleting.busy || !shown.some(({ key }) => !obstacles.has(key))}
            onClick={() => deleting.askAll(shown, obstacles, isFiltered)}
          >
            {t(isFiltered ? 'history_delete_found' : 'history_delete_all')}
          </button>
        </div>
        <p id="export-hint" class="hint">
          {isFiltered ? plural('history_export_found_hint', shown.length) : t('history_export_all_hint')}
        </p>
      </div>
      <Outcome deletion={deleting} />
      <DeleteDialog deletion={deleting} />
      {shown.length === 0 && (
        <EmptyState icon="search" title={t('history_nothing_found')} text={t('history_nothing_found_text')}>
          <button type="button" onClick={() => searchFor('')}>
            {t('history_show_all')}
          </button>
        </EmptyState>
      )}
      {shown.length > 0 && view === 'rentals' && (
        <>
          <RentalsTable
            rentals={page.items}
            accounts={accounts}
            obstacles={obstacles}
            busy={deleting.busy}
            again={again}
            onNote={onNote}
            onDelete={(rental) => deleting.deleteOne(rental, obstacles.get(rental.key))}
          />
          <Pager page={page} label={t('history_pages')} />
        </>
      )}
      {shown.length > 0 && view === 'numbers' && (
        <>
          {numbers.length === 0 && <p class="hint">{t('history_no_numbers')}</p>}
          {numbers.length > 0 && (
            <NumbersTable
              numbers={numbersPage.items}
              onShow={(number) => {
                searchFor(formatPhoneNumber(number));
                setView('rentals');
              }}
            />
          )}
          <Pager page={numbersPage} label={t('history_number_pages')} />
        </>
      )}
    </div>
  );
}

/** What came of deleting. */
function Outcome({ deletion: { done, error, close } }: { deletion: Deletion }) {
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {done && <UndoBar text={done.text} onUndo={done.undo} onClose={close} />}
    </>
  );
}

/** Asks before rentals are deleted. */
function DeleteDialog({
  deletion: { question, confirm: onConfirm, dismissQuestion: onCancel },
}: {
  deletion: Deletion;
}) {
  if (!question) return null;
  if (question.about === 'unchecked') {
    return (
      <ConfirmDialog title={t('history_delete_unchecked')} onConfirm={onConfirm} onCancel={onCancel}>
        <p>{t('history_delete_unchecked_text', { service: question.rental.service.name })}</p>
      </ConfirmDialog>
    );
  }
  const { rentals, stay, isFiltered } = question;
  const title = plural(isFiltered ? 'history_delete_found_question' : 'history_delete_question', rentals.length);
  return (
    <ConfirmDialog title={title} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{t('history_delete_where')}</p>
      {stay > 0 && <p>{plural('history_delete_stay', stay)}</p>}
    </ConfirmDialog>
  );
}

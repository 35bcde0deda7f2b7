import { PageHeader } from '../../components/page-header.tsx';
import { RentalsTable } from '../../components/rentals-table.tsx';
import { useStored } from '../../components/use-stored.ts';
import { rentalsItem } from '../../lib/rentals/stored.ts';

/** The dashboard: everything that was rented. */
export function Dashboard() {
  const rentals = useStored(rentalsItem);
  return (
    <>
      <PageHeader title="Dashboard" link={{ href: '/options.html', text: 'Options' }} />
      <main>
        <div role="tablist" aria-label="Dashboard" class="tabs">
          <button type="button" role="tab" id="tab-rentals" aria-selected aria-controls="panel-rentals">
            Rentals
          </button>
        </div>
        <div role="tabpanel" id="panel-rentals" aria-labelledby="tab-rentals">
          {rentals && <RentalsTable rentals={[...rentals.live, ...rentals.history]} />}
        </div>
      </main>
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { RentalCard, type RentalCardProps } from '../../components/rental/rental-card.tsx';
import { isForSite } from '../../components/rental/rentals-in-sight.ts';
import { serverOf } from '../../lib/account/account-id.ts';
import { failedBefore } from '../../lib/rentals/model/number-history.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { rentalActions } from './hooks/use-rental-actions.ts';
import type { ScreenData } from './hooks/use-screen-data.ts';
import { useSiteOffers } from './hooks/use-site-offers.ts';
import { canRentAgain } from '../../lib/rentals/model/ownership.ts';

/** What takes the focus: the button that fills the code of a rental for this site. */
export type RentalsFocus = 'fill' | null;

/** What {@link RentalsHere} needs. */
export interface RentalsHereProps {
  rentals: readonly Rental[];
  data: ScreenData;
  /** The tab in front of the person, and what it shows. */
  tabId: number | null;
  host: string | null;
  domain: string | null;
  /** The rental that was made here last: its number is what the person wants next. */
  fresh: string | null;
  focus: RentalsFocus;
  /** A rental was taken away. */
  onDismissed: () => void;
}

/** The rentals in sight, each under the name of the provider that it came from. */
export function RentalsHere({ rentals, data, tabId, host, domain, fresh, focus, onDismissed }: RentalsHereProps) {
  const { catalogue, connection } = data;
  const offersSite = useSiteOffers();
  const actions = useMemo(() => rentalActions(tabId, host, onDismissed), [tabId, host]);
  const focusOf = (rental: Rental): RentalCardProps['focus'] => {
    if (rental.key === fresh) return 'copy number';
    return focus === 'fill' && rental.code !== null && isForSite(rental, domain) ? 'fill code' : null;
  };
  return rentals.map((rental) => (
    <ProviderContext.Provider key={rental.key} value={providerAt(serverOf(rental.account))}>
      <RentalCard
        rental={rental}
        host={host}
        services={catalogue.services}
        failedBefore={failedBefore(rental, data.rentals.history)}
        actions={actions}
        elsewhere={serverOf(rental.account) !== connection.server}
        canRentAgain={canRentAgain(rental, connection)}
        focus={focusOf(rental)}
        offerSite={offersSite(rental)}
      />
    </ProviderContext.Provider>
  ));
}

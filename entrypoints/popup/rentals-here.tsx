import { useEffect, useState } from 'preact/hooks';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { RentalCard, type RentalCardProps } from '../../components/rental/rental-card.tsx';
import { isBeside, isForSite } from '../../components/rental/rentals-in-sight.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { serverOf } from '../../lib/account/account-id.ts';
import { nameIn, namedAccountsItem } from '../../lib/account/named-accounts.ts';
import { grantedSites, losesGrantOnNavigation, watchGrants } from '../../lib/platform/permissions.ts';
import { isGranted } from '../../lib/rentals/delivery/match-pattern.ts';
import { failedBefore } from '../../lib/rentals/model/number-history.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { usualWait } from '../../lib/rentals/model/track-record.ts';
import { OtherSites } from './other-sites.tsx';
import { useRentalActions } from './hooks/use-rental-actions.ts';
import type { ScreenData } from './hooks/use-screen-data.ts';
import { useTabBinding } from './hooks/use-tab-binding.ts';
import { canRentAgain } from '../../lib/rentals/model/ownership.ts';

/** What takes the focus: the button that fills the code of a rental for this site. */
export type RentalsFocus = 'fill' | null;

interface RentalsHereProps {
  rentals: readonly Rental[];
  data: ScreenData;
  /** The tab in front of the user, and what it shows. */
  tabId: number | null;
  host: string | null;
  domain: string | null;
  /** When the screen for this site opened. */
  openedAt: number;
  /** Which rental has a question open, by its key. */
  asking: string | undefined;
  /** Which rental the screen is about, by its key: while the form that has a heading is folded away. */
  title: string | undefined;
  /** The rental made here last: its number is what the user wants next. */
  fresh: string | null;
  focus: RentalsFocus;
  onDismissed: () => void;
}

/** The rentals in sight, each under the name of the provider that it came from. */
export function RentalsHere(props: RentalsHereProps) {
  const { rentals, data, tabId, host, domain, openedAt, asking, title, fresh, focus, onDismissed } = props;
  const { catalogue, connection } = data;
  const named = useStored(namedAccountsItem) ?? [];
  const offersSite = useSiteOffers();
  const actions = useRentalActions(tabId, host, onDismissed);
  useTabBinding(rentals, tabId, domain);
  const focusOf = (rental: Rental): RentalCardProps['focus'] => {
    if (rental.key === fresh) return 'copy number';
    return focus === 'fill' && rental.code !== null && isForSite(rental, domain) ? 'fill code' : null;
  };
  const cards = rentals.map((rental) => (
    <ProviderContext.Provider key={rental.key} value={providerAt(serverOf(rental.account))}>
      <RentalCard
        rental={rental}
        facts={{
          failedBefore: failedBefore(rental, data.rentals.history),
          usual: usualWait(rental, data.rentals),
          account: rental.account === data.account?.id ? undefined : nameIn(named, rental.account),
          elsewhere: serverOf(rental.account) !== connection.server,
          canRentAgain: canRentAgain(rental, connection),
          canFollow: capabilitiesOf(connection.protocol).byId,
          offerSite: offersSite(rental),
        }}
        host={host}
        services={catalogue.services}
        actions={actions}
        isTitle={rental.key === title}
        focus={focusOf(rental)}
      />
    </ProviderContext.Provider>
  ));
  // Without a key there is nothing that they would push away.
  const isFolded = rentals.map((rental) => data.account !== null && isBeside(rental, host, domain, openedAt));
  const folded = cards.filter((_, index) => isFolded[index]);
  return (
    <>
      {cards.filter((_, index) => !isFolded[index])}
      {folded.length > 0 && (
        <OtherSites
          count={folded.length}
          isAsking={rentals.some(({ key }, index) => isFolded[index] && key === asking)}
        >
          {folded}
        </OtherSites>
      )}
    </>
  );
}

/** Tells which rentals' sites are worth allowing: a gesture's grant ends with the page here, and no other is there. */
function useSiteOffers(): (rental: Rental) => boolean {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => {
    if (!losesGrantOnNavigation()) return undefined;
    const read = (): void => void grantedSites().then(setGranted, () => undefined);
    read();
    return watchGrants(read);
  }, []);
  return ({ site, filledAt }) =>
    granted !== null && site !== null && site.plain !== true && filledAt === null && !isGranted(site, granted);
}

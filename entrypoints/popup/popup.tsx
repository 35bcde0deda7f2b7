import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ErrorNotice, ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { PriceAge } from '../../components/price-age.tsx';
import { ProviderAccess } from '../../components/provider-access.tsx';
import { RentCard } from '../../components/rent-card.tsx';
import { RentalCard, type RentalCardProps } from '../../components/rental-card.tsx';
import { isForSite, rentalsInSight } from '../../components/rental-story.ts';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/catalogue-item.ts';
import { pickerItem } from '../../lib/catalogue/picker-item.ts';
import type { Service } from '../../lib/catalogue/service.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { call } from '../../lib/messaging/client.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { failedBefore } from '../../lib/rentals/barren.ts';
import { accountItem, rentalsItem, shownRentals, unsavedItem } from '../../lib/rentals/stored.ts';
import { serverOf } from '../../lib/rentals/account-id.ts';
import { canRentAgain } from '../../lib/rentals/rent-again.ts';
import { isEnded, type Rental } from '../../lib/rentals/rental.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { filtersOf, NO_FILTERS, parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { Header } from './header.tsx';
import { rentalActions } from './rental-actions.ts';
import { Several } from './several.tsx';
import { useSiteOffers } from './use-site-offers.ts';
import { useRefresh } from './use-refresh.ts';
import { useRenting, type Choice } from './use-renting.ts';
import { useSite } from './use-site.ts';
import { Welcome } from './welcome.tsx';

const KEPT = [rentalsItem, accountItem, settingsItem, connectionItem];

/** The popup: what a number for this site costs, and the rentals that go on. */
export function Popup() {
  const account = useStored(accountItem);
  const catalogue = useStored(catalogueItem);
  const settings = useStored(settingsItem);
  const rentals = useStored(shownRentals);
  const connection = useStored(connectionItem);
  const unsaved = useStored(unsavedItem);
  const troubles = useTroubles(KEPT);
  const picker = useStored(pickerItem);
  const refresh = useRefresh();
  const renting = useRenting();
  const site = useSite(catalogue?.fetchedAt, renting.answers);
  const [chosen, setChosen] = useState<Service | null>(null);
  const [ownFilters, setOwnFilters] = useState<Filters | null>(null);
  const [openedAt] = useState(Date.now);
  const [focus, setFocus] = useState<'rent' | 'search' | 'fill' | null>(null);

  const tabId = site?.tabId ?? null;
  const main = useRef<HTMLElement>(null);
  // With a rental taken away the focus would be nowhere.
  const actions = useMemo(() => rentalActions(tabId, site?.host ?? null, () => main.current?.focus()), [tabId, site?.host]);
  const offersSite = useSiteOffers();
  const domain = site?.match?.domain ?? null;
  const ready = account !== undefined && catalogue && settings && rentals && connection && picker && site;
  const matching = site?.match === undefined && chosen === null;
  const wanted = chosen ?? site?.match?.service ?? null;
  // The catalogue's own entry has the newest price and stock.
  const service = catalogue?.services.find((entry) => entry.apiName === wanted?.apiName) ?? wanted;
  const guess = chosen === null && site?.match?.confidence === 'guess';
  const picked = chosen !== null && (chosen.apiName !== site?.match?.service?.apiName || site.match.confidence === 'guess');
  const choice: Choice = guess ? 'confirmed' : picked ? 'picked' : null;
  const shown = rentals ? rentalsInSight(rentals, domain, openedAt, Date.now()) : [];
  const pending = shown.find((rental) => rental.state === 'intent' || rental.state === 'requesting');
  // A renting call is told by the button that it came from, until there is a number.
  const here = pending && pending.service.apiName === service?.apiName && isForSite(pending, domain) ? pending : null;

  const settled = Boolean(ready) && !matching;
  useEffect(() => {
    if (!settled || account === null) return;
    const live = shown.filter((rental) => !isEnded(rental));
    if (live.some((rental) => rental.code !== null && isForSite(rental, domain))) setFocus('fill');
    else if (live.length > 0) setFocus(null);
    else if (service === null) setFocus('search');
    else if (!guess && service.stock > 0) setFocus('rent');
    // Decided once, when everything is known: later news must not take the focus away from a person.
  }, [settled]);

  if (!ready) return <Header account={undefined} />;
  const can = capabilitiesOf(connection.protocol);
  const filters = can.filters ? (ownFilters ?? filtersOf(settings)) : NO_FILTERS;
  const focusOf = (rental: Rental): RentalCardProps['focus'] => {
    if (rental.key === renting.fresh) return 'copy number';
    return focus === 'fill' && rental.code !== null && isForSite(rental, domain) ? 'fill code' : null;
  };
  const lostShown = shown.some((rental) => rental.state === 'unknown');
  const unreadableShown = renting.error?.kind === 'storage' && renting.error.unreadable && troubles.length > 0;
  const rentError = (renting.error?.kind === 'outcome_unknown' && lostShown) || unreadableShown ? null : renting.error;
  const stale = refresh.error ?? account?.error ?? catalogue.error;
  const told = stale && !rentError && (refresh.tried || stale.kind === 'auth') ? stale : null;
  return (
    <ProviderContext.Provider value={providerAt(connection.server)}>
      <Header account={account} />
      <main ref={main} tabIndex={-1}>
        <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
        <ProviderAccess server={connection.server} {...hostAccess} />
        {account !== null && told && <ErrorNotice error={told} />}
        {shown.map(
          (rental) =>
            rental !== here && (
              <ProviderContext.Provider key={rental.key} value={providerAt(serverOf(rental.account))}>
                <RentalCard
                  rental={rental}
                  host={site.host}
                  services={catalogue.services}
                  failedBefore={failedBefore(rental, rentals.history)}
                  actions={actions}
                  elsewhere={serverOf(rental.account) !== connection.server}
                  canRentAgain={canRentAgain(rental, connection)}
                  focus={focusOf(rental)}
                  offerSite={offersSite(rental)}
                />
              </ProviderContext.Provider>
            ),
        )}
        {account === null ? (
          <Welcome />
        ) : (
          <>
            <RentCard
              host={site.host}
              matching={matching}
              service={service}
              guess={guess}
              services={catalogue.services}
              unlisted={site.match?.unlisted ?? null}
              picker={picker}
              balance={account.balance}
              maximumPrice={troubles.some(({ item }) => item === settingsItem.key) ? null : settings.maximumPrice}
              renting={renting.busy || Boolean(here)}
              error={rentError}
              risenFrom={renting.risen?.apiName === service?.apiName ? (renting.risen?.from ?? null) : null}
              filters={filters}
              canFilter={can.filters}
              surchargeOver={renting.surcharge?.apiName === service?.apiName ? (renting.surcharge?.over ?? null) : null}
              second={shown.some((rental) => !isEnded(rental) && rental !== here && isForSite(rental, domain))}
              focus={focus === 'fill' ? null : focus}
              onChoose={(next) => {
                renting.clear();
                setChosen(next);
              }}
              onFilters={(next) => {
                renting.clear();
                setOwnFilters(next);
              }}
              onSort={(sort) => void call('setPickerSort', { sort })}
              onFavourite={({ apiName }, on) => void call('setFavourite', { service: apiName, on })}
              onRent={(wantedService, maxPrice) => {
                if (parseAreaCodes(filters.areaCodes) !== null) void renting.rent(wantedService, maxPrice, tabId, choice, filters);
              }}
              onRiseRefused={renting.clear}
            />
            {can.multiple && (
              <Several
                services={catalogue.services}
                first={matching ? null : service}
                balance={account.balance}
                maximumPrice={settings.maximumPrice}
                filters={filters}
                tabId={tabId}
              />
            )}
            {!service?.unpriced && <PriceAge fetchedAt={catalogue.fetchedAt} busy={refresh.busy} onRefresh={refresh.refresh} />}
          </>
        )}
      </main>
    </ProviderContext.Provider>
  );
}

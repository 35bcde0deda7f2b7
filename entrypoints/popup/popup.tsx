import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ErrorNotice, ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { RentCard } from '../../components/rent-card.tsx';
import { RentalCard, type RentalCardProps } from '../../components/rental-card.tsx';
import { isForSite, rentalsInSight } from '../../components/rental-story.ts';
import { useAction } from '../../components/use-action.ts';
import { useStored } from '../../components/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/catalogue-item.ts';
import type { Service } from '../../lib/catalogue/service.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { call } from '../../lib/messaging/client.ts';
import { accountItem, rentalsItem } from '../../lib/rentals/stored.ts';
import { isEnded, type Rental } from '../../lib/rentals/rental.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { Header } from './header.tsx';
import { rentalActions } from './rental-actions.ts';
import { useRefresh } from './use-refresh.ts';
import { useSite } from './use-site.ts';
import { Welcome } from './welcome.tsx';

/** The popup: what a number for this site costs, and the rentals that go on. */
export function Popup() {
  const account = useStored(accountItem);
  const catalogue = useStored(catalogueItem);
  const settings = useStored(settingsItem);
  const rentals = useStored(rentalsItem);
  const connection = useStored(connectionItem);
  const site = useSite(catalogue?.fetchedAt);
  const refreshed = useRefresh();
  const rent = useAction();
  const [chosen, setChosen] = useState<Service | null>(null);
  /** The rental just made here: its number is what the person wants next. */
  const [fresh, setFresh] = useState<string | null>(null);
  const [openedAt] = useState(Date.now);
  const [focus, setFocus] = useState<'rent' | 'search' | 'fill' | null>(null);

  const tabId = site?.tabId ?? null;
  const main = useRef<HTMLElement>(null);
  // With a rental taken away the focus would be nowhere.
  const actions = useMemo(() => rentalActions(tabId, () => main.current?.focus()), [tabId]);
  const domain = site?.match?.domain ?? null;
  const ready = account !== undefined && catalogue && settings && rentals && connection && site;
  const matching = site?.match === undefined && chosen === null;
  const wanted = chosen ?? site?.match?.service ?? null;
  // The catalogue's own entry has the newest price and stock.
  const service = catalogue?.services.find((entry) => entry.apiName === wanted?.apiName) ?? wanted;
  const guess = chosen === null && site?.match?.confidence === 'guess';
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
  const onRent = async (wantedService: Service): Promise<void> => {
    const rented = await rent.run(() =>
      call('rent', {
        service: wantedService.apiName,
        maxPrice: wantedService.unpriced ? settings.maximumPrice : wantedService.price,
        tabId,
      }),
    );
    if (rented?.ok) setFresh(rented.value.key);
    // The price or stock shown was old: the next attempt must see the new one.
    else if (rented) void call('refreshCatalogue', { force: true });
  };
  const focusOf = (rental: Rental): RentalCardProps['focus'] => {
    if (rental.key === fresh) return 'copy number';
    return focus === 'fill' && rental.code !== null && isForSite(rental, domain) ? 'fill code' : null;
  };
  const lostShown = shown.some((rental) => rental.state === 'unknown');
  const rentError = rent.error?.kind === 'outcome_unknown' && lostShown ? null : rent.error;
  const stale = account?.error ?? catalogue.error;
  const told = stale && !rentError && (refreshed || stale.kind === 'auth') ? stale : null;
  return (
    <ProviderContext.Provider value={providerAt(connection.server)}>
      <Header account={account} />
      <main ref={main} tabIndex={-1}>
        {account !== null && told && <ErrorNotice error={told} />}
        {shown.map(
          (rental) =>
            rental !== here && (
              <RentalCard
                key={rental.key}
                rental={rental}
                host={site.host}
                actions={actions}
                canRentAgain={capabilitiesOf(connection.protocol).reRent}
                focus={focusOf(rental)}
              />
            ),
        )}
        {account === null ? (
          <Welcome />
        ) : (
          <RentCard
            host={site.host}
            matching={matching}
            service={service}
            guess={guess}
            services={catalogue.services}
            balance={account.balance}
            maximumPrice={settings.maximumPrice}
            renting={rent.busy || Boolean(here)}
            error={rentError}
            second={shown.some((rental) => !isEnded(rental) && rental !== here && isForSite(rental, domain))}
            focus={focus === 'fill' ? null : focus}
            onChoose={(next) => {
              rent.clear();
              setChosen(next);
            }}
            onRent={(wantedService) => void onRent(wantedService)}
          />
        )}
      </main>
    </ProviderContext.Provider>
  );
}

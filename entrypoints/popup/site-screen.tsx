import { useEffect, useRef, useState } from 'preact/hooks';
import { Brand } from '../../components/ui/brand.tsx';
import { QuestionContext } from '../../components/ui/hooks/use-open-question.ts';
import { useProvider } from '../../components/ui/hooks/use-provider.tsx';
import { lazy } from '../../components/ui/lazy.tsx';
import { UnfoldButton } from '../../components/ui/unfold-button.tsx';
import { PriceAge } from '../../components/rent-form/price-age.tsx';
import { LazyErrorNotice, RentCard } from '../../components/rent-form/rent-card.tsx';
import { ServiceList } from '../../components/rent-form/service-combobox.tsx';
import { errorLeftToShow, isForSite, rentalsInSight } from '../../components/rental/rentals-in-sight.ts';
import { isShortName, unlistedService } from '../../lib/catalogue/unlisted.ts';
import type { Service } from '../../lib/core/service.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';
import { isEnded } from '../../lib/rentals/model/rental.ts';
import type { Draft } from '../../lib/settings/draft.ts';
import { filtersOf, NO_FILTERS, parseAreaCodes } from '../../lib/settings/filters.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { RentalsFocus } from './rentals-here.tsx';
import { RentGroup } from './rent-group.tsx';
import { useDraft } from './hooks/use-draft.ts';
import type { Refresh } from './hooks/use-refresh.ts';
import { useRenting, type Choice } from './hooks/use-renting.ts';
import type { ScreenData } from './hooks/use-screen-data.ts';
import type { Site } from './hooks/use-site.ts';

/** The rentals in sight; a screen without any shows before their code is there. */
export const RentalsHere = lazy(async () => (await import('./rentals-here.tsx')).RentalsHere);
const StorageNotice = lazy(async () => (await import('../../components/ui/notices/storage-notice.tsx')).StorageNotice);
// Shown only where the browser keeps us from the provider.
const Access = lazy(async () => (await import('./access.tsx')).Access);
// In the side panel alone.
const UnseenPage = lazy(async () => (await import('./unseen-page.tsx')).UnseenPage);
const StockHere = lazy(async () => (await import('./stock-here.tsx')).StockHere);
// Below what people look at first.
const BelowForm = lazy(async () => (await import('./below-form.tsx')).BelowForm);
const RecentHere = lazy(async () => (await import('./recent-here.tsx')).RecentHere);

interface SiteScreenProps {
  data: ScreenData;
  site: Site;
  /** What the user had begun for this site. */
  begun: Draft;
  refresh: Refresh;
  isPanel: boolean;
  onRentingAnswered: () => void;
}

/** A service by its `apiName`, as it was chosen. */
function chosenService(apiName: string | null, services: readonly Service[]): Service | null {
  if (apiName === null) return null;
  const listed = services.find((entry) => entry.apiName === apiName);
  return listed ?? (services[0]?.unpriced && isShortName(apiName) ? unlistedService(apiName) : null);
}

/** The screen for one site. */
export function SiteScreen({ data, site, begun, refresh, isPanel, onRentingAnswered }: SiteScreenProps) {
  const { account, catalogue, settings, rentals, connection, picker, troubles } = data;
  const { tabId, host } = site;
  const renting = useRenting(onRentingAnswered);
  const { draft, change, used } = useDraft(begun);
  const [openedAt] = useState(Date.now);
  const [focus, setFocus] = useState<'rent' | 'search' | RentalsFocus>(null);
  /** What the form was unfolded beside: the newest rental then, by its key, or whatever there is. */
  const [openedBy, setOpenedBy] = useState<string | true | null>(() => isBegun(begun) || null);

  const main = useRef<HTMLElement>(null);
  const domain = site.match?.domain ?? null;
  const { services } = catalogue;
  const chosen = chosenService(draft.service, services);
  const matching = site.match === undefined && chosen === null;
  const wanted = chosen ?? site.match?.service ?? null;
  // The catalogue's own entry has the newest price and stock.
  const service = services.find((entry) => entry.apiName === wanted?.apiName) ?? wanted;
  const guess = chosen === null && site.match?.confidence === 'guess';
  const picked =
    chosen !== null && (chosen.apiName !== site.match?.service?.apiName || site.match.confidence === 'guess');
  const choice: Choice = guess ? 'confirmed' : picked ? 'picked' : null;
  const shown = rentalsInSight(rentals, domain, openedAt, Date.now());
  const pending = shown.find((rental) => rental.state === 'intent' || rental.state === 'requesting');
  // A renting call shows at the button that it came from, until there is a number.
  const here = pending && pending.service.apiName === service?.apiName && isForSite(pending, domain) ? pending : null;

  useEffect(() => {
    // The panel stands beside what the user does, and takes no focus from it.
    if (matching || account === null || isPanel || draft.question) return;
    const live = shown.filter((rental) => !isEnded(rental));
    if (draft.typed !== null) setFocus('search');
    else if (live.some((rental) => rental.code !== null && isForSite(rental, domain))) setFocus('fill');
    else if (live.length > 0) setFocus(null);
    else if (service === null) setFocus('search');
    else if (!guess && service.stock > 0) setFocus('rent');
    // Decided once, when everything is known: later news must not take the focus away from a user.
  }, [matching]);

  // The price has been painted by now: what the next gesture needs can be fetched.
  useEffect(() => {
    for (const part of [RentalsHere, ServiceList, LazyErrorNotice]) void part.load();
  }, []);

  const inUse = shown.find((rental) => !isEnded(rental) && rental !== here && isForSite(rental, domain));
  // While a number is in use, another one takes a line, unless the user is at it.
  const asksHere = draft.typed !== null || draft.question?.about === '';
  const can = capabilitiesOf(connection.protocol);
  const filters = can.filters ? (draft.filters ?? filtersOf(settings)) : NO_FILTERS;
  const unreadableShown = renting.error?.kind === 'storage' && renting.error.unreadable && troubles.length > 0;
  const rentError = unreadableShown ? null : errorLeftToShow(renting.error, rentals, renting.askedAt);
  const stale = refresh.error ?? account?.error ?? catalogue.error;
  const staleError = stale && !rentError && (refresh.tried || stale.kind === 'auth') ? stale : null;
  const unfolded = openedBy === true || openedBy === inUse?.key || asksHere || rentError !== null;
  const showsForm = !inUse || unfolded;
  const rent = async (wantedService: Service, maxPrice: number): Promise<void> => {
    if (parseAreaCodes(filters.areaCodes) === null) return;
    if (!(await renting.rent(wantedService, maxPrice, tabId, choice, filters))) return;
    used();
    setOpenedBy((by) => (by === true ? null : by));
  };
  return (
    <QuestionContext.Provider value={{ question: draft.question, ask: (question) => change({ question }) }}>
      <main ref={main} tabIndex={-1}>
        {(troubles.length > 0 || data.unsaved.length > 0) && (
          <StorageNotice troubles={troubles} unsaved={data.unsaved} />
        )}
        <Access server={connection.server} />
        {account !== null && staleError && <LazyErrorNotice error={staleError} onRetry={refresh.refresh} />}
        {isPanel && site.unseen && <UnseenPage />}
        <RentalsHere
          rentals={shown.filter((rental) => rental !== here)}
          data={data}
          tabId={tabId}
          host={host}
          domain={domain}
          openedAt={openedAt}
          asking={draft.question?.about}
          title={showsForm ? undefined : inUse.key}
          fresh={renting.fresh}
          focus={focus === 'fill' ? focus : null}
          // Without the rental the focus would be nowhere.
          onDismissed={() => main.current?.focus()}
        />
        {account === null ? (
          <AddKeyCard />
        ) : (
          <>
            {inUse && (
              <UnfoldButton
                label={t('popup_rent_another')}
                isOpen={unfolded}
                onClick={() => {
                  renting.clear();
                  setOpenedBy(unfolded ? null : inUse.key);
                }}
              />
            )}
            {showsForm && (
              <RentCard
                site={{ host, hasRental: inUse !== undefined, fillsNumber: settings.fillNumbers }}
                choice={{ service, matching, guess }}
                offers={{ services, unlisted: site.match?.unlisted ?? null, picker, rentals }}
                budget={{
                  balance: account.balance,
                  maximumPrice: troubles.some(({ item }) => item === settingsItem.key) ? null : settings.maximumPrice,
                }}
                cancelLockMs={account.cancelLockMs}
                renting={{
                  busy: renting.busy || Boolean(here),
                  error: rentError,
                  refused: renting.refused?.service.apiName === service?.apiName ? renting.refused : null,
                }}
                filters={can.filters ? filters : null}
                typed={begun.typed}
                focus={focus === 'fill' ? null : focus}
                // Its notification would show outside the private window.
                stock={
                  !site.incognito && (
                    <StockHere
                      service={service}
                      error={rentError}
                      account={account.id}
                      maximumPrice={settings.maximumPrice}
                    />
                  )
                }
                actions={{
                  type: (typed) => change({ typed }),
                  choose: ({ apiName }) => {
                    renting.clear();
                    change({ service: apiName });
                  },
                  setFilters: (next) => {
                    renting.clear();
                    change({ filters: next });
                  },
                  sort: (sort) => void call('setPickerSort', { sort }),
                  setFavorite: ({ apiName }, on) => void call('setFavourite', { service: apiName, on }),
                  rent: (wantedService, maxPrice) => void rent(wantedService, maxPrice),
                  refuseRise: renting.clear,
                  checkBalance: refresh.refresh,
                }}
              />
            )}
            {/* One thing at a time: while a number is in use, earlier ones are beside the point. */}
            {!inUse && rentals.history.length > 0 && (
              <RecentHere
                history={rentals.history}
                shown={shown}
                domain={domain}
                services={services}
                connection={connection}
                tabId={tabId}
                host={host}
              />
            )}
            <footer>
              {can.multiple && (
                <RentGroup
                  isFolded={!showsForm}
                  services={services}
                  first={matching ? null : service}
                  begun={draft.several}
                  budget={{ balance: account.balance, maximumPrice: settings.maximumPrice }}
                  filters={filters}
                  tabId={tabId}
                  onChoose={(several) => change({ several })}
                  onClose={() => change({ several: null })}
                />
              )}
              {showsForm && !service?.unpriced && (
                <PriceAge fetchedAt={catalogue.fetchedAt} busy={refresh.busy} onRefresh={refresh.refresh} />
              )}
              <BelowForm
                site={site.incognito ? null : domain}
                settings={settings}
                account={account}
                server={connection.server}
              />
            </footer>
          </>
        )}
      </main>
    </QuestionContext.Provider>
  );
}

/** Whether something was left half done that the form for renting shows. */
const isBegun = ({ service, typed, filters, several, question }: Draft): boolean =>
  question?.about === '' || [service, typed, filters, several].some((part) => part !== null);

/** In place of renting, before there is a key. */
function AddKeyCard() {
  const { name: provider } = useProvider();
  return (
    <section class="card welcome">
      <Brand size={48} />
      <h1>{t('popup_welcome_title')}</h1>
      <p>{t('popup_welcome_text', { provider })}</p>
      <a class="button primary wide" href="/options.html" target="_blank">
        {t('popup_add_key')}
      </a>
    </section>
  );
}

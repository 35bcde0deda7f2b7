import { matchService, type MatchBasis, type SiteChoices } from './match-service.ts';
import { matchBasis } from './site-data.ts';
import { withFavorite, withRecent, type Picker, type PickerSort } from './picker.ts';
import { pickerItem } from './items.ts';
import type { Service } from '../core/service.ts';
import { siteChoicesItem, withChoice, withoutChoice } from './site-choices.ts';
import { SerialQueue } from '../core/async.ts';

/** Stores what the user chose: services for sites, favorites, recent services, the order of the list. */
export interface ChoicesService {
  /** The choices, for matching. */
  choices(): Promise<SiteChoices>;
  /** Records that the user took a service for the page at `url`; pages that are no websites are left out. */
  remember(url: string | null, apiName: string, services: readonly Service[]): Promise<void>;
  /** Sets the choice for a site, or takes it back with null. */
  setChoice(site: string, apiName: string | null): Promise<void>;
  /** Records that a number was rented for the service. */
  used(apiName: string): Promise<void>;
  setFavorite(apiName: string, on: boolean): Promise<void>;
  setSort(sort: PickerSort): Promise<void>;
}

/**
 * Creates the service over `storage.local`. `changes` runs all changes of what a settings file may hold, so that each
 * starts from what the one before it has stored.
 */
export function createChoicesService(changes = new SerialQueue()): ChoicesService {
  const changeChoices = (change: (choices: SiteChoices) => SiteChoices): Promise<void> =>
    changes.run(async () => siteChoicesItem.set(change(await siteChoicesItem.getStrict())));
  const changePicker = (change: (picker: Picker) => Picker): Promise<void> =>
    changes.run(async () => pickerItem.set(change(await pickerItem.get())));

  return {
    choices: () => siteChoicesItem.get(),
    async remember(url, apiName, services) {
      const basis = await matchBasis();
      const site = url === null ? null : basis.rules.siteOf(url);
      if (url !== null && site !== null) {
        const page = { url, site: site.domain };
        await changeChoices((choices) => choicesAfter(basis, choices, page, apiName, services));
      }
    },
    setChoice: (site, apiName) =>
      changeChoices((choices) =>
        apiName === null ? withoutChoice(choices, site) : withChoice(choices, site, apiName),
      ),
    used: (apiName) => changePicker((picker) => withRecent(picker, apiName)),
    setFavorite: (apiName, on) => changePicker((picker) => withFavorite(picker, apiName, on)),
    setSort: (sort) => changePicker((picker) => ({ ...picker, sort })),
  };
}

/** The choices after a user took a service for a page: one that the site is known for needs no choice. */
function choicesAfter(
  basis: MatchBasis,
  choices: SiteChoices,
  page: { url: string; site: string },
  apiName: string,
  services: readonly Service[],
): SiteChoices {
  const match = matchService(basis, page.url, services);
  const known = match?.confidence === 'known' && !match.service.unpriced && match.service.apiName === apiName;
  return known ? withoutChoice(choices, page.site) : withChoice(choices, page.site, apiName);
}

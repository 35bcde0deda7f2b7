import { choiceSite, matchService, type SiteChoices } from './match-service.ts';
import { withFavourite, withRecent, type Picker, type PickerSort } from './picker.ts';
import { pickerItem } from './picker-item.ts';
import type { Service } from '../core/service.ts';
import { siteChoicesItem } from './site-choices-item.ts';
import { withChoice, withoutChoice } from './site-choices.ts';

/** Keeps what the person chose: services for sites, favourites, recent services, the order of the list. */
export interface ChoicesKeeper {
  /** The choices, for matching. */
  choices(): Promise<SiteChoices>;
  /** The person took a service for the page at `url`; pages that are no web sites are left out. */
  remember(url: string | null, apiName: string, services: readonly Service[]): Promise<void>;
  /** Sets the choice for a site, or takes it back with null. */
  setChoice(site: string, apiName: string | null): Promise<void>;
  /** A number of the service was rented. */
  used(apiName: string): Promise<void>;
  setFavourite(apiName: string, on: boolean): Promise<void>;
  setSort(sort: PickerSort): Promise<void>;
}

/** Creates the keeper over `storage.local`. */
export function createChoicesKeeper(): ChoicesKeeper {
  let last: Promise<unknown> = Promise.resolve();
  // One change after another: each starts from what the one before it has stored.
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const mine = last.then(change);
    last = mine.catch(() => undefined);
    return mine;
  };
  const changeChoices = (change: (choices: SiteChoices) => SiteChoices): Promise<void> =>
    inTurn(async () => siteChoicesItem.set(change(await siteChoicesItem.getStrict())));
  const changePicker = (change: (picker: Picker) => Picker): Promise<void> =>
    inTurn(async () => pickerItem.set(change(await pickerItem.get())));

  return {
    choices: () => siteChoicesItem.get(),
    async remember(url, apiName, services) {
      const site = url === null ? null : choiceSite(url);
      if (url !== null && site !== null) {
        await changeChoices((choices) => choicesAfter(choices, { url, site }, apiName, services));
      }
    },
    setChoice: (site, apiName) =>
      changeChoices((choices) =>
        apiName === null ? withoutChoice(choices, site) : withChoice(choices, site, apiName),
      ),
    used: (apiName) => changePicker((picker) => withRecent(picker, apiName)),
    setFavourite: (apiName, on) => changePicker((picker) => withFavourite(picker, apiName, on)),
    setSort: (sort) => changePicker((picker) => ({ ...picker, sort })),
  };
}

/** The choices after a person took a service for a page: one that the site is known for needs no choice. */
function choicesAfter(
  choices: SiteChoices,
  page: { url: string; site: string },
  apiName: string,
  services: readonly Service[],
): SiteChoices {
  const match = matchService(page.url, services);
  const known = match?.confidence === 'known' && !match.service.unpriced && match.service.apiName === apiName;
  return known ? withoutChoice(choices, page.site) : withChoice(choices, page.site, apiName);
}

import { describe, expect, it } from 'vitest';
import type { SiteSettingChange } from '../../../../lib/messaging/page-protocol.ts';
import { answerNotice } from '../../../../lib/rentals/delivery/page-notices.ts';
import { arrive, withNotices, withTabs, type Tabs } from './page.ts';

const HOME = 'https://web.whatsapp.com/';
const HERE: Tabs = { 7: { url: HOME }, 8: { url: 'https://shop.example/' } };
const VALUES = { fillCodes: true, submitAfterFilling: false, showNotice: true };
const HIDE: SiteSettingChange = { name: 'showNotice', on: false };
const SHOW: SiteSettingChange = { name: 'showNotice', on: true };

/** A page with a rental, its notice, and what was changed there. */
async function noticed(isPrivate = false) {
  const page = await withTabs(HERE);
  const changes: [string, SiteSettingChange][] = [];
  const settings = {
    read: async () => VALUES,
    set: async (domain: string, change: SiteSettingChange) => void changes.push([domain, change]),
  };
  const deps = withNotices(page.deps, { settings, isIncognito: async () => isPrivate });
  const press = (change?: SiteSettingChange, { key = 'k', tabId = 7 } = {}) =>
    answerNotice(deps, { from: 'page', type: 'site-settings', key, change }, tabId);
  return { ...page, changes, press };
}

describe('a site’s settings in its notice', () => {
  it('are told, and changed for the site that the tab shows', async () => {
    const { changes, press } = await noticed();
    expect(await press()).toEqual(VALUES);
    expect(changes).toEqual([]);
    expect(await press(HIDE)).toEqual(VALUES);
    expect(changes).toEqual([['whatsapp.com', HIDE]]);
  });

  it('are neither for a tab with another site, nor for a rental that isn’t there', async () => {
    const { changes, press } = await noticed();
    for (const other of [{ tabId: 8 }, { tabId: 9 }, { key: 'other' }]) {
      expect(await press(undefined, other)).toBeNull();
      expect(await press(HIDE, other)).toBeNull();
    }
    expect(changes).toEqual([]);
  });

  it('are neither in a private window', async () => {
    const { changes, press, repository } = await noticed(true);
    const rental = await repository.find('k');
    if (!rental) throw new Error('no rental');
    repository.find = async () => ({ ...rental, incognito: true });
    expect(await press(HIDE)).toBeNull();
    expect(changes).toEqual([]);
  });

  it('bring the notice up to date once it’s turned on again', async () => {
    const { asked, press, repository } = await noticed();
    const told = () =>
      asked.splice(0).map(({ request }) => (request.type === 'notice' ? request.notice : request.type));
    await press(SHOW);
    expect(told()).toEqual([]);
    await arrive(repository);
    await press(HIDE);
    expect(told()).toEqual([]);
    await press(SHOW);
    expect(told()).toEqual([{ kind: 'ready', key: 'k' }]);
    await repository.apply('k', { type: 'filled', at: 2500, host: 'web.whatsapp.com' });
    await press(SHOW);
    expect(told()).toEqual(['end-notice']);
  });
});

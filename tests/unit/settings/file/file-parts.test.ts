import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PARTS, exportSettings, FORMAT, FORMAT_VERSION } from '../../../../lib/settings/file/parts.ts';
import { pickerItem } from '../../../../lib/catalogue/items.ts';
import { siteChoicesItem } from '../../../../lib/catalogue/site-choices.ts';
import { storeTogether } from '../../../../lib/platform/storage/stored-item.ts';
import { planImport } from '../../../../lib/settings/file/plan-import.ts';
import { importSettings, undoImport, type ImportingDeps } from '../../../../lib/settings/file/import-settings.ts';
import { settingsItem, linkedDomainsItem, importUndoItem } from '../../../../lib/settings/items.ts';
import { siteSettingsItem } from '../../../../lib/settings/site-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const deps: ImportingDeps = { parts: PARTS, undo: importUndoItem, store: storeTogether, newKey: () => 'undo' };
const file = (parts: unknown): string => JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, parts });
const all = async () => ({
  settings: await settingsItem.getStrict(),
  choices: await siteChoicesItem.getStrict(),
  picker: await pickerItem.getStrict(),
  links: await linkedDomainsItem.getStrict(),
  sites: await siteSettingsItem.getStrict(),
});

async function furnish(): Promise<void> {
  await settingsItem.set({ ...DEFAULT_SETTINGS, showNotice: false });
  await siteChoicesItem.set({ 'a.example': 'whatsapp', 'b.example': 'telegram' });
  await pickerItem.set({ favourites: ['uber'], recent: ['discord'], sort: 'price' });
  await linkedDomainsItem.set([{ site: 'a.com', domain: 'b.com' }]);
  await siteSettingsItem.set({ 'a.com': { fillCodes: false, showNotice: true } });
}

it('carries everything to another browser but what is no setting', async () => {
  await furnish();
  const before = await all();
  const text = await exportSettings(PARTS);
  expect(await planImport(text, PARTS)).toMatchObject({ ok: true, changes: [] });
  fakeBrowser.reset();
  await importSettings(deps, text);
  expect(await all()).toEqual({ ...before, picker: { ...before.picker, recent: [] } });
});

it('adds to what is there, says each change, and takes all of it back', async () => {
  await furnish();
  const before = await all();
  const text = file({
    siteChoices: { 'b.example': 'uber', 'c.example': 'x' },
    services: { favourites: ['uber', 'tinder', 'tinder'] },
    linkedSites: [
      { site: 'a.com', domain: 'b.com' },
      { site: 'a.com', domain: 'c.co.uk' },
      { site: 'a.com', domain: 'c.co.uk' },
    ],
    siteSettings: { 'a.com': { fillCodes: true, submitAfterFilling: true } },
  });
  expect(await planImport(text, PARTS)).toMatchObject({
    changes: [
      { what: 'Service for b.example', from: 'telegram', to: 'uber' },
      { what: 'Service for c.example', from: '', to: 'x' },
      { what: 'Favorite tinder', from: '', to: 'added' },
      { what: 'Codes for a.com', from: '', to: 'can also be filled in on c.co.uk' },
      { what: 'Fill codes automatically on a.com', from: 'off', to: 'on' },
      { what: 'Submit after filling on a.com', from: '', to: 'on' },
    ],
  });
  await importSettings(deps, text);
  expect(await all()).toEqual({
    settings: before.settings,
    choices: { 'a.example': 'whatsapp', 'b.example': 'uber', 'c.example': 'x' },
    picker: { favourites: ['uber', 'tinder'], recent: ['discord'], sort: 'price' },
    links: [
      { site: 'a.com', domain: 'c.co.uk' },
      { site: 'a.com', domain: 'b.com' },
    ],
    sites: { 'a.com': { fillCodes: true, submitAfterFilling: true, showNotice: true } },
  });
  expect(await undoImport(deps, 'undo')).toBe('done');
  expect(await all()).toEqual(before);
});

describe('refuses', () => {
  it.each([
    [{ siteChoices: { 'A b': 'x' } }, 'parts.siteChoices.A b'],
    [{ siteChoices: { 'a.example': '' } }, 'parts.siteChoices.a.example'],
    [{ siteChoices: ['a'] }, 'parts.siteChoices'],
    [{ services: { favourites: ['x', 5] } }, 'parts.services.favourites[1]'],
    [{ services: { sort: 'random' } }, 'parts.services.sort'],
    [{ services: { recent: ['x'] } }, 'parts.services.recent'],
    [{ linkedSites: [{ site: 'a.com', domain: 'https://b.com' }] }, 'parts.linkedSites[0].domain'],
    [{ linkedSites: [{ site: 'a.com', domain: 'www.b.com' }] }, 'parts.linkedSites[0].domain'],
    [{ linkedSites: [{ site: 'a.com@b.com', domain: 'b.com' }] }, 'parts.linkedSites[0].site'],
    [{ linkedSites: [{ site: 'a.com' }] }, 'parts.linkedSites[0].domain'],
    [{ linkedSites: [{ site: 'a.com', domain: 'b.com', code: '1' }] }, 'parts.linkedSites[0].code'],
  ])('%j, and with it the good parts', async (bad, where) => {
    await furnish();
    const before = await all();
    const text = file({ settings: { notify: false }, ...bad });
    expect(await planImport(text, PARTS)).toMatchObject({ ok: false, problems: [{ where }] });
    await importSettings(deps, text);
    expect(await all()).toEqual(before);
  });
});

it('stores only what can be read again, whatever the file', async () => {
  const site = fc.constantFrom('a.com', 'b.co.uk', 'co.uk', 'x.y.a.com', '', '__proto__', 'constructor', '127.0.0.1');
  const parts = fc.record(
    {
      settings: fc.oneof(fc.record({ notify: fc.constantFrom(true, false, 1) }), fc.jsonValue()),
      siteChoices: fc.oneof(fc.dictionary(site, fc.constantFrom('whatsapp', '', 7)), fc.jsonValue()),
      services: fc.oneof(
        fc.record(
          { favourites: fc.array(fc.constantFrom('x', '', null)), sort: fc.constantFrom('name', 'up') },
          { requiredKeys: [] },
        ),
        fc.jsonValue(),
      ),
      linkedSites: fc.oneof(fc.array(fc.record({ site, domain: site })), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(parts, async (inFile) => {
      await fakeBrowser.storage.local.clear();
      await furnish();
      const before = await all();
      const { imported } = await importSettings(deps, file(inFile));
      const after = await all();
      if (!imported) expect(after).toEqual(before);
      expect(await planImport(await exportSettings(PARTS), PARTS)).toMatchObject({ ok: true, changes: [] });
    }),
    { numRuns: 300 },
  );
});

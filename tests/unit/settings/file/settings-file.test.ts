import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedItem, storeTogether } from '../../../../lib/platform/storage/stored-item.ts';
import { filePart } from '../../../../lib/settings/file/file-part.ts';
import { planImport } from '../../../../lib/settings/file/plan-import.ts';
import { importSettings, undoImport, type ImportingDeps } from '../../../../lib/settings/file/import-settings.ts';
import { settingsItem, importUndoItem } from '../../../../lib/settings/items.ts';
import { settingsPart } from '../../../../lib/settings/file/settings-part.ts';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../../../../lib/settings/settings.ts';
import { exportSettings, FORMAT, FORMAT_VERSION } from '../../../../lib/settings/file/parts.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const SECRET = 'wss://ntfy.example/very-secret-topic/ws';
const mine: Settings = { ...DEFAULT_SETTINGS, maximumPrice: 1_250_000, notify: false, pushChannel: SECRET };

/** A second part of another shape, as others add them. */
const hostsItem = storedItem<Record<string, string>>('hosts', {
  schema: z.record(z.string(), z.string()),
  fallback: {},
});
const hostsPart = filePart<Record<string, string>, Record<string, string>>({
  name: 'hosts',
  item: hostsItem,
  schema: () => z.record(z.string().check(z.regex(/^[a-z0-9.-]+$/, 'a host')), z.string().check(z.minLength(1))),
  write: (stored) => stored,
  merge: (stored, inFile) => ({ ...stored, ...inFile }),
  replace: (_stored, inFile) => inFile,
  changes: (before, after) =>
    Object.entries(after).flatMap(([host, to]) =>
      before[host] === to ? [] : [{ what: host, from: before[host] ?? '', to }],
    ),
});
const PARTS = [settingsPart, hostsPart];

const deps = (): ImportingDeps => ({ parts: PARTS, undo: importUndoItem, store: storeTogether, newKey: () => 'undo' });
const file = (parts: unknown, over: object = {}): string =>
  JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, parts, ...over });
const state = async (): Promise<unknown> => [await settingsItem.getStrict(), await hostsItem.getStrict()];

async function problemsIn(text: string): Promise<string[]> {
  const plan = await planImport(text, PARTS);
  return plan.ok ? [] : plan.problems.map(({ where, expected, found }) => `${where}: ${expected} / ${found}`);
}

describe('an exported file', () => {
  it('holds every setting but the private ones, and no secret', async () => {
    await settingsItem.set(mine);
    const text = await exportSettings(PARTS);
    const { pushChannel: _secret, copyButton: _asked, copyUnfilled: _too, ...rest } = mine;
    expect(JSON.parse(text)).toEqual({ format: FORMAT, version: 3, parts: { settings: rest, hosts: {} } });
    expect(text).not.toContain('secret');
    expect(Object.keys(rest).sort()).toEqual(
      Object.keys(SettingsSchema.shape)
        .filter((name) => !['pushChannel', 'copyButton', 'copyUnfilled'].includes(name))
        .sort(),
    );
  });

  it('changes nothing where it came from, and everything elsewhere but the private', async () => {
    await settingsItem.set(mine);
    await hostsItem.set({ 'a.com': 'x' });
    const text = await exportSettings(PARTS);
    expect(await planImport(text, PARTS)).toMatchObject({ ok: true, changes: [] });
    await settingsItem.set({ ...DEFAULT_SETTINGS, pushChannel: 'wss://mine' });
    await hostsItem.set({ 'b.com': 'y' });
    expect(await planImport(text, PARTS)).toMatchObject({
      changes: [
        { what: 'Notify me when a code arrives', from: 'on', to: 'off' },
        { what: 'Maximum price', from: '$2.00', to: '$1.25' },
        { what: 'a.com', from: '', to: 'x' },
      ],
    });
    await importSettings(deps(), text);
    expect(await state()).toEqual([
      { ...mine, pushChannel: 'wss://mine' },
      { 'b.com': 'y', 'a.com': 'x' },
    ]);
  });

  it('is not made where a setting can’t be read', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 99, data: {} } });
    await expect(exportSettings(PARTS)).rejects.toMatchObject({ name: 'UnreadableItemError' });
  });
});

describe('a file with problems', () => {
  it.each([
    ['not json', [': a settings file (JSON) / something else']],
    ['', [': a settings file (JSON) / something else']],
    ['[]', [': a settings file / a list']],
    ['null', [': a settings file / null']],
    [file({}, { format: 'other' }), [`format: “${FORMAT}” / different text`]],
    [JSON.stringify({ parts: {} }), [`format: “${FORMAT}” / nothing`]],
    [
      file({}, { version: 4 }),
      ['version: version 3 or earlier (update the extension to read this file) / a newer version'],
    ],
    [file({}, { version: 1.5 }), ['version: a whole number from 1 / a decimal number']],
    [file({}, { version: '1' }), ['version: a whole number from 1 / text']],
    [file([]), ['parts: an object / a list']],
    [file({ cookies: 1 }, { apiKey: 'sk' }), ['apiKey:  / an unknown field', 'parts.cookies:  / an unknown field']],
    [
      `{"format":"${FORMAT}","version":1,"parts":{"__proto__":{"a":1},"constructor":1}}`,
      ['parts.__proto__:  / an unknown field', 'parts.constructor:  / an unknown field'],
    ],
    [file({ settings: { pushChannel: SECRET } }), ['parts.settings.pushChannel:  / an unknown field']],
    [
      file({ settings: { notify: 'yes', maximumPrice: -1, fillCodes: null }, hosts: { 'A B': 'x', 'a.com': '' } }),
      [
        'parts.settings.fillCodes: true or false / null',
        'parts.settings.notify: true or false / text',
        'parts.settings.maximumPrice: at least 0 / a negative number',
        'parts.hosts.A B: a host / this name',
        'parts.hosts.a.com: at least 1 / empty text',
      ],
    ],
    [file({ settings: { maximumPrice: 0.5 } }), ['parts.settings.maximumPrice: a whole number / a decimal number']],
    [file({ settings: { maximumPrice: 1e300 } }), ['parts.settings.maximumPrice: at most 1000000000000000 / a number']],
    [file({ settings: { maximumPrice: 2e15 } }), ['parts.settings.maximumPrice: at most 1000000000000000 / a number']],
    [file({ settings: 7 }), ['parts.settings: an object / a number']],
    [' '.repeat(1_000_001), [': a settings file of up to 1 MB / a larger file']],
  ])('says what is wrong with %.60s', async (text, problems) => {
    await settingsItem.set(mine);
    const before = await state();
    const found = await problemsIn(text);
    for (const problem of problems) expect(found).toContain(problem);
    expect(found).toHaveLength(problems.length);
    expect(await importSettings(deps(), text)).toEqual({ imported: false, undo: null });
    expect(await state()).toEqual(before);
  });

  it('lists twenty problems and counts the rest, and repeats no value', async () => {
    const hosts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`host-${index}`, index]));
    const plan = await planImport(file({ hosts, settings: { notify: 'sk_live_0123456789' } }), PARTS);
    expect(plan).toMatchObject({ ok: false, more: 31 });
    expect(JSON.stringify(plan)).not.toContain('sk_live');
  });
});

describe('importing', () => {
  it('takes all in with one write, and takes all back with one', async () => {
    await settingsItem.set(mine);
    const before = await state();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const imported = await importSettings(deps(), file({ settings: { fillCodes: false }, hosts: { 'a.com': 'x' } }));
    expect(imported).toEqual({ imported: true, undo: 'undo' });
    expect(set).toHaveBeenCalledTimes(1);
    expect(await state()).toEqual([{ ...mine, fillCodes: false }, { 'a.com': 'x' }]);
    expect(await undoImport(deps(), 'undo')).toBe('done');
    expect(set).toHaveBeenCalledTimes(2);
    expect(await state()).toEqual(before);
    expect(await undoImport(deps(), 'undo')).toBe('gone');
  });

  it('takes nothing in where the browser can’t store it', async () => {
    await settingsItem.set(mine);
    const before = await state();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await expect(importSettings(deps(), file({ settings: { fillCodes: false } }))).rejects.toMatchObject({
      name: 'NotStoredError',
    });
    set.mockRestore();
    expect(await state()).toEqual(before);
  });

  it('takes nothing back that was changed since', async () => {
    await importSettings(deps(), file({ settings: { fillCodes: false } }));
    await settingsItem.set({ ...(await settingsItem.getStrict()), pushChannel: SECRET });
    expect(await undoImport(deps(), 'undo')).toBe('changed');
    expect(await settingsItem.getStrict()).toMatchObject({ fillCodes: false, pushChannel: SECRET });
  });

  it('does not touch what can’t be read', async () => {
    const future = { version: 99, data: {} };
    await fakeBrowser.storage.local.set({ settings: future });
    await expect(importSettings(deps(), file({ settings: { fillCodes: false } }))).rejects.toMatchObject({
      name: 'UnreadableItemError',
    });
    expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: future });
  });

  it('leaves valid settings whatever the file, and the old ones where it is refused', async () => {
    const good = {
      format: FORMAT,
      version: 1,
      parts: { settings: { fillCodes: false, maximumPrice: 10, notify: true }, hosts: { 'a.com': 'x' } },
    };
    const path = fc.constantFrom(
      ['format'],
      ['version'],
      ['parts'],
      ['parts', 'settings'],
      ['parts', 'settings', 'fillCodes'],
      ['parts', 'settings', 'maximumPrice'],
      ['parts', 'settings', 'other'],
      ['parts', 'hosts'],
      ['parts', 'hosts', 'a.com'],
      ['parts', '__proto__'],
    );
    await fc.assert(
      fc.asyncProperty(path, fc.option(fc.jsonValue(), { nil: undefined }), async (steps, value) => {
        await fakeBrowser.storage.local.clear();
        await settingsItem.set(mine);
        const before = await state();
        const mutated = structuredClone(good) as Record<string, unknown>;
        let at = mutated;
        for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
        Object.defineProperty(at, steps.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true });
        const text = JSON.stringify(mutated);
        const plan = await planImport(text, PARTS);
        const { imported } = await importSettings(deps(), text);
        expect(imported).toBe(plan.ok);
        if (!plan.ok) {
          expect(plan.problems.length).toBeGreaterThan(0);
          expect(await state()).toEqual(before);
        }
        expect((await settingsItem.getStrict()).pushChannel).toBe(SECRET);
      }),
      { numRuns: 500 },
    );
  });

  it('throws for no text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => void (await planImport(text, PARTS))),
      { numRuns: 500 },
    );
  });
});

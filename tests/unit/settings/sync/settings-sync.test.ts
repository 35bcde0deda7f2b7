import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { SerialQueue } from '../../../../lib/core/async.ts';
import type { SyncedArea } from '../../../../lib/platform/storage/synced-storage.ts';
import type { AnyPart } from '../../../../lib/settings/file/file-part.ts';
import { SettingsSync } from '../../../../lib/settings/sync/settings-sync.ts';
import type { SyncState } from '../../../../lib/settings/sync/sync-state.ts';
import { fromItems, toItems } from '../../../../lib/settings/sync/synced-part.ts';

type Values = Record<string, string>;

/** What the browser carries between computers, with the browsers' own limit for an item. */
function sharedArea(): SyncedArea & { items: Record<string, unknown>; writes: number } {
  const shared = {
    items: {} as Record<string, unknown>,
    writes: 0,
    read: async () => structuredClone(shared.items),
    async write(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) {
        const size = new TextEncoder().encode(key + JSON.stringify(value)).length;
        if (size > 8192) throw new Error(`${key} has ${size} bytes`);
      }
      shared.writes += 1;
      Object.assign(shared.items, structuredClone(items));
    },
    async remove(keys: string[]) {
      for (const key of keys) delete shared.items[key];
    },
  };
  return shared;
}

/** A computer with two parts of settings, of which each has a value that never leaves it. */
function computer(area: SyncedArea, clock: { now: number }, version = 3) {
  const stored: Record<string, Values> = { sites: { private: 'mine' }, services: { private: 'mine' } };
  const parts = Object.keys(stored).map((name): AnyPart => {
    const { private: _private, ...shared } = stored[name] ?? {};
    const schema = () => z.record(z.string(), z.string());
    const kept = (): Values => ({ private: stored[name]?.['private'] ?? '' });
    const inFile = (): Values => {
      const { private: _own, ...others } = stored[name] ?? shared;
      return Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    return {
      name,
      schema,
      export: async () => inFile(),
      entry: async () => ({ [name]: stored[name] }),
      watch: () => () => undefined,
      replaced: async (value) => ({ [name]: { ...kept(), ...(value as Values) } }),
      plan: async (value) => ({
        changes: [],
        before: { [name]: stored[name] },
        after: { [name]: { ...stored[name], ...(value as Values) } },
      }),
    };
  });
  let state: SyncState = { on: false, at: null, trouble: null, common: {} };
  const sync = new SettingsSync({
    parts,
    version,
    area,
    state: { getStrict: async () => state, overwrite: async (next) => void (state = next) },
    store: async (entries) => void Object.assign(stored, entries),
    changes: new SerialQueue(),
    now: () => clock.now,
  });
  return {
    stored,
    sync,
    state: () => state,
    async set(name: string, values: Values) {
      clock.now += 1000;
      stored[name] = { private: 'mine', ...values };
      await sync.round();
    },
  };
}

describe('settings that follow a profile', () => {
  it('stay where they are until it is turned on', async () => {
    const area = sharedArea();
    const one = computer(area, { now: 1 });
    await one.set('sites', { a: 'x' });
    expect(area.items).toEqual({});
    await one.sync.turn(true);
    expect(Object.keys(area.items)).not.toEqual([]);
    await one.sync.turn(false);
    const before = area.writes;
    await one.set('sites', { a: 'y' });
    expect(area.writes).toBe(before);
  });

  it('add the profile’s to those of a computer that joins, and lose none of either', async () => {
    const area = sharedArea();
    const clock = { now: 1 };
    const [one, two] = [computer(area, clock), computer(area, clock)];
    await one.set('sites', { a: 'one', b: 'one' });
    await one.sync.turn(true);
    await two.set('sites', { b: 'two', c: 'two' });
    await two.sync.turn(true);
    await one.sync.round();
    for (const at of [one, two]) expect(at.stored['sites']).toEqual({ private: 'mine', a: 'one', b: 'one', c: 'two' });
  });

  it('end the same everywhere, as the last change of each part has them, and never hold what is private', async () => {
    const change = fc.record({
      who: fc.nat(2),
      part: fc.constantFrom('sites', 'services'),
      values: fc.dictionary(fc.constantFrom('a', 'b', 'é', '𝄞'), fc.string({ unit: 'grapheme', maxLength: 5000 }), {
        maxKeys: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const area = sharedArea();
        const clock = { now: 1 };
        const all = [computer(area, clock), computer(area, clock), computer(area, clock)];
        for (const at of all) await at.sync.turn(true);
        for (const { who, part, values } of changes) {
          await all[who]?.set(part, values);
          for (const at of all) await at.sync.round();
        }
        const before = area.writes;
        for (const at of all) await at.sync.round();
        expect(area.writes).toBe(before);
        for (const part of ['sites', 'services']) {
          const last = changes.findLast((one) => one.part === part)?.values ?? {};
          for (const at of all) expect(at.stored[part]).toEqual({ private: 'mine', ...last });
        }
        expect(JSON.stringify(area.items)).not.toContain('mine');
      }),
      { numRuns: 60 },
    );
  });

  it('take the later of two changes that were made out of reach of each other', async () => {
    const area = sharedArea();
    const clock = { now: 1 };
    const [one, two] = [computer(area, clock), computer(area, clock)];
    for (const at of [one, two]) await at.sync.turn(true);
    await one.set('sites', { a: 'first' });
    await two.set('sites', { a: 'second' });
    await one.sync.round();
    for (const at of [one, two]) expect(at.stored['sites']).toMatchObject({ a: 'second' });
  });

  it('wait for the rest of a part that arrives in pieces', async () => {
    const area = sharedArea();
    const clock = { now: 1 };
    const [one, two] = [computer(area, clock), computer(area, clock)];
    for (const at of [one, two]) await at.sync.turn(true);
    await one.set('sites', { a: 'x'.repeat(9000) });
    const whole = area.items;
    const { 'part:sites:1': _late, ...arrived } = whole;
    area.items = arrived;
    await two.sync.round();
    expect(two.stored['sites']).toEqual({ private: 'mine' });
    // Another that joins meanwhile doesn't take it for nothing, and writes nothing over it.
    const three = computer(area, clock);
    await three.sync.turn(true);
    area.items = whole;
    for (const at of [two, three]) await at.sync.round();
    expect(three.stored['sites']?.['a']).toHaveLength(9000);
    expect(two.stored['sites']?.['a']).toHaveLength(9000);
  });

  it('leave what a newer version wrote alone, and say so', async () => {
    const area = sharedArea();
    const clock = { now: 1 };
    const [newer, older] = [computer(area, clock, 4), computer(area, clock, 3)];
    await newer.set('sites', { a: 'x' });
    await newer.sync.turn(true);
    const before = structuredClone(area.items);
    await older.sync.turn(true);
    await older.set('sites', { a: 'y' });
    expect(area.items).toEqual(before);
    expect(older.state().trouble).toBe('newer');
    expect(older.stored['sites']).toMatchObject({ a: 'y' });
  });

  it('leave what can’t be read alone, and say so', async () => {
    const area = sharedArea();
    const one = computer(area, { now: 1 });
    Object.assign(area.items, toItems('sites', { version: 3, at: 5, text: '{"a":' }));
    await one.sync.turn(true);
    expect(one.state().trouble).toBe('failing');
    expect(fromItems('sites', area.items)?.text).toBe('{"a":');
    expect(one.stored['sites']).toEqual({ private: 'mine' });
  });

  it('say that they are too large, or that the browser refused, and go on later', async () => {
    const area = sharedArea();
    const one = computer(area, { now: 1 });
    await one.sync.turn(true);
    await one.set('sites', { a: 'x'.repeat(110_000) });
    expect(one.state().trouble).toBe('too_large');
    await one.set('sites', { a: 'x' });
    expect(one.state().trouble).toBeNull();
    const { write } = area;
    area.write = () => Promise.reject(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await one.set('sites', { a: 'z' });
    expect(one.state().trouble).toBe('failing');
    area.write = write;
    await one.sync.round();
    expect(one.state().trouble).toBeNull();
    expect(fromItems('sites', area.items)?.text).toBe('{"a":"z"}');
    expect(Object.keys(area.items).filter((key) => key.startsWith('part:sites:'))).toEqual(['part:sites:0']);
  });
});

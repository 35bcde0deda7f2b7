import type { SyncedArea } from '../../platform/storage/synced-storage.ts';
import type { AnyPart } from '../file/file-part.ts';
import type { SyncState, syncStateItem, SyncTrouble } from './sync-state.ts';
import { fromItems, leftOver, toItems, type ArrivingPart } from './synced-part.ts';

/** Ports of {@link SettingsSync}. */
export interface SettingsSyncDeps {
  parts: readonly AnyPart[];
  /** The version of the parts' format. */
  version: number;
  area: SyncedArea;
  state: Pick<typeof syncStateItem, 'getStrict' | 'overwrite'>;
  /** Stores several entries in one write, or rejects and has stored none. */
  store(entries: Record<string, unknown>): Promise<void>;
  /** Runs all changes of what a settings file may hold, one after another. */
  changes: { run<T>(work: () => Promise<T>): Promise<T> };
  now(): number;
}

/** What this computer and the profile have of a part, and when that was changed. */
type Common = SyncState['common'][string];

/** What `storage.sync` holds at most, in bytes (`QUOTA_BYTES`, the same in all browsers). */
const QUOTA = 102_400;

/**
 * Has the settings follow the user's browser profile, part by part: what a settings file may hold, and nothing else. The
 * last change of a part wins. A computer that joins adds what the profile has to its own, so that nothing is lost.
 */
export class SettingsSync {
  readonly #deps: SettingsSyncDeps;

  constructor(deps: SettingsSyncDeps) {
    this.#deps = deps;
  }

  /** Turns it on or off. What the profile has stays there. */
  async turn(on: boolean): Promise<void> {
    const { state, changes } = this.#deps;
    await changes.run(async () => {
      const before = await state.getStrict();
      if (before.on !== on) await state.overwrite({ on, at: null, trouble: null, common: {} });
    });
    if (on) await this.round();
  }

  /** Brings this computer and the profile together; does nothing where it's off. */
  round(): Promise<void> {
    return this.#deps.changes.run(() => this.#round());
  }

  async #round(): Promise<void> {
    const { parts, area, state, now } = this.#deps;
    const before = await state.getStrict();
    if (!before.on) return;
    const common = { ...before.common };
    let trouble: SyncTrouble | null = null;
    try {
      const items = await area.read();
      for (const part of parts) {
        const known = common[part.name];
        const result = await this.#part(part, items, known);
        if (typeof result === 'string') trouble = result;
        else if (result) common[part.name] = result;
      }
    } catch {
      trouble = 'failing';
    }
    const after: SyncState = { on: true, at: trouble ? before.at : now(), trouble, common };
    const isNews = trouble !== before.trouble || JSON.stringify(common) !== JSON.stringify(before.common);
    if (isNews || before.at === null) await state.overwrite(after);
  }

  /** Brings one part together; gives what both sides have now, or why they don't. Undefined: it's still arriving. */
  async #part(
    part: AnyPart,
    items: Record<string, unknown>,
    known: Common | undefined,
  ): Promise<Common | SyncTrouble | undefined> {
    const synced = fromItems(part.name, items);
    if (synced && synced.version > this.#deps.version) return 'newer';
    const own = await textOf(part);
    const isChangedHere = known !== undefined && known.text !== own;
    const isChangedThere = synced !== null && known?.at !== synced.at;
    // Every change is brought over at once: where both sides have changed, the one here is the later.
    if (isChangedHere || !synced) return this.#put(part, own, synced, items);
    if (!isChangedThere || synced.text === null) return known;
    const taken = await this.#take(part, synced.text, known ? 'replace' : 'merge');
    // What can't be read is left to the computers that can.
    if (taken === null) return 'failing';
    // A computer that has just joined may have more than the profile.
    if (known || taken === synced.text) return { at: synced.at, text: taken };
    return this.#put(part, taken, synced, items);
  }

  /** Takes a part of the profile in; gives the part as it is here now, or null where it can't be read. */
  async #take(part: AnyPart, text: string, how: 'merge' | 'replace'): Promise<string | null> {
    const read = await part.schema().safeParseAsync(parseJson(text));
    if (!read.success) return null;
    await this.#deps.store(how === 'merge' ? (await part.plan(read.data)).after : await part.replaced(read.data));
    return textOf(part);
  }

  async #put(
    part: AnyPart,
    text: string,
    there: ArrivingPart | null,
    items: Record<string, unknown>,
  ): Promise<Common | SyncTrouble> {
    const { area, version, now } = this.#deps;
    const at = Math.max(now(), (there?.at ?? 0) + 1);
    const put = toItems(part.name, { version, at, text });
    const stale = leftOver(part.name, items, put);
    const others = Object.entries(items).filter(([key]) => !(key in put) && !stale.includes(key));
    if (bytes(Object.entries(put)) + bytes(others) > QUOTA) return 'too_large';
    await area.write(put);
    if (stale.length > 0) await area.remove(stale);
    Object.assign(items, put);
    for (const key of stale) delete items[key];
    return { at, text };
  }
}

const textOf = async (part: AnyPart): Promise<string> => JSON.stringify(await part.export());

/** As browsers count them: keys, and values as JSON. */
const bytes = (items: [string, unknown][]): number =>
  items.reduce((sum, [key, value]) => sum + new TextEncoder().encode(key + JSON.stringify(value)).length, 0);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import type * as z from 'zod/mini';
import type { StoredItem } from '../../platform/storage/stored-item.ts';

/** A change that a file would make, in words of the browser's language; `from` or `to` is empty where there is nothing. */
export interface SettingsChange {
  what: string;
  from: string;
  to: string;
}

/** Something that a settings file may hold: a stored item, and how it looks in a file. */
export interface FilePart<Stored, InFile> {
  /** Its name in the file. */
  name: string;
  item: Pick<StoredItem<Stored>, 'key' | 'getStrict' | 'entry' | 'watch'>;
  /** The shape in the file, made when a file is read. Strict: what it does not name is refused. */
  schema(): z.ZodMiniType<InFile>;
  /** What of the stored value goes into a file: never a key, a code, a number or a secret address. */
  write(stored: Stored): InFile;
  /** The stored value with a file's part taken in. */
  merge(stored: Stored, inFile: InFile): Stored;
  /** The stored value with a file's part in the place of its own; what no file holds stays. */
  replace(stored: Stored, inFile: InFile): Stored;
  changes(before: Stored, after: Stored): SettingsChange[];
}

/** What a file's part would change; `before` and `after` are entries of the browser's storage. */
export interface PartPlan {
  changes: SettingsChange[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** A {@link FilePart} whose types are its own business: what the list of parts is made of. */
export interface AnyPart {
  name: string;
  schema(): z.ZodMiniType;
  /** The part for a file. Rejects where the stored value can't be read. */
  export(): Promise<unknown>;
  /** What a part of a file, parsed by `schema`, would change. Rejects where the stored value can't be read. */
  plan(inFile: unknown): Promise<PartPlan>;
  /** The stored entry after a part of a file, parsed by `schema`, has taken its place. Rejects as `plan` does. */
  replaced(inFile: unknown): Promise<Record<string, unknown>>;
  /** The stored entry as it is. Rejects where it can't be read. */
  entry(): Promise<Record<string, unknown>>;
  /** Calls back on every change of what is stored; gives the function that stops it. */
  watch(onChange: () => void): () => void;
}

/** Makes a part for the list of parts. */
export function filePart<Stored, InFile>(part: FilePart<Stored, InFile>): AnyPart {
  const { name, item } = part;
  return {
    name,
    schema: () => part.schema(),
    export: async () => part.write(await item.getStrict()),
    entry: async () => item.entry(await item.getStrict()),
    watch: (onChange) => item.watch(() => onChange()),
    replaced: async (inFile) =>
      item.entry(part.replace(await item.getStrict(), await part.schema().parseAsync(inFile))),
    async plan(inFile) {
      const before = await item.getStrict();
      const after = part.merge(before, await part.schema().parseAsync(inFile));
      return { changes: part.changes(before, after), before: item.entry(before), after: item.entry(after) };
    },
  };
}

import { isFields } from '../../platform/storage/versions.ts';
import type { importUndoItem } from '../items.ts';
import type { AnyPart } from './file-part.ts';
import { planImport } from './plan-import.ts';

type Entries = Record<string, unknown>;

/** Ports of importing: the parts, one write for all of them, and where the last import is kept. */
export interface ImportingDeps {
  parts: readonly AnyPart[];
  undo: Pick<typeof importUndoItem, 'getStrict' | 'set'>;
  /** Stores several entries in one write, or rejects and has stored none. */
  store(entries: Entries): Promise<void>;
  newKey(): string;
}

/**
 * Takes a file in with one write; `imported` is false for a file with problems, of which nothing is taken. Rejects
 * where the browser can't read or store, and then nothing has changed. Without `undo` it can't be taken back.
 */
export async function importSettings(
  deps: ImportingDeps,
  text: string,
): Promise<{ imported: boolean; undo: string | null }> {
  const plan = await planImport(text, deps.parts);
  if (!plan.ok) return { imported: false, undo: null };
  const { before, after, changes } = plan;
  if (changes.length === 0) return { imported: true, undo: null };
  await deps.store(after);
  const undo = deps.newKey();
  const isKept = await deps.undo.set({ undo, before, after }).then(
    () => true,
    () => false,
  );
  return { imported: true, undo: isKept ? undo : null };
}

/**
 * Takes the last import back with one write. `changed`: some of it was changed since, which would be lost, so that
 * nothing was done; `gone`: there is nothing to undo by this name.
 */
export async function undoImport(deps: ImportingDeps, undo: string): Promise<'done' | 'changed' | 'gone'> {
  const kept = await deps.undo.getStrict();
  if (kept?.undo !== undo) return 'gone';
  const current = Object.assign({}, ...(await Promise.all(deps.parts.map((part) => part.entry())))) as Entries;
  const isChanged = Object.entries(kept.after).some(([key, value]) => canonical(current[key]) !== canonical(value));
  if (isChanged) return 'changed';
  await deps.store(kept.before);
  await deps.undo.set(null).catch(() => undefined);
  return 'done';
}

/** The same text for the same value, in whatever order its fields stand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

import { t } from '../../i18n/t.ts';
import { isFields } from '../../platform/storage/versions.ts';
import type { AnyPart, PartPlan, SettingsChange } from './file-part.ts';
import { MAX_FILE_LENGTH } from './file-report.ts';
import { kindOf, placeIn, problemsOf, unknownField, type FileProblem } from './file-problem.ts';
import { FORMAT, FORMAT_VERSION } from './parts.ts';

/** More problems than that are only counted. */
const MAX_PROBLEMS = 20;

/** What a file would do: nothing but tell its problems, or change the stored entries from `before` to `after`. */
export type ImportPlan =
  | { ok: false; problems: FileProblem[]; more: number }
  | { ok: true; changes: SettingsChange[]; before: Record<string, unknown>; after: Record<string, unknown> };

/**
 * Reads a settings file and says what it would change, without changing anything. One bad part is enough to refuse
 * all of it. Rejects where the present settings can't be read.
 */
export async function planImport(text: string, parts: readonly AnyPart[]): Promise<ImportPlan> {
  const read = await readFile(text, parts);
  if (!read.ok) {
    return {
      ok: false,
      problems: read.problems.slice(0, MAX_PROBLEMS),
      more: Math.max(0, read.problems.length - MAX_PROBLEMS),
    };
  }
  const plans: PartPlan[] = await Promise.all(read.parts.map(({ part, value }) => part.plan(value)));
  return {
    ok: true,
    changes: plans.flatMap(({ changes }) => changes),
    before: Object.assign({}, ...plans.map(({ before }) => before)) as Record<string, unknown>,
    after: Object.assign({}, ...plans.map(({ after }) => after)) as Record<string, unknown>,
  };
}

type ReadFile = { ok: true; parts: { part: AnyPart; value: unknown }[] } | { ok: false; problems: FileProblem[] };

async function readFile(text: string, parts: readonly AnyPart[]): Promise<ReadFile> {
  const refuse = (where: string, expected: string, found: string): ReadFile => ({
    ok: false,
    problems: [{ where, expected, found }],
  });
  if (text.length > MAX_FILE_LENGTH) return refuse('', t('file_expected_small'), t('file_found_larger'));
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('', t('file_expected_json'), t('file_found_something_else'));
  }
  if (!isFields(file)) return refuse('', t('file_expected_file'), kindOf(file));
  if (file['format'] !== FORMAT)
    return refuse('format', t('file_expected_exactly', { text: FORMAT }), otherText(file['format']));
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('version', t('file_expected_whole_from'), kindOf(version));
  }
  if (version > FORMAT_VERSION) {
    return refuse('version', t('file_expected_version', { version: FORMAT_VERSION }), t('file_found_newer'));
  }
  return readParts(file, parts);
}

const FIELDS: ReadonlySet<string> = new Set(['format', 'version', 'parts']);

async function readParts(file: Record<string, unknown>, parts: readonly AnyPart[]): Promise<ReadFile> {
  const inFile = file['parts'];
  if (!isFields(inFile))
    return { ok: false, problems: [{ where: 'parts', expected: t('file_expected_object'), found: kindOf(inFile) }] };
  const problems = Object.keys(file)
    .filter((name) => !FIELDS.has(name))
    .map((name) => unknownField(placeIn('', name)));
  const read: { part: AnyPart; value: unknown }[] = [];
  for (const [name, value] of Object.entries(inFile)) {
    const part = parts.find((one) => one.name === name);
    const where = placeIn('parts', name);
    if (!part) {
      problems.push(unknownField(where));
      continue;
    }
    const parsed = await part.schema().safeParseAsync(value);
    if (parsed.success) read.push({ part, value: parsed.data });
    else problems.push(...problemsOf(parsed.error, value, where));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parts: read };
}

const otherText = (value: unknown): string => (typeof value === 'string' ? t('file_found_other_text') : kindOf(value));

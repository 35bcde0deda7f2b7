import type { AnyPart } from './file-part.ts';
import { linkedDomainsPart } from './linked-domains-part.ts';
import { settingsPart } from './settings-part.ts';
import { siteSettingsPart } from './site-settings-part.ts';
import { pickerPart, siteChoicesPart } from './choices-parts.ts';

/** What a settings file may hold: one line for each part. Never keys, codes, numbers or secret addresses. */
export const PARTS: readonly AnyPart[] = [
  settingsPart,
  siteChoicesPart,
  pickerPart,
  linkedDomainsPart,
  siteSettingsPart,
];

/** What a settings file calls itself. */
export const FORMAT = 'getatext-autofill-settings';
/** Grows with every field or part that an older version of the extension would refuse. */
export const FORMAT_VERSION = 3;

/** The settings as the text of a file. Rejects where one of them can't be read: half a file would look whole. */
export async function exportSettings(parts: readonly AnyPart[]): Promise<string> {
  const entries = await Promise.all(parts.map(async (part) => [part.name, await part.export()] as const));
  const file = { format: FORMAT, version: FORMAT_VERSION, parts: Object.fromEntries(entries) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

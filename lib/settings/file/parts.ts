import type { AnyPart } from './file-part.ts';
import { linkedDomainsPart } from './linked-domains-part.ts';
import { pickerPart } from './picker-part.ts';
import { settingsPart } from './settings-part.ts';
import { siteChoicesPart } from './site-choices-part.ts';

/** What a settings file may hold: one line for each part. Never keys, codes, numbers or secret addresses. */
export const PARTS: readonly AnyPart[] = [settingsPart, siteChoicesPart, pickerPart, linkedDomainsPart];

import { eastAsianFields, eastAsianSms } from './east-asian.ts';
import { englishFields, englishSms } from './english.ts';
import { germanicFields, germanicSms } from './germanic.ts';
import type { FieldWords, SmsWords } from './kinds.ts';
import { otherEuropeanFields, otherEuropeanSms } from './other-european.ts';
import { romanceFields, romanceSms } from './romance.ts';
import { slavicFields, slavicSms } from './slavic.ts';
import { southAsianFields, southAsianSms } from './south-asian.ts';
import { westAsianFields, westAsianSms } from './west-asian.ts';

/** Every language's words on pages. */
export const FIELD_TABLES: readonly FieldWords[] = [
  ...englishFields,
  ...romanceFields,
  ...germanicFields,
  ...slavicFields,
  ...otherEuropeanFields,
  ...westAsianFields,
  ...southAsianFields,
  ...eastAsianFields,
];

/** Every language's words in texts. */
export const SMS_TABLES: readonly SmsWords[] = [
  ...englishSms,
  ...romanceSms,
  ...germanicSms,
  ...slavicSms,
  ...otherEuropeanSms,
  ...westAsianSms,
  ...southAsianSms,
  ...eastAsianSms,
];

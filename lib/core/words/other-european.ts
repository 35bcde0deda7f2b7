import type { FieldWords, SmsWords } from './kinds.ts';

/** Finnish. */
const fiFields: FieldWords = {
  codeForm: 'koodi',
  compound: 'vahvistus',
  compoundEnd: 'koodi',
  sent: 'lähetimme',
  phone: 'puhelin~',
};
const fiSms: SmsWords = {
  topic: 'seuranta alennu tarjous paketti nouda lokero',
  strong: 'kertakayt',
  code: 'salasan tunnusluku avainluku',
  auth: 'vahvist kirjaut tunnist',
  verb: '_syota_',
};

/** Estonian. */
const etSms: SmsWords = {
  code: 'kood',
  auth: 'kinnit',
  verb: '_sisesta',
};

/** Hungarian. */
const huFields: FieldWords = { purpose: 'ellenőrző|megerősítő' };
const huSms: SmsWords = {
  topic: 'kedvezm kupon csomag atvehe atvetel nyitokod rendeles',
  strong: 'egyszer+haszn',
  code: 'jelszo',
  number: 'szam_',
  auth: 'ellenorz megerosit belep azonosit',
  verb: '_adja_ _irja_',
  label: 'szerzod',
  currency: 'Ft_',
};

/** Greek. */
const elFields: FieldWords = {
  strong: 'κωδικ[οό]ς? (?:επαλ|επιβ|μιας)',
  weak: 'κωδικ',
  sent: 'στείλ|εστάλ',
  phone: 'τηλ[εέ]φων|κινητ',
};
const elSms: SmsWords = {
  topic: 'εκπτωσ _δεμα ραντεβ αντικαταβ παραγγελ κουπον παραλαβ',
  strong: 'μιας+χρησ',
  code: 'κωδικ συνθηματικ',
  number: 'αριθμ',
  auth: 'επαληθ συνδεσ ταυτοπο επιβεβ',
  verb: 'εισαγ πληκτρ',
  label: 'τηλ _τηλ',
};

export const otherEuropeanFields: readonly FieldWords[] = [fiFields, huFields, elFields];
export const otherEuropeanSms: readonly SmsWords[] = [fiSms, etSms, huSms, elSms];

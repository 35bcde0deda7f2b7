import type { FieldWords, SmsWords } from './kinds.ts';

/** Finnish. */
const fiFields: FieldWords = {
  codeForm: 'koodi',
  compound: 'vahvistus|turva|kerta|todennus|tekstiviesti',
  compoundEnd: 'koodi',
  enter: 'syötä|anna',
  sent: 'lähetimme|lähetetty',
  sms: 'tekstiviest~',
  phone: '~puhelin~',
  submit: 'jatka|vahvista|seuraava|kirjaudu',
  submitWith: 'koodi',
};
const fiSms: SmsWords = {
  topic: 'seuranta alennu tarjous paketti nouda lokero tilauks tilaus varaus toimit',
  strong: 'kertakayt',
  code: 'salasan tunnusluku avainluku',
  auth: 'vahvist kirjaut tunnist',
  verb: '_syota_',
};

/** Estonian. */
const etFields: FieldWords = {
  code: 'kood',
  compound: 'kinnitus|turva|kontroll',
  compoundEnd: 'kood',
  enter: 'sisesta~',
  sent: 'saatsime|saadetud',
  phone: 'mobiil~',
};
const etSms: SmsWords = {
  topic: 'tellimus saadetis uksekood',
  code: 'kood',
  auth: 'kinnit tuvakood sisselog',
  verb: '_sisesta',
};

/** Hungarian. */
const huFields: FieldWords = {
  purpose: 'ellenőrző|megerősítő|hitelesítő|egyszeri|biztonsági',
  sent: 'küldtü[kn]|elküldtü[kn]~',
  password: 'jelszó',
};
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
  code: 'κωδικ',
  purpose: 'επαλ|επιβ|μιας|sms',
  sent: 'στείλ|εστάλ',
  phone: 'τηλ[εέ]φων|κινητ',
};
const elSms: SmsWords = {
  topic: 'εκπτωσ _δεμα ραντεβ αντικαταβ παραγγελ κουπον παραλαβ',
  offer: 'δωρεαν',
  strong: 'μιας+χρησ',
  code: 'κωδικ συνθηματικ',
  number: 'αριθμ',
  auth: 'επαληθ συνδεσ ταυτοπο επιβεβ',
  verb: 'εισαγ πληκτρ',
  label: 'τηλ _τηλ',
  holder: 'καρτα_ λογαριασμ',
};

/** Albanian. */
const sqSms: SmsWords = {
  auth: 'hyrje konfirmim',
  holder: '_kartes_ _karten_',
};

/** Basque. */
const euSms: SmsWords = { auth: 'egiazt sartzeko' };

/** Irish and Welsh. */
const gaSms: SmsWords = {
  code: 'chod_ cod+dilys cod+mewngof cod+diogel cod+fior',
  auth: 'fioraith dilys',
};

/** Basque, Albanian, Welsh, Irish and Scottish Gaelic, Maltese. */
const smallerFields: readonly FieldWords[] = [
  { code: 'kodea', purpose: 'egiazta~|berrespen~|segurtasun', sent: 'bidali', phone: 'mugikor~' },
  { code: 'kodin?', purpose: 'sigurie~', enter: 'vendosni|shkruani', sent: 'dërgua[mr]' },
  { purpose: 'dilysu|gwirio|cadarnhau', sent: 'anfon~', phone: 'ffon' },
  { code: 'chod', purpose: 'fíor~|deimhni~', sent: 'sheolamar|seolta', phone: 'guthan' },
  { code: 'kodiċi' },
];

export const otherEuropeanFields: readonly FieldWords[] = [fiFields, etFields, huFields, elFields, ...smallerFields];
export const otherEuropeanSms: readonly SmsWords[] = [fiSms, etSms, huSms, elSms, sqSms, euSms, gaSms];

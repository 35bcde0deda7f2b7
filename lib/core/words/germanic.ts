import type { FieldWords, SmsWords } from './kinds.ts';

/** German. */
const deFields: FieldWords = {
  purpose: 'bestätig~|einmal~|zugangs|sicherheits',
  loosePurpose: 'aktiv~|stellig~',
  compound: 'bestätigungs|verifizierungs|sicherheits|prüf|freischalt|einmal|aktivierungs|authentifizierungs|zugangs',
  compoundEnd: 'passwor[td]',
  enter: 'geben|eingeben',
  strong: '(?:m|sms|push) ?tan|einmalpasswort',
  cardLike: 'sicherheitscode|kartenprüf~|prüf(?:nummer|ziffer)',
  sent: 'gesendet|geschickt|gesandt',
  resend: 'erneut|nochmal|neuen code',
  phone: 'handy|handynummer|mobil~|rufnummer',
  phoneNumber: 'telefonnummer|handynummer|mobilnummer',
  cardNumber: 'kartennummer',
  card: 'geschenkkarte',
  never: 'konto(?:nummer)?|ablaufdatum|plz|postleitzahl|geschenk~|gutschein~|rabatt~|einladung~|geburt~|seriennummer|lizenz~|wiederherstellung~|ländervorwahl|vorwahl',
  seldom: 'suche|bestell~|menge|anzahl|betrag|vorname|nachname|straße|ort|letzten? (?:4|vier|2|zwei)',
  password: '(?:pass|kenn)wort',
  picture: 'bild|abgebildet~|grafik',
  elsewhere: 'angezeigt~',
  authenticator: 'authentifizierungs ?app~',
  otherPhone: '~fax|notfall~|durchwahl|festnetz~|geschäftlich~|dienstlich~|firma|büro|freund~',
  submit: 'bestätigen|weiter|prüfen|überprüfen|verifizieren|absenden|anmelden|einloggen|fortfahren|fertig',
  submitWith: 'den|und|jetzt|(?:bestätigungs)?code',
  digit: 'ziffer|stelle',
  digitOf: 'von',
  dateFormat: 't ?t ?m ?m ?j',
};
const deSms: SmsWords = {
  topic: 'rabatt gutschein bestell _paket _sendung abhol packstation _termin_ lieferung apothek abholcode zahlerstand vorzeig an+der+kasse',
  offer: 'gratis kostenlos abmelden abbestell versandkosten',
  caution: 'gultig lauft+ab verfallt niemandem nicht+weiter nicht+teil',
  strong: '_tan_ _m+tan _mtan mobiletan smstan pushtan einmalpass einmalcode einmalkenn einmaltan einmalig',
  code: 'passwort kennwort',
  number: '_nr_ nummer',
  auth: 'sicher aktiv _zugang unterzeich bestatig freigab anmeld anzumeld',
  verb: '_tippe_ eintippen _eingeben_ _gib_ _geben_',
  label: '_vertrag _endet_ _endend _ruf _vorgang _auftrag endziffer',
  holder: '_konto_ _karte_ _karten_ _kontos_',
  measure: 'sekund minut',
  abbreviation: 'nr str',
};

/** Dutch. */
const nlFields: FieldWords = {
  purpose: 'bevestig~|eenmalige|beveiligings',
  compound: 'verificatie|bevestigings|beveiligings',
  enter: 'voer',
  cardLike: 'beveiligingscode',
  sent: 'verzonden|gestuurd',
  resend: 'opnieuw',
  phoneNumber: 'mobiele nummer|telefoonnummer',
  cardNumber: 'kaartnummer',
  never: 'kortings~|geboorte~',
  seldom: 'zoeken',
  password: 'wachtwoord',
  picture: 'afbeelding|plaatje',
  submit: 'verder|doorgaan|volgende|bevestigen|verifiëren|controleren|inloggen',
  submitWith: 'de|en',
  digit: 'cijfer',
  digitOf: 'van',
  phone: 'gsm ?nummer',
};
const nlSms: SmsWords = {
  topic: 'korting _pakje bezorg afspraak afhaal bestelling ophaal _pakket',
  offer: 'afmelden',
  caution: 'geldig verloopt _niemand deel+het deel+hem deel+deze',
  strong: 'eenmalig',
  code: 'wachtwoord',
  auth: 'bevestig inlog',
  verb: '_tik_ _typ_ _toets_ _geef_ _vul_ _gebruik_',
  label: 'eindig _bel_',
  holder: '_rekening_ _pas_ _kaart_',
};

/** Swedish. */
const svFields: FieldWords = {
  codeForm: 'koden',
  purpose: 'bekräft~|engångs',
  compound: 'verifierings|bekräftelse|säkerhets|engångs',
  compoundEnd: 'kode?n?',
  enter: 'ange|skriv',
  sent: 'skicka(?:t|ts|de)',
  resend: 'skicka igen',
  phone: 'mobilt|mobilnumret',
  submit: 'fortsätt|bekräfta|verifiera|nästa|logga in',
  submitWith: 'koden?',
};
const svSms: SmsWords = {
  topic: '_hamta avikod _avi_ leverans _recept apotek bestallning bokning _paket',
  code: '_pinnen_ losenord',
  auth: 'bekraft logg',
  verb: '_knappa_ _ange_',
  holder: '_kort_',
  currency: 'kr_',
  currencyBefore: '[Kk]r',
  abbreviation: 'dvs',
};

/** Danish. */
const daFields: FieldWords = {
  purpose: 'bekræft~',
  compound: 'engangs|bekræftelses|sikkerheds|godkendelses|verifi[a-z]*',
  enter: 'indtast|angi',
  sent: 'sendt',
  resend: 'send igen',
  submit: 'fortsæt|bekræft|næste|log ind',
};
const daSms: SmsWords = {
  topic: '_pakke _spar_ afhent _hente rabat_ bestilling _ordre',
  strong: 'engang',
  code: 'adgangskode',
  auth: 'godkend',
  verb: '_indtast_ _skriv_ _tast_',
  label: '_tlf_ _ring_',
};

/** Norwegian. */
const noFields: FieldWords = {
  purpose: 'bekreft~',
  compound: 'bekreftelses',
  submit: 'fortsett|bekreft|neste|logg inn',
};
const noSms: SmsWords = {
  code: 'passord',
  auth: 'bekreft',
};

/** Icelandic. */
const isFields: FieldWords = {
  compound: 'staðfestingar|öryggis',
  compoundEnd: 'kóð(?:i|a|ann)',
  sent: 'sendum',
  phone: 'farsim~|sim[ia]numer',
};

/** Afrikaans. */
const afFields: FieldWords = { compound: 'bevestiging[a-z]*|sekuriteits', sent: 'gestuur', phone: 'selfoon~' };
const isSms: SmsWords = { auth: 'stadfest oryggis innskran' };

export const germanicFields: readonly FieldWords[] = [deFields, nlFields, svFields, daFields, noFields, isFields, afFields];
export const germanicSms: readonly SmsWords[] = [deSms, nlSms, svSms, daSms, noSms, isSms];

import type { FieldWords, SmsWords } from './kinds.ts';

/** Polish. */
const plFields: FieldWords = {
  code: 'kod',
  purpose: 'weryf~|potwierdz~|jednorazow~|bezpieczeństwa',
  enter: 'wpisz',
  cardLike: 'kod bezpieczeństwa',
  sent: 'wysłaliśmy|wysłano|wysłany',
  resend: 'ponownie',
  phone: 'komórk~|komórkowy',
  otherPhone: 'służbow~|stacjonarn~|alarmow~',
  phoneNumber: 'numer telefonu',
  cardNumber: 'numer karty',
  never: 'kod pocztowy|kupon~|zniżk~',
  seldom: 'szukaj|hasło',
  submit: 'dalej|kontynuuj|potwierdź|zweryfikuj|zaloguj(?: się)?|gotowe',
  submitWith: 'kod|i',
  digit: 'cyfra',
  digitOf: 'z',
};
const plSms: SmsWords = {
  topic: 'zniz paczk odbior automacie przesylk zamowien wizyt aptek kod+pocztowy',
  offer: 'za+darmo bezplatn',
  caution: 'wazny wazne wygas nikomu nie+udostep nie+podawaj',
  strong: 'jednoraz',
  code: 'kod haslo_ haslo+',
  number: 'numer',
  auth: 'bezpiecz podpis weryfik potwierdz logowa zalogow autoryz',
  verb: '_wpisz_ _podaj_',
  label: 'umow _zadzwon',
  holder: '_karta _karty_',
  currency: 'zł_ zl_',
};

/** Czech. */
const csFields: FieldWords = {
  purpose: 'potvrz~|ověř~',
  sent: 'odeslali',
  submit: 'pokračovat|potvrdit|ověřit|další|přihlásit(?: se)?',
};
const csSms: SmsWords = {
  topic: '_sleva _slevu _slevy zasilk doruc vyzvedn objednav balik',
  offer: 'zdarma odhlas',
  code: 'heslo',
  number: 'cislo',
  auth: 'bezpecn overov overen prihlas',
  verb: '_zadejte_',
  label: '_posl',
  holder: '_kartu_ _kartou_ _ucet_ _ucty_ _uctu_',
  currency: 'Kč_ Kc_',
};

/** Slovak. */
const skSms: SmsWords = {
  topic: '_zlav vyzdvi zasielk',
  offer: 'zadarmo',
};

/** Slovene. */
const slSms: SmsWords = {
  code: 'geslo',
  auth: 'potrd prijav preveri',
  verb: '_vnesite_',
};

/** Croatian, and Serbian in Latin script. */
const hrSms: SmsWords = {
  topic: 'popust paket_ preuzim narudzb porudzb posiljk racun',
  strong: 'jednokrat',
  code: 'lozink',
  number: '_broj',
  auth: 'potvrd prijav provjer',
  verb: '_unesite_',
  holder: '_karticu_ _kartica_ _kartice_',
};

/** Serbian in Cyrillic script. */
const srSms: SmsWords = {
  code: 'лозинк',
  auth: 'потврд верифик пријав',
  verb: 'унесите',
  holder: 'картиц',
};

/** Bulgarian. */
const bgSms: SmsWords = {
  topic: 'отстъп пратка поръчк',
  strong: 'еднократ',
  auth: 'потвърд вход_',
  verb: 'въведете',
  holder: 'бит',
  currency: 'лв_',
};

/** Russian. */
const ruFields: FieldWords = {
  strong: 'код[аеуом]* +(?:подтвержд|провер|из|доступа|активац|авториз|безопасн|смс|sms)|(?:проверочный|одноразов|смс|sms|кодовый)[а-я]*[ -]*(?:код|парол)',
  cardLike: 'код безопасности',
  weak: 'код',
  sent: 'отправ|выслал|прислал',
  resend: 'повторно|ещ[её] раз|новый код',
  phone: 'телефон|мобильн',
  message: 'смс',
  phoneNumber: 'номер[а-я]* (?:мобильного )?телефон',
  email: 'почт|имейл',
  cardNumber: 'номер карты',
  never: 'промокод|купон|скидк|индекс|карт[ыаиу]|капч|картинк',
  seldom: 'поиск|парол|бас[ыа]|количеств|заказ',
  authenticator: 'приложени[ея][ -]*аутентиф|аутентификатор',
  otherPhone: 'факс|рабоч|экстренн',
  unitedStates: 'соединённые штаты(?: америки)?|америка',
  submit: '(?:продолжи|подтверди|провери|заверши|войти)(?:ть)?|далее|готово',
  submitWith: 'код|и',
  digit: 'цифра',
  digitOf: 'из',
};
const ruSms: SmsWords = {
  topic: 'скидк промокод _заказ получен выдач хранени посылк доставк запись _прием_ рецепт',
  offer: 'бесплатн отпис',
  caution: 'действ истека сообщ передав',
  strong: 'одноразов',
  code: 'код парол',
  number: 'номер',
  auth: 'подпис подтвер верифи _вход авториз регистр безопас активац podtver',
  verb: 'введите _набери _укажите _указать',
  label: 'договор позвон _тел_ заявк баланс _каб_ горяч',
  holder: '_карт _счет _карте',
  currency: 'руб_',
  measure: 'секунд минут',
};

/** Ukrainian. */
const ukFields: FieldWords = {
  strong: 'код[аеуом]* +(?:з |із|безпек|підтвердж|перевір)|код підтв',
  sent: 'надісл|відправ',
  resend: 'повторити|ще раз',
  phone: 'мобільн',
  email: 'пошт|імейл',
  never: 'індекс',
  seldom: 'пошук',
  submit: '(?:продовжи|підтверди|переві?ри|увійти)(?:ти)?|далі',
};
const ukSms: SmsWords = {
  topic: 'знижк посилк відділен замовлен отримання',
  offer: 'безкошт',
  caution: 'дійсн діє_ нікому спливає',
  auth: 'підтвер верифік _вхід реєстр безпек',
  verb: 'введіть вкажіть',
  label: 'залиш дзвон',
  holder: 'рахун _картк',
  currency: 'грн_',
  measure: 'хвилин',
};

/** Lithuanian. */
const ltFields: FieldWords = { codeForm: 'kodo' };
const ltSms: SmsWords = {
  topic: 'siunt uzsakym pastomat',
  code: 'slaptazod',
  auth: 'patvirt prisijung tikrin',
  verb: '_iveskite',
  holder: 'kortel',
};

/** Latvian. */
const lvSms: SmsWords = {
  topic: 'atsiem pasutij sutijum',
  auth: 'apstiprin piekluv',
  verb: '_ievadiet',
  holder: '_kartei_ _kartes_',
};

/** Macedonian. */
const mkSms: SmsWords = { auth: 'најав' };

/** Belarusian. */
const beSms: SmsWords = { auth: 'пацвярдж уваход увайсц' };

export const slavicFields: readonly FieldWords[] = [plFields, csFields, ruFields, ukFields, ltFields];
export const slavicSms: readonly SmsWords[] = [
  plSms, csSms, skSms, slSms, hrSms, srSms, bgSms, ruSms, ukSms, ltSms, lvSms, mkSms, beSms,
];

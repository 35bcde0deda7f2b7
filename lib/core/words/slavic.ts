import type { FieldWords, SmsWords } from './kinds.ts';

/** Polish. */
const plFields: FieldWords = {
  code: 'kod',
  purpose: 'weryf~|potwierdz~|jednorazow~|bezpieczeństwa',
  enter: 'wpisz',
  cardLike: 'kod bezpieczeństwa',
  sent: 'wysłaliśmy|wysłano|wysłany',
  resend: 'ponownie',
  phone: 'komórk~',
  phoneNumber: 'numer telefonu',
  cardNumber: 'numer karty',
  never: 'kod pocztowy|kupon~|zniżk~',
  seldom: 'szukaj|hasło',
  submit: 'dalej|potwierdź',
  digit: 'cyfra',
  digitOf: 'z',
};
const plSms: SmsWords = {
  topic: 'zniz paczk odbior automacie przesylk zamowien wizyt aptek',
  strong: 'jednoraz',
  code: 'kod haslo_ haslo+',
  number: 'numer',
  auth: 'bezpiecz podpis weryfik potwierdz logowa zalogow autoryz',
  verb: '_wpisz_ _podaj_',
  label: 'umow _zadzwon',
  holder: '_karta _karty_',
  currency: 'zł_ zl_',
  common: 'dla jest',
};

/** Czech. */
const csFields: FieldWords = {
  purpose: 'potvrz~|ověř~',
  sent: 'odeslali',
};
const csSms: SmsWords = {
  topic: '_sleva _slevu _slevy zasilk doruc vyzvedn objednav',
  code: 'heslo',
  number: 'cislo',
  auth: 'bezpecn overov overen prihlas',
  verb: '_zadejte_',
  label: '_posl',
  currency: 'Kč_ Kc_',
};

/** Slovak. */
const skSms: SmsWords = { topic: '_zlav vyzdvi zasielk' };

/** Slovene. */
const slSms: SmsWords = {
  code: 'geslo',
  auth: 'potrd',
  verb: '_vnesite_',
};

/** Croatian, and Serbian in Latin script. */
const hrSms: SmsWords = {
  topic: 'popust paket_ preuzim narudzb',
  strong: 'jednokrat',
  code: 'lozink',
  number: '_broj',
  auth: 'potvrd',
  verb: '_unesite_',
};

/** Serbian in Cyrillic script. */
const srSms: SmsWords = {
  code: 'лозинк',
  verb: 'унесите',
};

/** Bulgarian. */
const bgSms: SmsWords = {
  topic: 'отстъп пратка',
  strong: 'еднократ',
  auth: 'потвърд',
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
  phone: 'телефон|смс|мобильн',
  phoneNumber: 'номер[а-я]* (?:мобильного )?телефон',
  email: 'почт|имейл',
  cardNumber: 'номер карты',
  never: 'промокод|купон|скидк|индекс|карт[ыаиу]|капч|картинк',
  seldom: 'поиск|парол|бас[ыа]|количеств|заказ',
  authenticator: 'приложени[ея][ -]*аутентиф|аутентификатор',
  otherPhone: 'факс|раб|доб',
  submit: 'продолжить|подтвердить|далее|войти',
  notSubmit: 'повтор|назад|отмен',
  digit: 'цифра',
  digitOf: 'из',
};
const ruSms: SmsWords = {
  topic: 'скидк промокод _заказ получен выдач хранени посылк доставк запись _прием_ рецепт',
  strong: 'одноразов',
  code: 'код парол',
  number: 'номер',
  auth: 'подпис подтвер верифи _вход авториз регистр безопас активац',
  verb: 'введите _набери _укажите _указать',
  label: 'договор позвон _тел_ заявк баланс _каб_',
  holder: '_карт _счет',
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
  submit: 'продовжити|підтвердити|далі',
};
const ukSms: SmsWords = {
  topic: 'знижк посилк відділен замовлен отримання',
  auth: 'підтвер верифік _вхід реєстр безпек',
  verb: 'введіть вкажіть',
  label: 'залиш дзвон',
  holder: 'рахун',
  currency: 'грн_',
  measure: 'хвилин',
};

/** Lithuanian. */
const ltFields: FieldWords = { codeForm: 'kodo' };
const ltSms: SmsWords = {
  topic: 'siunt',
  code: 'slaptazod',
  auth: 'patvirt',
  verb: '_iveskite',
};

/** Latvian. */
const lvSms: SmsWords = {
  topic: 'atsiem pasutij',
  auth: 'apstiprin',
  verb: '_ievadiet',
};

export const slavicFields: readonly FieldWords[] = [plFields, csFields, ruFields, ukFields, ltFields];
export const slavicSms: readonly SmsWords[] = [plSms, csSms, skSms, slSms, hrSms, srSms, bgSms, ruSms, ukSms, ltSms, lvSms];

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
  seldom: 'szukaj|ostatni~',
  password: 'hasło',
  picture: 'obrazk~',
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
  purpose: 'potvrz~|ověř~|jednorázov~|bezpečnostn~',
  enter: 'zadejte',
  sent: 'odeslali|poslali|zaslali',
  resend: 'znovu',
  phone: 'telefon~',
  password: 'heslo',
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
const skFields: FieldWords = {
  purpose: 'overovac~|potvrdz~',
  enter: 'zadajte',
  resend: 'znova',
};
const skSms: SmsWords = {
  topic: '_zlav vyzdvi zasielk',
  offer: 'zadarmo',
};

/** Slovene. */
const slFields: FieldWords = {
  code: 'koda|kodo',
  purpose: 'potrdit~|preverja~|varnostn~',
  password: 'geslo',
};
const slSms: SmsWords = {
  code: 'geslo',
  auth: 'potrd prijav preveri',
  verb: '_vnesite_',
};

/** Croatian, and Serbian in Latin script. */
const hrFields: FieldWords = {
  purpose: 'potvrd~|sigurnosn~|jednokratn~',
  enter: 'unesite',
  sent: 'poslat~',
  phoneNumber: 'broj (?:telefona|mobitela|mobilnog~)',
  password: 'lozinka',
};
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
  code: 'код',
  purpose: 'подтвержд|провер|доступа|авториз|безопасн|одноразов|смс|sms',
  loosePurpose: 'активац|кодовый|из ',
  strong: '(?:одноразов|смс|sms)[а-я]* парол',
  cardLike: 'код безопасности',
  sent: 'отправ|выслал|прислал',
  resend: 'повторно|ещ[её] раз|новый код',
  phone: 'телефон|мобильн',
  phoneNumber: 'номер[а-я]* (?:мобильного )?телефон',
  email: 'почт|имейл',
  cardNumber: 'номер карты',
  never: 'промокод|купон|скидк|индекс|карт[ыаиу]',
  seldom: 'поиск|бас[ыа]|количеств|заказ|последни',
  pin: 'пин',
  sms: 'смс',
  password: 'парол',
  picture: 'капч|картинк|изображени',
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
  purpose: 'підтв|перевір|безпек',
  loosePurpose: 'із? ',
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

/** Other languages in Cyrillic script: Bulgarian, Macedonian and Serbian, Belarusian, Kazakh, Kyrgyz, Tajik and Uzbek, Mongolian. */
const cyrillicFields: readonly FieldWords[] = [
  { purpose: 'потвър|верифи|еднократ', sent: 'изпрат', email: 'имейл' },
  { purpose: 'потврд|еднократн|једнократн', sent: 'испрат|послали|послат', phone: 'мобилн' },
  { purpose: 'пацв[яе]рдж|праверк', sent: 'адправі', phone: 'тэлефон|мабільн' },
  { purpose: 'растау', sent: 'жібер' },
  { purpose: 'ырасто', sent: 'жөнөт' },
  { code: 'рамз', purpose: 'тасдиқ', sent: 'фиристод|юбор' },
  { purpose: 'баталгаажуул', sent: 'илгээ', phone: 'утас' },
];

/** Lithuanian. */
const ltFields: FieldWords = {
  code: 'kodas|kodą',
  codeForm: 'kodo',
  purpose: 'patvirtin~|patikr~|saugos|vienkartin~',
  enter: 'įveskite',
  sent: 'išsiunt~|išsiųst~',
};
const ltSms: SmsWords = {
  topic: 'siunt uzsakym pastomat',
  code: 'slaptazod',
  auth: 'patvirt prisijung tikrin',
  verb: '_iveskite',
  holder: 'kortel',
};

/** Latvian. */
const lvFields: FieldWords = {
  code: 'kods|kodu',
  purpose: 'apstiprin~|pārbaud~|drošības|vienreiz~',
  enter: 'ievadiet',
  sent: 'nosūt~',
  phone: 'talrun~',
};
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
export const slavicFields: readonly FieldWords[] = [
  plFields,
  csFields,
  skFields,
  slFields,
  hrFields,
  ruFields,
  ukFields,
  ...cyrillicFields,
  ltFields,
  lvFields,
];
export const slavicSms: readonly SmsWords[] = [
  plSms, csSms, skSms, slSms, hrSms, srSms, bgSms, ruSms, ukSms, ltSms, lvSms, mkSms, beSms,
];

import type { FieldWords, SmsWords } from './kinds.ts';

/** Turkish. */
const trFields: FieldWords = {
  code: 'kodu',
  purpose: 'doğrulama|onay|tek kullanımlık|güvenlik',
  enter: 'girin',
  cardLike: 'güvenlik kodu',
  sent: 'gönderdik|gönderildi|gönderilen',
  resend: 'tekrar gönder|yeniden gönder',
  phone: 'cep tel~',
  phoneNumber: 'telefon numara~',
  never: 'posta kodu',
  password: 'şifre|parola',
  picture: 'resim~|görsel~',
  submit: 'devam(?: et)?|doğrula|onayla|ileri|giriş yap|tamam',
  submitWith: 'kodu',
  digit: 'rakam',
};
const trSms: SmsWords = {
  topic: 'indirim kampanya kargo randevu siparis teslim',
  offer: 'ucretsiz',
  caution: 'paylas gecerli',
  strong: 'tek+kullan',
  code: 'sifre',
  auth: 'imza dogrul giris guvenlik onay',
  verb: '_yazin_ _girin _girerek',
  label: '_yazip bakiye',
  holder: '_kart_',
  unit: 'takip _ile+bit numarali_ _nolu_ _ye+gonder _mesaj',
  measure: 'saniye dakika',
  abbreviation: 'tl',
};

/** Azerbaijani. */
const azFields: FieldWords = { strong: 'təsdiq.{0,8}kod', sent: 'göndər' };
const azSms: SmsWords = {
  code: 'parol',
  auth: 'tesdiq',
};

/** Kazakh. */
const kkSms: SmsWords = {
  auth: 'растау кіру',
  currency: 'tenge_ тг_',
};

/** Uzbek and Turkmen. */
const uzFields: FieldWords = {
  code: 'kodi(?:ni)?|kody',
  purpose: 'tasdiq~|tassykla~|bir martalik',
  enter: 'kiriting',
  sent: 'yubor~|iberildi',
};
/** Uzbek. */
const uzSms: SmsWords = {
  auth: 'tasdiq тасди kirish',
  currency: 'сум_',
};

/** Georgian. */
const kaFields: FieldWords = {
  code: 'კოდ',
  purpose: 'ადასტურ|ვერიფიკაც|შემოწმ|ერთჯერად|უსაფრთხ|sms',
  sent: 'გზავნ',
  phone: 'ტელეფონ|მობილურ',
  email: 'ფოსტ',
};
const kaSms: SmsWords = {
  code: 'კოდ',
  auth: 'დადასტურ დამადასტურ',
};

/** Armenian and Amharic. */
const hyFields: FieldWords = {
  code: 'կոդ|ծածկագ',
  purpose: 'հաստատ|ստուգ',
  sent: 'ուղարկ',
  phone: 'հեռախոս|բջջային',
  email: 'փոստ',
};
const amFields: FieldWords = {
  code: 'ኮድ',
  purpose: 'ማረጋገ',
  sent: 'ልከ|ላክ',
  phone: 'ስልክ',
  email: 'ኢሜ',
};
const hySms: SmsWords = {
  code: 'կոդ',
  auth: 'հաստատ մուտք',
};
const amSms: SmsWords = {
  code: 'ኮድ',
  auth: 'ማረጋገጫ',
};

/** Arabic. */
const arFields: FieldWords = {
  code: 'رمز|كود',
  purpose: 'تحقق|تأكيد|أمان|تفعيل|دخول',
  strong: 'رقم ?(?:ال)?(?:تحقق|تأكيد)|الرمز المرسل',
  sent: 'أرسل|ارسل|إرسال',
  resend: 'إعادة|اعادة',
  phone: 'هاتف|جوال|موبايل|تليفون|تلفون|محمول',
  email: 'بريد',
  never: 'بريدي|قسيمة|كوبون|خصم|الدعوة',
  seldom: 'بحث',
  password: 'كلمة (?:ال)?مرور',
  picture: 'الصورة|صورة',
  submit: 'تحقق|متابعة|استمرار|تأكيد|التالي|تسجيل الدخول|تم',
  submitWith: 'ال|رمز|كود|من|و',
};
const arSms: SmsWords = {
  topic: '_خصم الخصم تخفيض _تخفيف شحن موعد طلبك كوبون الطلب',
  offer: 'مجان',
  strong: 'لمره+واحده',
  code: 'كود رمز كلمه+المرور كلمه+السر كلمه+العبور كلمه+مرور كلمه+سر كلمه+عبور',
  number: 'رقم',
  auth: 'تحقق تاكيد تسجيل+الدخول تفعيل',
  verb: '_اكتب ادخل استخدم',
  label: 'اتصل رصيد',
  holder: 'حساب ببطاقه بطاقه',
  currency: 'ر\\.س_ ريال_ درهم_ جنيه_',
  currencyBefore: 'SR ر\\.س',
  measure: 'ثاني دقيق',
};

/** Persian. */
const faFields: FieldWords = {
  code: 'کد',
  purpose: 'تایید|تأیید|فعال|یکبار|یک بار|پویا|پیامک',
  sent: 'ارسال|فرستا',
  sms: 'پیامک',
  phone: 'موبایل|تلفن|همراه',
  email: 'ایمیل',
};
const faSms: SmsWords = {
  topic: 'رهگير رهكير مرسوله سفارش',
  strong: 'يكبار+مصرف رمز+پويا',
  code: '_كد_',
  number: 'شماره',
  auth: 'ورود تاييد فعال',
  verb: 'وارد',
  label: '_تلفن مانده',
  currency: 'ریال_ تومان_',
  measure: 'دقیق',
};

/** Hebrew. */
const heFields: FieldWords = {
  code: 'קוד',
  purpose: 'אימות|חד|אישור|זיהוי|sms',
  sent: 'שלחנו|נשלח',
  resend: 'שלח שוב',
  phone: 'טלפון|נייד|סלולר',
  email: 'אימייל|דוא',
};
const heSms: SmsWords = {
  topic: 'הנחה קופון חביל איסוף משלוח תור_ הזמנה',
  strong: 'חד+פעמי',
  code: '_קוד_ _הקוד_ _בקוד_ _והקוד_ _לקוד_ _שקוד_ סיסמ',
  number: 'מספר',
  auth: 'אימות כניסה התחבר לאמת לאשר',
  verb: 'הקש הקליד הזן הקלד',
  label: '_טל_',
  holder: 'בכרטיס',
  currency: 'ש"ח שח',
};

/** Swahili and Zulu. */
const swFields: FieldWords = {
  code: 'msimbo|ikhodi',
  purpose: 'k?uthibitish~|yokuqinis~|ukuqinis~',
  enter: 'weka|ingiza',
  sent: 'tume~|umetumwa|sithume~',
  phone: 'simu',
};
const swSms: SmsWords = {
  code: 'msimbo',
  number: 'nambari',
  auth: 'uthibitish thibitish kuingia',
  currencyBefore: 'K[Ss]h',
};

/** Kyrgyz. */
const kySms: SmsWords = { auth: 'ырастоо кирүү' };

/** Tajik, Turkmen and Tatar. */
const tgSms: SmsWords = {
  code: 'рамз',
  auth: 'tassykla раслау',
};

/** Pashto and Kurdish. */
const psSms: SmsWords = {
  code: 'كوډ كۆد',
  auth: 'پشتراستكردنەوە پشتڕاست',
};

/** Somali. */
const soSms: SmsWords = {
  number: 'lambar',
  auth: 'xaqiij',
};

/** Hausa, Kinyarwanda and Malagasy. */
const haSms: SmsWords = {
  code: 'kaody',
  auth: 'tabbatar kwemeza fanamarin',
};

/** Zulu and Xhosa. */
const zuSms: SmsWords = {
  code: 'khodi khowudi',
  auth: 'qinisekis',
};
/** Zulu. */
const zuFields: FieldWords = { phone: 'ucingo' };

export const westAsianFields: readonly FieldWords[] = [
  trFields,
  azFields,
  uzFields,
  kaFields,
  hyFields,
  amFields,
  arFields,
  faFields,
  heFields,
  swFields,
  zuFields,
];
export const westAsianSms: readonly SmsWords[] = [
  trSms, azSms, kkSms, uzSms, kaSms, hySms, amSms, arSms, faSms, heSms, swSms, kySms, tgSms, psSms, soSms, haSms,
  zuSms,
];

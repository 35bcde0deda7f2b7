import type { FieldWords, SmsWords } from './kinds.ts';

/** Urdu. */
const urSms: SmsWords = {
  code: 'كوڈ',
  auth: 'تصديق توثيق',
};

/** Hindi, and English as it is written in India. */
const hiFields: FieldWords = {
  strong: 'सत्यापन|ओटीपी|वेरिफिकेशन|पुष्टि(?:करण)? कोड',
  weak: 'कोड',
  sent: 'भेज',
  resend: 'फिर से|दोबारा|पुनः',
  phone: 'फ़?ोन|मोबाइल',
  email: 'ईमेल',
  never: 'पिन ?कोड|कूपन|प्रोमो',
  seldom: 'खोज|पासवर्ड',
  submit: 'सत्यापित|पुष्टि(?!करण)|जारी|आगे बढ़ें|अगला|जमा|सबमिट|लॉग ?इन|साइन ?इन|वेरिफाई',
  submitWith: 'कोड|की|को|और|करें|रखें',
};
const hiSms: SmsWords = {
  topic: 'छूट कूपन ऑर्डर डिलीवरी',
  strong: 'ओटीपी',
  code: 'कोड पासवर्ड',
  number: 'नंबर',
  auth: 'लॉगिन सत्याप पुष्टि वेरिफ',
  verb: 'टाइप दर्ज',
  holder: 'खाते',
  currency: 'रु',
  currencyBefore: 'R[sS] रु रू',
  measure: 'सेकंड मिनट',
};

/** Bengali. */
const bnSms: SmsWords = {
  topic: 'ছাড় প্রোমো অর্ডার',
  strong: 'ওটিপি',
  code: 'কোড পাসওয়ার্ড',
  number: 'নম্বর',
  auth: 'যাচাই লগইন ভেরিফি',
  verb: 'লিখুন',
  holder: '_tk_',
  currency: 'টাকা',
  currencyBefore: 'Tk',
  measure: 'সেকেন্ড মিনিট',
};

/** Gujarati, Punjabi, Kannada and Sinhala. */
const guSms: SmsWords = {
  strong: 'ઓટીપી',
  code: 'કોડ',
  auth: 'ચકાસણ ખાતરી',
};
const paSms: SmsWords = {
  strong: 'ਓਟੀਪੀ',
  code: 'ਕੋਡ',
  auth: 'ਤਸਦੀਕ ਪੁਸ਼ਟੀ',
};
const knSms: SmsWords = {
  strong: 'ಒಟಿಪಿ',
  code: 'ಕೋಡ್',
  auth: 'ಪರಿಶೀಲ',
};
const siSms: SmsWords = {
  code: 'කේත',
  auth: 'සතයාපන සත්යාපන',
};

/** Tamil. */
const taSms: SmsWords = {
  strong: 'ஓடிபி',
  code: 'குறியீ',
  auth: 'சரிபார்ப்ப உள்நுழை',
};

/** Telugu. */
const teSms: SmsWords = {
  strong: 'ఓటీపీ',
  code: 'కోడ్',
  auth: 'ధృవీకర వెరిఫి లాగిన్',
};

/** Malayalam. */
const mlSms: SmsWords = {
  strong: 'ഒടിപി',
  code: 'കോഡ്',
  auth: 'സ്ഥിരീകര',
};

/** Thai. */
const thFields: FieldWords = {
  strong: 'รหัส(?:ยืนยัน|ผ่านแบบใช้ครั้งเดียว)',
  weak: 'รหัส',
  sent: 'ส่ง',
  resend: 'ส่งอีกครั้ง',
  phone: 'โทรศัพท',
  email: 'อีเมล',
};
const thSms: SmsWords = {
  topic: 'ส่วนลด พัสดุ จัดส่ง โค้ดส่วนลด คำสั่งซื้อ',
  code: 'รหัส โค้ด',
  number: 'หมายเลข',
  auth: 'ยืนยัน เข้าสู่ระบบ',
  verb: 'กรอก ใส่',
  label: '_โทร',
  holder: 'บัญชี',
  currency: 'บาท baht_',
  measure: 'วินาที นาที',
};

/** Lao. */
const loSms: SmsWords = {
  code: 'ລະຫັດ',
  auth: 'ຢືນຢັນ',
};

/** Khmer. */
const kmSms: SmsWords = {
  code: 'កូដ លេខសម្ងាត់',
  auth: 'ផ្ទៀងផ្ទាត់',
};

/** Burmese. */
const mySms: SmsWords = {
  code: 'ကုဒ်',
  auth: 'အတည်ပြု',
};

/** Vietnamese. */
const viFields: FieldWords = {
  code: 'mã',
  purpose: 'xác (?:minh|nhận|thực)',
  enter: 'nhập',
  sent: 'đã gửi|gửi đến',
  resend: 'gửi lại',
  phone: 'điện thoại',
  phoneNumber: 'số điện thoại',
  never: '~mã giảm~|~mã bưu~|~khuyến mãi~',
  seldom: 'mật khẩu',
  submit: 'tiếp(?: tục| theo)?|xác (?:nhận|minh)|đăng nhập',
  submitWith: 'mã',
  digit: 'chu so',
};
const viSms: SmsWords = {
  topic: '_giam_ khuyen+mai don+hang giao+hang uu+dai',
  strong: 'mot+lan',
  code: '_ma+xac _ma+dang _ma+kich _ma+bao _ma+pin _ma+so _ma+cua _ma+la mat+khau',
  number: '_so_',
  auth: 'xac+minh xac+thuc xac+nhan dang+nhap',
  verb: '_nhap_',
  label: '_gui_ _soan_ so+du_',
  holder: 'cua+the_',
  currency: 'dong_',
  measure: 'giay giây phut phút',
};

/** Indonesian. */
const idFields: FieldWords = {
  code: 'kode',
  purpose: 'konfirm~|keamanan',
  enter: 'masukkan',
  cardLike: 'kode keamanan',
  sent: 'dikirim|mengirim',
  resend: 'kirim ulang',
  phone: 'telepon|ponsel|(?:no|nomor) ?hp',
  phoneNumber: 'nomor (?:hp|telepon|ponsel)',
  email: 'surel',
  never: 'kode pos|diskon',
  seldom: 'kata sandi',
  submit: 'lanjut(?:kan)?|verifikasi|konfirmasi|berikutnya|masuk',
  submitWith: 'kode',
  digit: 'angka',
};
const idSms: SmsWords = {
  topic: 'diskon _kurir pesanan',
  offer: 'gratis',
  strong: 'sekali+pakai',
  code: '_sandi_',
  number: '_nomor_',
  auth: 'konfirm',
  verb: 'masukkan',
  label: '_hubungi_ pulsa_',
  currencyBefore: 'Rp',
  measure: 'detik menit',
};

/** Malay. */
const msFields: FieldWords = { purpose: 'pengesahan' };
const msSms: SmsWords = {
  topic: 'temu+janji',
  auth: 'pengesahan penentusahan',
  currencyBefore: 'RM',
};

/** Filipino. */
const tlSms: SmsWords = { verb: '_ilagay' };

/** Marathi and Nepali. */
const mrSms: SmsWords = { auth: 'पडताळण व्हेरिफ प्रमाणीकरण' };

/** Assamese and Odia. */
const asSms: SmsWords = {
  code: "ক'ড କୋଡ",
  auth: 'সত্যাপন ଯାଞ୍ଚ',
};

export const southAsianFields: readonly FieldWords[] = [hiFields, thFields, viFields, idFields, msFields];
export const southAsianSms: readonly SmsWords[] = [
  urSms, hiSms, bnSms, guSms, paSms, knSms, siSms, taSms, teSms, mlSms, thSms, loSms, kmSms, mySms, viSms, idSms,
  msSms, tlSms, mrSms, asSms,
];

import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/fields/normalize.ts';
import { STRONG } from '../../../lib/fields/code-words.ts';
import { EMAIL, NEVER, PHONE, PICTURE, RESEND, SENT } from '../../../lib/fields/words.ts';

describe('words for a code', () => {
  it.each([
    'Verification code',
    'otp',
    'smsCode',
    'one-time password',
    '6-digit code',
    'Enter the code',
    'code from SMS',
    'Código de verificación',
    'Código SMS',
    'Code de vérification',
    'Saisissez le code',
    'Bestätigungscode',
    'SMS-Code',
    'Einmalcode',
    'Código de confirmação',
    'Codice di verifica',
    'Verificatiecode',
    'Kod weryfikacyjny',
    'Kod SMS',
    'Код подтверждения',
    'Код из SMS',
    'Код підтвердження',
    'Doğrulama kodu',
    'رمز التحقق',
    'كود التفعيل',
    'सत्यापन कोड',
    'ओटीपी',
    '验证码',
    '短信验证码',
    '驗證碼',
    '認証コード',
    '確認コード',
    '인증번호',
    '인증 코드',
    'Mã xác minh',
    'Mã OTP',
    'Kode verifikasi',
    'Kode OTP',
    'twoFactorCode',
    'mfa_code',
  ])('%s', (text) => expect(STRONG.test(normalize(text))).toBe(true));

  it.each(['First name', 'Postcode', 'Comment', 'Password', 'Encode', 'Decoder', 'Barcode scanner', 'Notepad'])(
    'not %s',
    (text) => expect(STRONG.test(normalize(text))).toBe(false),
  );
});

describe('words against a code', () => {
  it.each([
    'Card number',
    'CVC',
    'cvv2',
    'ZIP code',
    'Postleitzahl',
    'Coupon code',
    'promoCode',
    'Gift card',
    'Voucher',
    'Gutscheincode',
    'IBAN',
    'Licence key',
    'Setup key',
    'Backup code',
    'Country code',
    'Date of birth',
    'Промокод',
    '邮编',
    '优惠码',
    'クーポンコード',
    '우편번호',
    'MM/YY',
  ])('%s', (text) => expect(NEVER.test(normalize(text))).toBe(true));

  it.each(['Verification code', 'SMS code', 'Your code expires in 10 minutes', '认证', '短信验证码'])(
    'not %s',
    (text) => expect(NEVER.test(normalize(text))).toBe(false),
  );
});

describe('words of a puzzle', () => {
  it.each(['captcha', 'hcaptchaAnswer', '图形验证码', 'Letters shown in the picture', 'Code im Bild', '画像の文字'])(
    '%s',
    (text) => expect(PICTURE.test(normalize(text))).toBe(true),
  );
  it.each(['Verification code', 'Code from the text', '短信验证码'])('not %s', (text) =>
    expect(PICTURE.test(normalize(text))).toBe(false),
  );
});

describe('words around it', () => {
  it.each([
    'We sent a code',
    'Wir haben einen Code gesendet',
    'Nous avons envoyé un code',
    'Мы отправили код',
    '验证码已发送',
    '코드를 보냈습니다',
  ])('sent: %s', (text) => expect(SENT.test(normalize(text))).toBe(true));
  it.each([
    'Resend code',
    'Renvoyer',
    'Reenviar',
    'Erneut senden',
    'Отправить ещё раз',
    '重新发送',
    '再送信',
    '재전송',
  ])('resend: %s', (text) => expect(RESEND.test(normalize(text))).toBe(true));
  it.each(['phone', 'téléphone', 'Handynummer', 'телефон', '手机', '携帯電話', '휴대폰'])('phone: %s', (text) =>
    expect(PHONE.test(normalize(text))).toBe(true),
  );
  it.each(['e-mail', 'inbox', 'correo', 'почту', '邮箱', 'メール'])('mail: %s', (text) =>
    expect(EMAIL.test(normalize(text))).toBe(true),
  );
});

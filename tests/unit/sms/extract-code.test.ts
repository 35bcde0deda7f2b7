import { describe, expect, test } from 'vitest';
import { extractCode } from '../../../lib/sms/extract-code.ts';
import { readWordList } from '../../../lib/sms/word-hits.ts';
import { readCode } from './read-code.ts';

const read = (text: string): string | null => readCode(text)?.code ?? null;

describe('a bare code', () => {
  test.each([
    ['123456', '123456'],
    ['7421', '7421'],
    ['042', '042'],
    ['0012345678', '0012345678'],
    [' 482 913\r\n', '482913'],
    ['482-913', '482913'],
    ['482\u2011913', '482913'],
    ['482.913', '482913'],
    ['12 34 56', '123456'],
    ['4 8 2 9', '4829'],
    ['4829-1736', '48291736'],
    ['G-123456', '123456'],
    ['FB-12345', '12345'],
    ['K7PQ9Z', 'K7PQ9Z'],
    ['AB12CD', 'AB12CD'],
    ['k7pq9z', 'k7pq9z'],
    ['X7K-92P', 'X7K-92P'],
    ['QXKTRW', 'QXKTRW'],
    ['٤٨٢٩١٣', '482913'],
    ['۴۸۲۹۱۳', '482913'],
    ['४८२९१३', '482913'],
    ['৪৮২৯১৩', '482913'],
    ['๔๘๒๙๑๓', '482913'],
    ['４８２９１３', '482913'],
    ['\u200e482913\u200f', '482913'],
    ['"482913".', '482913'],
  ])('%j is %j', (text, code) => {
    expect(readCode(text)).toEqual({ code });
  });

  test.each([
    '',
    ' ',
    '\n',
    '12',
    'null',
    'hello',
    'HELLO',
    'THANKS',
    'STATUS_WAIT_CODE',
    '+12025550101',
    '12025550101',
    '$500',
    '10:30',
    '12.50',
    '24/11/2026',
    '24-11-2026',
    '1Z999AA10123456784',
    '15%',
  ])('%j is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});

describe('an origin-bound message', () => {
  test.each([
    ['747723 is your ExampleCo authentication code.\n\n@example.com #747723', '747723', 'example.com'],
    ['@example.com #747723', '747723', 'example.com'],
    ['Text.\r\n@Login.Example.COM #AbC123', 'AbC123', 'login.example.com'],
    ['@example.com #747723 @ecommerce.example', '747723', 'example.com'],
    ['@example.com #747723 %ecommerce.example $future', '747723', 'example.com'],
    ['@example.com #747723 anything', '747723', 'example.com'],
    ['@bücher.example #747723', '747723', 'xn--bcher-kva.example'],
    ['Your order 99887766.\n@example.com #4821\nFA+9qCX9VSu', '4821', 'example.com'],
  ])('%j', (text, code, domain) => {
    expect(readCode(text)).toEqual({ code, domain });
  });

  test.each([
    'Your code: 747723\nsomething @example.com #747723',
    'Your code: 747723\n#747723 %ecommerce.example @example.com',
    'Your code: 747723\n@example.com code #747723',
    'Your code: 747723\n@example.com  #747723',
    'Your code: 747723\n@example.com #747723\nThe Example team says hello',
    'Your code: 747723\n@friend #747723',
    'Your code: 747723\n@evil.example/@bank.example #747723',
  ])('%j is not one, but has a code', (text) => {
    expect(readCode(text)).toEqual({ code: '747723' });
  });
});

describe("Android's marks", () => {
  test.each([
    ['<#> Your code is 482913\nFA+9qCX9VSu', '482913'],
    ['[#] 482913 is your code Ab3dEf6hIjK', '482913'],
    ['Your code is 482913\n\n12345678901', '482913'],
    ['482913\nA1B2C3D4E5F', '482913'],
    ['<#> Your code is 482913FA+9qCX9VSu', '482913'],
    ['<#> Your code is 482913.FA+9qCX9VSu', '482913'],
  ])('%j', (text, code) => {
    expect(read(text)).toBe(code);
  });
});

describe('one number beside others', () => {
  test.each([
    ['Order 48291 confirmed. Your sign-in code is 7741.', '7741'],
    ['Call 202 555 0101 if the code 482913 was not asked for by you.', '482913'],
    ['OTP 482913 USD 120.50', '482913'],
    ['Pay 120.50 USD 482913 is the OTP', '482913'],
    ['482913 is the OTP for card ending 4417 at 10:30 on 24/11/2026', '482913'],
    ['Your 2026 code is 2027', '2027'],
    ['1999 is your verification code', '1999'],
    ['Your code for 2025550101 is 482913', '482913'],
    ['Your code valid until 20261124 is 482913', '482913'],
    ['Flight AB1234: verify your check-in with code 482913', '482913'],
    ['Ref no. 99887766. OTP 482913.', '482913'],
    ['(Ref. 998877) 482913 is your code', '482913'],
    ['Use OTP 482913 to pay 1,00,000 INR to merchant 99887', '482913'],
    ['22333: Your Foo verification code is 482913', '482913'],
    ['Code: 4 8 2 9 1 3', '482913'],
    ['See https://example.com/482914?c=482915 or use code 482913', '482913'],
  ])('%j', (text, code) => {
    expect(read(text)).toBe(code);
  });
});

describe('how a code is printed', () => {
  test.each([
    ['Your code is 388941-', '388941'],
    ['Your code is 337-1337', '3371337'],
    ['Your code: 60 42', '6042'],
    ['93-41-07 is your code', '934107'],
    ['Your code: 6-0-4-2-8-1', '604281'],
    ['Code 4-8-2-9', '4829'],
    ['Your code is **638275**', '638275'],
    ['*638275* is your verification code.', '638275'],
    ['**638275**', '638275'],
    ['#123956 is the code to log in', '123956'],
    ['Your code is 12345X', '12345X'],
  ])('%j', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test.each([
    'Please call us back at 337-1337.',
    'Your visit is booked for 12-11-26.',
    'Charged on card **4417.',
    'Dial *100# for your balance',
  ])('not %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('what stands below a code says little against it', () => {
  test.each([
    '482913 is your Nightjar code. Txt STOP to unsubscribe',
    'Your code: 482913. Get 20% off your next order!',
    '482913 is your code. Free delivery today',
    '482913 is your code. Manage your subscription in the app.',
    'Hotels.com: 482913 is your code',
    '482913 is your Booking.com code',
    'Your order verification code: 482913',
    '482913 is your code for booking sign in',
    '482913. Valid 5 minutes.',
    '482913 (valable 5 minutes)',
    '482913. Gültig für 5 Minuten.',
    '482913. Válido durante 5 minutos.',
    '482913. Действует 5 минут.',
    'Le code pour la carte 4021 est 482913',
    'El código de la tarjeta 4021 es 482913',
    'Код для карты 4021: 482913',
  ])('%j', (text) => {
    expect(read(text)).toBe('482913');
  });

  test.each([
    'Free delivery today. Use code 482913 at checkout.',
    'Show code 482913 in store. 20% off everything!',
    'Your order confirmation code is 482913',
    'Error code 482913. Please try again.',
    'Your vscode build 12312312 is ready.',
  ])('but not above it, or as its own: %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

test.each([
  'თქვენი შეკვეთა 517734 მზად არის',
  'உங்கள் ஆர்டர் 846201 அனுப்பப்பட்டது.',
  'Ваша поруџбина 884120 је послата.',
  'Zure eskaera 884120 bidean da.',
])('six digits in a sentence without a word for codes are none: %j', (text) => {
  expect(read(text)).toBeNull();
});

test('a parcel locker has no login code, unless the text speaks of one', () => {
  expect(read('Your parcel is in locker 14. Pickup PIN: 482913')).toBeNull();
  expect(read('Parcel app: 482913 is your verification code')).toBe('482913');
});

test.each([
  'Your order number is 482913',
  'Your confirmation number is 482913 for check-in on Dec 12',
  'Your voucher code is 482913. Enjoy!',
  'Your booking confirmation code is K7PQ9Z',
  'Meeting ID 482913 starts at 10:30',
  'Votre numéro de commande est 482913',
  'Ihre Bestellnummer lautet 482913',
  'Kundennummer 482913',
  'Su número de pedido es 482913',
  'Ваш номер заказа 482913',
  '您的订单号为482913',
  'ご注文番号は482913です',
  '주문번호는 482913입니다',
  'Twój numer zamówienia: 482913',
  'Sipariş numaranız: 482913',
  'We have received your payment of 48291 NGN',
  'Case 482913 has been closed',
  'Your code has expired. Request a new one at foo.example/482913',
  'Never share your OTP. Report fraud at 1930 or 155260.',
  'You have 4829 unread notifications, log in to see them',
  'Log in and claim 5000 bonus credits',
  'Your registration 482913 is complete',
  'Payment 482913 authorized',
  'Bestellung 482913 bestätigt. Lieferung morgen.',
  'Siparişiniz 482913 onaylandı',
  'הזמנה 482913 אושרה',
  'คำสั่งซื้อ 482913 ได้รับการยืนยัน',
  'Pesanan 482913 telah dikonfirmasi',
])('another number is no code: %j', (text) => {
  expect(read(text)).toBeNull();
});

test('without the words, what names its own form is read, and no sentence', () => {
  expect(extractCode('482913', null)).toEqual({ code: '482913' });
  expect(extractCode('747723 is your code\n\n@example.com #747723', null)?.domain).toBe('example.com');
  expect(extractCode('Your verification code is 482913', null)).toBeNull();
});

test('takes no other file for the list of words', () => {
  expect(() => readWordList('com\norg')).toThrow('Not the list of words');
});

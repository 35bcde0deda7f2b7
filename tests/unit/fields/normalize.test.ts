import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/fields/normalize.ts';

describe('normalize', () => {
  it.each([
    ['verificationCode', 'verification code'],
    ['sms_code[0]', 'sms code 0 '],
    ['OTPCode', 'otp code'],
    ['Código', 'codigo'],
    ['Doğrulama', 'dogrulama'],
    ['otp1', 'otp 1'],
  ])('%s', (text, expected) => expect(normalize(text)).toBe(expected));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickableCodes } from '../../../lib/sms/pickable-codes.ts';

describe('what could be the code in a text', () => {
  it.each([
    ['Your order 4821 ships on 12/05', ['4821']],
    ['ref 12 then 123 then 1234567890 then 12345678901', ['123', '1234567890']],
    ['call 555-0142 or 800 555 0142', ['5550142', '555', '0142', '800555', '800']],
    ['Token AB12CD and gift SAVE30', ['AB12CD', 'SAVE30']],
    ['G-482915 is it', ['482915']],
    ['Ticket A7K-9921', ['A7K-9921', '9921']],
    ['2FA by 5pm', []],
    ['482 915', ['482915', '482', '915']],
    ['٤٨٢٩١٥ هو', ['482915']],
    ['QXKTRW HELLO', ['QXKTRW']],
    ['Balance 1,250.50 on 7777', ['250', '7777']],
    ['https://x.example/v/abc9d8', ['abc9d8']],
    ['nothing here', []],
    ['', []],
  ])('%s', (text, codes) => expect(pickableCodes(text)).toEqual(codes));

  it('has every run of 3 to 10 digits, up to thirty, each once', () => {
    const run = fc.stringMatching(/^\d{3,10}$/);
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        const codes = pickableCodes(runs.map((one) => `word ${one}`).join(', '));
        for (const one of runs) expect(codes).toContain(one);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
    expect(pickableCodes(Array.from({ length: 60 }, (_, i) => `word ${1000 + i}`).join(' '))).toHaveLength(30);
  });
});

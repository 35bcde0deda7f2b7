import { expect, test } from './support/shipped.ts';

const KEEP = `<script>var state = () => [...document.querySelectorAll('input:not([type=hidden]),select')].map((f) => f.value).join('|');</script>`;
const MASK = `oninput="const d=this.value.replace(/\\D/g,'').slice(0,10);this.value=d.length>6?'('+d.slice(0,3)+') '+d.slice(3,6)+'-'+d.slice(6):d"`;
const COUNTRIES =
  '<select name=country><option value=GB>United Kingdom +44</option><option value=US>United States +1</option></select>';

const pages: [name: string, html: string, status: string, value: string, explicit?: boolean][] = [
  ['type=tel', '<input type=tel>', 'filled', '+12025550101'],
  ['autocomplete=tel', '<input autocomplete=tel>', 'filled', '+12025550101', false],
  ['tel-national', '<input autocomplete=tel-national>', 'filled', '2025550101', false],
  ['label', '<label>Mobile number <input name=m></label>', 'filled', '+12025550101'],
  ['French label', '<label>Numéro de téléphone <input name=m></label>', 'filled', '+12025550101'],
  ['Chinese label', '<label>手机号 <input name=m></label>', 'filled', '+12025550101'],
  ['maxlength=10', '<input type=tel name=phone maxlength=10>', 'filled', '2025550101'],
  ['pattern of ten', '<input type=tel name=phone pattern="[0-9]{10}">', 'filled', '2025550101'],
  ['pattern with dashes', '<input type=tel name=phone pattern="\\d{3}-\\d{3}-\\d{4}">', 'filled', '202-555-0101'],
  ['placeholder', '<input type=tel placeholder="(555) 555-5555">', 'filled', '2025550101'],
  ['drawn +1', '<div><span>+1</span><input type=tel name=phone></div>', 'filled', '2025550101'],
  ['drawn flag and +44', '<div><span>🇬🇧 +44</span><input type=tel name=phone></div>', 'other_country', ''],
  ['select of countries', `<div>${COUNTRIES}<input type=tel name=phone></div>`, 'filled', 'US|2025550101'],
  ['prefix stands there', '<input type=tel name=phone value="+1">', 'filled', '+12025550101', false],
  ['other prefix stands there', '<input type=tel name=phone value="+44 ">', 'filled', '+12025550101'],
  ['occupied', '<input type=tel name=phone value="+44 20 7946 0000">', 'occupied', '+44 20 7946 0000'],
  ['occupied, not explicit', '<input type=tel name=phone value="5551234567">', 'no_field', '5551234567', false],
  ['the same stands there', '<input type=tel name=phone value="(202) 555-0101">', 'filled', '(202) 555-0101'],
  ['mask', `<input type=tel name=phone ${MASK}>`, 'filled', '(202) 555-0101'],
  [
    'split',
    '<label>Phone</label><input name=area maxlength=3 size=3 aria-label="Phone area"><input name=p2 maxlength=3 size=3><input name=p3 maxlength=4 size=4>',
    'filled',
    '202|555|0101',
  ],
  ['two of them, not explicit', '<input type=tel name=phone><input type=tel name=mobile>', 'no_field', '|', false],
  ['fax', '<label>Fax number <input type=tel name=fax></label>', 'no_field', ''],
  ['emergency contact', '<label>Emergency contact phone <input type=tel name=ephone></label>', 'no_field', ''],
  ['code', '<label>Code from SMS <input type=tel name=otp></label>', 'no_field', ''],
  [
    'label that promises a code',
    '<label>Phone number to receive a verification code <input type=tel></label>',
    'filled',
    '+12025550101',
    false,
  ],
  ['search', '<input name=q placeholder="Search phones">', 'no_field', ''],
  ['card', '<input type=tel autocomplete=cc-number placeholder="Card number">', 'no_field', ''],
  ['tel without words, not explicit', '<input type=tel>', 'no_field', '', false],
  [
    'in a sign-up form',
    '<form><input name=first placeholder="First name"><input type=email name=email><input type=tel name=phone placeholder="Phone number"><input type=password name=password></form>',
    'filled',
    '||+12025550101|',
    false,
  ],
];

for (const [name, html, status, value, explicit = true] of pages) {
  test(`phone: ${name}`, async ({ shipped }) => {
    await shipped.show(html + KEEP);
    expect(await shipped.fillPhone('2025550101', explicit)).toBe(status);
    expect(await shipped.page.evaluate('state()')).toBe(value);
  });
}

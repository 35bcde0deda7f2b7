import { expect, test } from './support/shipped.ts';

const STATE = `<script>var state = () => [...document.querySelectorAll('input')].map((f) => f.value).join('|');</script>`;
const FIRST = '2025550101';
const SECOND = '3125550199';

const SPLIT = (area: string, prefix: string, line: string): string =>
  `<label>Phone</label><input name=area maxlength=3 size=3 aria-label="Phone area" value="${area}"><input name=p2 maxlength=3 size=3 value="${prefix}"><input name=p3 maxlength=4 size=4 value="${line}">`;
const field = (value: string, more = ''): string => `<input type=tel name=phone value="${value}" ${more}>`;

for (const shown of [
  '2025550101',
  '+12025550101',
  '1 202 555 0101',
  '(202) 555-0101',
  '+1 (202) 555-0101',
  '202.555.0101',
  '001 202-555-0101',
]) {
  test(`a number of ours makes way for the next: ${shown}`, async ({ shipped }) => {
    const { page } = shipped;
    await shipped.show(field(shown) + STATE);
    expect(await shipped.fillPhone(SECOND, false, [FIRST])).toBe('filled');
    // With the country's prefix or without, as the page had the first.
    expect(await page.evaluate('state()')).toMatch(/^(?:\+1)?3125550199$/);
  });
}

test('so does one in several fields, and one without its area code', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(SPLIT('202', '555', '0101') + STATE);
  expect(await shipped.fillPhone(SECOND, true, [FIRST])).toBe('filled');
  expect(await page.evaluate('state()')).toBe('312|555|0199');
  await shipped.show(field('555-0101', 'autocomplete=tel-local') + STATE);
  expect(await shipped.fillPhone(SECOND, true, [FIRST])).toBe('filled');
  expect(await page.evaluate('state()')).toBe('5550199');
});

test('what was put there is known without being named', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(field('') + STATE);
  expect(await shipped.fillPhone(FIRST)).toBe('filled');
  expect(await shipped.fillPhone(SECOND, false)).toBe('filled');
  expect(await page.evaluate('state()')).toBe('+13125550199');
});

test('what the person typed stays, also over a number of ours', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(field('') + STATE);
  await shipped.fillPhone(FIRST);
  await page.locator('input').press('End');
  await page.locator('input').press('Backspace');
  await page.locator('input').pressSequentially('9');
  const typed = await page.evaluate('state()');
  expect(await shipped.fillPhone(SECOND, true, [FIRST])).toBe('occupied');
  expect(await shipped.fillPhone(SECOND, false, [FIRST])).toBe('no_field');
  expect(await page.evaluate('state()')).toBe(typed);
});

test('a number that the page does not give up for the next is left there whole', async ({ shipped }) => {
  const { page } = shipped;
  const stubborn = `<script>const at = document.querySelector('input'); at.addEventListener('input', () => { at.value = '+1 202 555 0101'; });</script>`;
  await shipped.show(field('+1 202 555 0101') + stubborn + STATE);
  expect(await shipped.fillPhone(SECOND, true, [FIRST])).toBe('not_accepted');
  expect(await page.evaluate('state()')).toBe('+1 202 555 0101');
});

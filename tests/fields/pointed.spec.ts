import type { FieldDescription } from '../../lib/core/field-description.ts';
import { expect, test } from './support/shipped.ts';

/** No word of it says that a code goes there. */
const REFERENCE = (label = 'Reference', name = 'ref'): string =>
  `<form name="claim"><label>Name <input name="who"></label><label>${label} <input name="${name}"></label></form>`;
const VALUES = `<script>var state = () => [...document.querySelectorAll('input')].map((f) => f.value).join('|');</script>`;

test('fills what the user points at, though nothing speaks for it, and finds it again unasked', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(REFERENCE() + VALUES);
  expect((await shipped.fillCodeAt('482915', undefined)).status).toBe('no_field');
  await page.locator('[name=ref]').focus();
  const { status, at } = await shipped.fillCodeAt('482915', 'focus');
  expect(status).toBe('filled');
  expect(await page.evaluate('state()')).toBe('|482915');
  expect(at).toEqual({
    form: 'claim',
    name: 'ref',
    id: '',
    label: 'reference',
    type: 'text',
    place: 1,
    count: 2,
  } satisfies FieldDescription);

  await shipped.show(`<p>Something new above</p>${REFERENCE()}${VALUES}`);
  expect((await shipped.fillCodeAt('730164', at, false)).status).toBe('filled');
  expect(await page.evaluate('state()')).toBe('|730164');
});

test('describes it before it fills anything, unless it’s for something else', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(`${REFERENCE()}<input type="password" name="password">${VALUES}`);
  await page.locator('[name=ref]').focus();
  for (const what of ['code', 'phone'] as const) {
    const found = await shipped.findPointed(what);
    expect(found).toMatchObject({ status: 'found', at: { form: 'claim', name: 'ref' } });
  }
  await page.locator('[name=password]').focus();
  for (const what of ['code', 'phone'] as const) {
    const found = await shipped.findPointed(what);
    expect(found.status).toBe('found');
    expect(found.at).toBeUndefined();
  }
  // Being asked is no warning yet.
  expect((await shipped.fillCodeAt('482915', 'focus')).status).toBe('doubtful');
  expect(await page.evaluate('state()')).toBe('||');
});

test('watches for it where it comes later', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(REFERENCE());
  await page.locator('[name=ref]').focus();
  const { at } = await shipped.fillCodeAt('482915', 'focus');
  await shipped.show('<main></main>');
  await shipped.watch(at);
  await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), REFERENCE());
  await expect.poll(() => shipped.found()).toBe(1);
});

test('takes no other field for it', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(REFERENCE());
  await page.locator('[name=ref]').focus();
  const { at } = await shipped.fillCodeAt('482915', 'focus');
  for (const html of [REFERENCE('City', 'city'), '<input name="q">', REFERENCE('Password', 'ref')]) {
    await shipped.show(html + VALUES);
    expect((await shipped.fillCodeAt('482915', at, false)).status, html).toBe('no_field');
    expect(await page.evaluate('state()'), html).toMatch(/^\|?$/);
  }
});

test('what the user typed there stays, unasked', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(REFERENCE());
  await page.locator('[name=ref]').focus();
  const { at } = await shipped.fillCodeAt('482915', 'focus');
  await shipped.show(REFERENCE() + VALUES);
  await page.locator('[name=ref]').pressSequentially('mine');
  expect((await shipped.fillCodeAt('730164', at, false)).status).toBe('no_field');
  expect(await page.evaluate('state()')).toBe('|mine');
});

test('asks once more before a field for something else, and doesn’t remember that one', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(`<label>Password <input type="password" name="password"></label><input name="other">${VALUES}`);
  const password = page.locator('[name=password]');
  await password.focus();
  expect((await shipped.fillCodeAt('482915', 'focus')).status).toBe('doubtful');
  expect(await page.evaluate('state()')).toBe('|');
  // What isn't doubtful goes in at once, and is no yes for the first.
  await page.locator('[name=other]').focus();
  expect((await shipped.fillCodeAt('111111', 'focus')).status).toBe('filled');
  await password.focus();
  const sure = await shipped.fillCodeAt('482915', 'focus');
  expect(sure).toMatchObject({ status: 'filled' });
  expect(sure.at).toBeUndefined();
  expect(await page.evaluate('state()')).toBe('482915|111111');
});

test('fills all boxes of the row that one of them is in', async ({ shipped }) => {
  const { page } = shipped;
  const box = '<input maxlength="1" style="width:40px;height:40px">';
  await shipped.show(`<h1>Almost there</h1><div>${box.repeat(6)}</div>${VALUES}`);
  await page.locator('input').nth(2).focus();
  const { status, at } = await shipped.fillCodeAt('482915', 'focus');
  expect(status).toBe('filled');
  expect(await page.evaluate('state()')).toBe('4|8|2|9|1|5');
  await shipped.show(`<h1>Almost there</h1><div>${box.repeat(6)}</div>${VALUES}`);
  expect((await shipped.fillCodeAt('730164', at, false)).status).toBe('filled');
  expect(await page.evaluate('state()')).toBe('7|3|0|1|6|4');
});

test('knows a field by its place alone where it has no name, and not once there are others', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(`<input><input>${VALUES}`);
  await page.locator('input').nth(1).focus();
  const { at } = await shipped.fillCodeAt('482915', 'focus');
  await shipped.show(`<input><input>${VALUES}`);
  expect((await shipped.fillCodeAt('482915', at, false)).status).toBe('filled');
  expect(await page.evaluate('state()')).toBe('|482915');
  await shipped.show(`<input><input><input>${VALUES}`);
  expect((await shipped.fillCodeAt('482915', at, false)).status).toBe('no_field');
});

test('says so where nothing that takes text has the focus', async ({ shipped }) => {
  await shipped.show('<button>Send</button><input name="code">');
  await shipped.page.locator('button').focus();
  expect((await shipped.fillCodeAt('482915', 'focus')).status).toBe('no_field');
});

test('fills a number where the user points, and finds it again unasked', async ({ shipped }) => {
  const { page } = shipped;
  const html = `<form><label>Name <input name="who"></label><label>How do we reach you? <input name="contact"></label></form>${VALUES}`;
  await shipped.show(html);
  expect((await shipped.fillPhoneAt('2025550101', undefined)).status).toBe('no_field');
  await page.locator('[name=contact]').focus();
  const { status, at } = await shipped.fillPhoneAt('2025550101', 'focus');
  expect(status).toBe('filled');
  await shipped.show(html);
  expect((await shipped.fillPhoneAt('2025550101', at, false)).status).toBe('filled');
  expect(await page.evaluate('state()')).toMatch(/^\|(?:\+1)?2025550101$/);
});

test('asks once more before a number goes into a field for something else', async ({ shipped }) => {
  const { page } = shipped;
  await shipped.show(`<label>Fax number <input name="fax" type="tel"></label>${VALUES}`);
  await page.locator('input').focus();
  expect((await shipped.fillPhoneAt('2025550101', 'focus')).status).toBe('doubtful');
  const sure = await shipped.fillPhoneAt('2025550101', 'focus');
  expect(sure.status).toBe('filled');
  expect(sure.at).toBeUndefined();
});

test('keeps no number and no address that a label names', async ({ shipped }) => {
  await shipped.show('<label>Reference of jane@example.com, 2025550101 <input name="it"></label>');
  await shipped.page.locator('input').focus();
  expect((await shipped.fillCodeAt('482915', 'focus')).at?.label).toBe('reference of');
});

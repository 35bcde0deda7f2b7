import { boxes, MOVES_ON, page } from './cases/case.ts';
import { expect, test, type ShippedPage } from './support/shipped.ts';

const CODE = '048216';
const ELSEWHERE =
  '<label>Your name <input id=n></label><h1>Enter the code</h1><p>We texted a 6-digit code to your phone.</p>';
const PAGES = {
  'one field': page(
    `${ELSEWHERE}<label>Verification code <input id=c autocomplete=one-time-code></label>`,
    `var state = ''; c.addEventListener('input', () => (state = c.value));`,
  ),
  'boxes that move the focus on': page(ELSEWHERE + boxes(6), MOVES_ON),
  'a field that takes the focus to check what was typed': page(
    `${ELSEWHERE}<label>Verification code <input id=c maxlength=6></label>`,
    `var state = ''; c.addEventListener('input', () => { state = c.value; c.focus(); setTimeout(() => c.focus(), 100); });`,
  ),
};

const nameOf = (shipped: ShippedPage): Promise<string> => shipped.page.locator('#n').inputValue();
const focused = (shipped: ShippedPage): Promise<unknown> => shipped.page.evaluate('document.activeElement.id');

for (const [name, html] of Object.entries(PAGES)) {
  test(`not a letter is lost while a code arrives: ${name}`, async ({ shipped }) => {
    await shipped.show(html);
    const { keyboard } = shipped.page;
    await shipped.page.locator('#n').focus();
    let ended = false;
    const filling = shipped.fill(CODE).finally(() => (ended = true));
    const hasEnded = (): boolean => ended;
    let typed = '';
    const type = async (text: string): Promise<void> => {
      await keyboard.type(text, { delay: 30 });
      typed += text;
    };
    // Without a pause, for as long as it takes, and on.
    while (!hasEnded()) await type('abcdefghij');
    await type('klmnopqrst');
    expect(await filling).toBe('filled');
    expect(await nameOf(shipped)).toBe(typed);
    expect(await focused(shipped)).toBe('n');
    expect(await shipped.state()).toBe(CODE);
  });

  test(`the focus is back where it was: ${name}`, async ({ shipped }) => {
    await shipped.show(html);
    await shipped.page.locator('#n').pressSequentially('Ada');
    expect(await shipped.fill(CODE)).toBe('filled');
    await shipped.page.keyboard.type(' Lovelace');
    expect(await nameOf(shipped)).toBe('Ada Lovelace');
    expect(await focused(shipped)).toBe('n');
    expect(await shipped.state()).toBe(CODE);
  });
}

test('where the person asks for the code, the focus ends in its last box', async ({ shipped }) => {
  await shipped.show(PAGES['boxes that move the focus on']);
  await shipped.page.locator('#n').focus();
  expect(await shipped.fill(CODE, true)).toBe('filled');
  expect(await shipped.state()).toBe(CODE);
  expect(await shipped.page.evaluate('all.indexOf(document.activeElement)')).toBe(5);
});

for (const [what, html, text, fill] of [
  ['code', PAGES['one field'], CODE, (shipped: ShippedPage) => shipped.fill(CODE)],
  [
    'number',
    page('<label>Phone number <input id=c type=tel></label>', `var state = '';`),
    '+12025550142',
    (shipped: ShippedPage) => shipped.fillPhone('2025550142'),
  ],
] as const) {
  test(`what the user makes of a ${what} right after the fill stays`, async ({ shipped }) => {
    await shipped.show(html);
    const field = shipped.page.locator('#c');
    const filling = fill(shipped);
    await shipped.page.waitForFunction((held) => document.querySelector<HTMLInputElement>('#c')?.value === held, text);
    await field.fill('1357');
    await filling;
    await expect(field).toHaveValue('1357');
  });
}

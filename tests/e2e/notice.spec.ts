import { expect, test } from './support/fixtures.ts';
import { noNotice, noticeWith, pressInNotice, seeNotice } from './support/notice.ts';
import { appState, firstRental, settle } from './support/person.ts';

test('tells in the page that a code is awaited, then that it is filled, and takes it back', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await expect(page.getByLabel('Phone number')).not.toHaveValue('');
  await chrome.closePopup();
  const waiting = await noticeWith(page, /^Waiting for the code… \d+:\d\d$/);
  expect(waiting.announced).toBe('Waiting for the code…');
  expect(waiting.inTopLayer).toBe(true);

  await page.getByRole('button', { name: 'Send code' }).click();
  await expect.poll(async () => (await appState(page)).code).toMatch(/^\d{6}$/);
  expect((await appState(page)).code).toBe(rental.code);
  const filled = await noticeWith(page, 'Code filled');
  expect(filled.buttons.map(({ name }) => name)).toEqual(['Undo', 'Close']);
  const field = await page.getByLabel('Verification code').boundingBox();
  expect(filled.top >= (field?.y ?? 0) + (field?.height ?? 0) || filled.bottom <= (field?.y ?? 0) || filled.left >= (field?.x ?? 0) + (field?.width ?? 0)).toBe(true);
  await expect(page.getByLabel('Verification code')).toBeFocused();

  await pressInNotice(chrome, page, 'Undo');
  await expect(page.getByLabel('Verification code')).toHaveValue('');
  expect((await appState(page)).code).toBe('');
  await expect(page.getByLabel('Verification code')).toBeFocused();
  await noticeWith(page, 'The code was taken out again');
  await chrome.press('Escape', page);
  await noNotice(page);
  expect(await seeNotice(page)).toBeNull();
});

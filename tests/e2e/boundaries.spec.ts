import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, test } from './support/fixtures.ts';
import { noticeWith } from './support/notice.ts';
import { allowSite, CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import { firstRental, settle } from './support/person.ts';
import type { Session, WebPage } from './support/session.ts';

const PHONE_FIELD =
  '<form><label>Phone number <input id="phone" type="tel" name="phone" autocomplete="tel"></label></form>';

/** Rents a WhatsApp number from the popup for a page that no service is known for, and leaves the popup closed. */
async function rentForUnknown<P extends WebPage>(session: Session<P>, sandbox: Sandbox, url: string) {
  const page = await settle(session, sandbox, url);
  const popup = await session.openPopup(page);
  await popup.getByRole('combobox', { name: 'Service' }).fill('WhatsApp');
  await popup.getByRole('combobox', { name: 'Service' }).press('Enter');
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await popup.getByRole('button', { name: 'Copy number' }).waitFor();
  await session.closePopup();
  return { page, rental };
}

test(
  'gives neither number nor code to a neighbor on a domain with many authors',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      'alice.tumblr.com/odd': CODE_FIELD,
      'bob.tumblr.com/odd': CODE_FIELD + PHONE_FIELD,
      'www.tumblr.com/odd': CODE_FIELD + PHONE_FIELD,
    });
    const { page, rental } = await rentForUnknown(session, sandbox, 'https://alice.tumblr.com/odd');
    await page.goto('https://bob.tumblr.com/odd');
    sandbox.deliverSms(rental.id, '482915');
    for (const host of ['bob.tumblr.com', 'www.tumblr.com']) {
      await page.goto(`https://${host}/odd`);
      const popup = await session.openPopup(page);
      const region = popup.getByRole('region', { name: 'WhatsApp' });
      await expect(region.getByText('482915', { exact: true })).toBeVisible();
      await region.getByRole('button', { name: 'Fill number' }).click();
      await expect(popup.locator('[role=region] [role=alert]')).toContainText('alice.tumblr.com');
      await popup.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
      await region.getByRole('button', { name: 'Fill code' }).click();
      await expect(popup.getByRole('dialog')).toContainText('alice.tumblr.com');
      await popup.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
      await session.closePopup();
      expect(await heard(page)).toBe('');
      await expect(page.locator('#phone')).toHaveValue('');
    }
    await page.goto('https://alice.tumblr.com/odd');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(() => heard(page)).toBe('482915');
  },
);

test('gives a code that its text binds to the site to no frame of another, though the person linked that', async ({
  chrome,
  sandbox,
}) => {
  publish(sandbox, {
    'web.whatsapp.com/odd':
      '<h1>Confirm</h1><iframe src="https://signin.example/auth" width="500" height="300"></iframe>',
    'signin.example/auth': CODE_FIELD,
  });
  const { page, rental } = await rentOn(chrome, sandbox, 'https://web.whatsapp.com/odd');
  sandbox.deliverSms(rental.id, '482915');
  let popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Fill code' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('signin.example');
  await allowSite(chrome, () => dialog.getByRole('button', { name: 'Confirm' }).click());
  const inner = page.frame({ url: /signin/ });
  if (!inner) throw new Error('no frame');
  await expect.poll(() => heard(inner)).toBe('482915');

  sandbox.deliverSms(rental.id, 'Your code is 771203.\n\n@web.whatsapp.com #771203');
  popup = await chrome.openPopup(page);
  await expect(popup.getByText('771203', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Fill code' }).click();
  await expect(popup.getByText('No code field yet', { exact: false })).toBeVisible();
  expect(await heard(inner)).toBe('482915');

  sandbox.deliverSms(rental.id, 'Your code is 903344.\n\n@elsewhere.example #903344');
  await expect(popup.getByText('903344', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Fill code' }).click();
  await expect(popup.getByRole('alert')).toContainText('elsewhere.example');
  expect(await heard(inner)).toBe('482915');
  await chrome.closePopup();

  // The frame that the text names is the very place for it.
  sandbox.deliverSms(rental.id, 'Your code is 118822.\n\n@signin.example #118822');
  await expect.poll(() => heard(inner)).toBe('118822');
  await noticeWith(page, 'Code filled in');
});

test(
  'fills nothing that was rented on an encrypted page into one that is not',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { '127.0.0.1/odd': CODE_FIELD + PHONE_FIELD });
    const safe = `https://127.0.0.1:${sandbox.port}/odd`;
    const plain = `${sandbox.apiUrl}/odd`;
    const { page, rental } = await rentForUnknown(session, sandbox, safe);
    await page.goto(plain);
    sandbox.deliverSms(rental.id, '482915');
    const popup = await session.openPopup(page);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await expect(region.getByText('482915', { exact: true })).toBeVisible();
    for (const name of ['Fill number', 'Fill code']) {
      await region.getByRole('button', { name }).click();
      await expect(region.getByRole('alert')).toContainText('isn’t encrypted (http)');
    }
    await session.closePopup();
    expect(await heard(page)).toBe('');
    await expect(page.locator('#phone')).toHaveValue('');

    await page.goto(safe);
    const again = await session.openPopup(page);
    await again.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(() => heard(page)).toBe('482915');
  },
);

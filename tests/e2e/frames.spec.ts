import { expect, test } from './support/fixtures.ts';
import { noticeWith, pressInNotice } from './support/notice.ts';
import { allowSite, CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import type { PageFrame, WebPage } from './support/session.ts';

const HOME = 'web.whatsapp.com/odd';
const URL_ = `https://${HOME}`;
const frame = (src: string, more = ''): string => `<iframe src="${src}" width="500" height="300" ${more}></iframe>`;

const frameAt = (page: WebPage, url: RegExp): PageFrame | undefined => page.frames().find((at) => url.test(at.url()));

test('fills a field in a frame of the same origin, beside frames of others', async ({ session, sandbox }) => {
  publish(sandbox, {
    [HOME]: `<h1>Confirm</h1>${frame('https://evil.example/odd')}${frame('/inner')}`,
    'web.whatsapp.com/inner': CODE_FIELD,
    'evil.example/odd': CODE_FIELD,
  });
  const { page, rental } = await rentOn(session, sandbox, URL_);
  sandbox.deliverSms(rental.id, '482915');
  const inner = page.frames().find((at) => at.url().endsWith('/inner'));
  const evil = page.frames().find((at) => at.url().includes('evil'));
  if (!inner || !evil) throw new Error('no frames');
  await expect.poll(() => heard(inner)).toBe('482915');
  expect(await heard(evil)).toBe('');
  await noticeWith(page, 'Code filled in');
  await pressInNotice(session, page, 'Undo');
  await expect.poll(() => heard(inner)).toBe('');
});

test(
  'asks for the one host where the field is in a frame of another of the site’s hosts, and then fills',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      [HOME]: `<h1>Confirm</h1>${frame('https://accounts.whatsapp.com/inner')}`,
      'accounts.whatsapp.com/inner': CODE_FIELD,
    });
    const { page, rental } = await rentOn(session, sandbox, URL_);
    sandbox.deliverSms(rental.id, '482915');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await expect(popup.getByRole('alert')).toContainText('accounts.whatsapp.com');
    await expect(popup.getByText('You can undo this in Options, under Sites.')).toBeVisible();
    await allowSite(session, () => popup.getByRole('button', { name: 'Allow on accounts.whatsapp.com' }).click());
    const inner = frameAt(page, /accounts/);
    if (!inner) throw new Error('no frame');
    await expect.poll(() => heard(inner)).toBe('482915');
    expect((await noticeWith(page, 'Code filled in')).buttons.map(({ name }) => name)).toContain('Undo');
    await pressInNotice(session, page, 'Undo');
    await expect.poll(() => heard(inner)).toBe('');

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await options.getByRole('button', { name: 'Revoke access for accounts.whatsapp.com' }).click();
    await expect(options.getByText('No site has permanent access', { exact: false })).toBeVisible();
  },
);

test(
  'puts nothing into frames of other sites, sandboxed ones, and look-alikes, even where allowed before',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      [HOME]: `<h1>Confirm</h1>${frame('https://web.whatsapp.com.evil.example/odd')}${frame('/opaque', 'sandbox="allow-scripts"')}
      <iframe width="500" height="200" sandbox="allow-scripts" srcdoc='${CODE_FIELD.replaceAll("'", '&#39;')}'></iframe>`,
      'web.whatsapp.com.evil.example/odd': CODE_FIELD,
      'web.whatsapp.com/opaque': CODE_FIELD,
    });
    const { page, rental } = await rentOn(session, sandbox, URL_);
    sandbox.deliverSms(rental.id, '482915');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await expect(
      popup.getByRole('region', { name: 'WhatsApp' }).getByText('No code field yet', { exact: false }),
    ).toBeVisible();
    for (const at of page.frames()) expect(await heard(at)).toBe('');
  },
);

test(
  'gives a code to another site only after the person has named it as one, and until they take that back',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { [HOME]: '<h1>Go on at our sign-in</h1>', 'signin.example/odd': CODE_FIELD });
    const { page, rental } = await rentOn(session, sandbox, URL_);
    await page.goto('https://signin.example/odd');
    sandbox.deliverSms(rental.id, '482915');
    let popup = await session.openPopup(page);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await region.getByRole('button', { name: 'Fill code' }).click();
    let dialog = popup.getByRole('dialog');
    await expect(dialog).toContainText('whatsapp.com');
    await expect(dialog).toContainText('signin.example');
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(dialog).toBeHidden();
    expect(await heard(page)).toBe('');
    await region.getByRole('button', { name: 'Fill code' }).click();
    dialog = popup.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await expect.poll(() => heard(page)).toBe('482915');
    await session.closePopup();

    await page.reload();
    popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(() => heard(page)).toBe('482915');
    await session.closePopup();

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await options.getByRole('button', { name: 'Revoke access for signin.example' }).click();
    await expect(options.getByRole('button', { name: 'Revoke access for signin.example' })).toBeHidden();
    await page.reload();
    popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Fill code' }).click();
    await expect(popup.getByRole('dialog')).toBeVisible();
    expect(await heard(page)).toBe('');
  },
);

test('fills in the frame of a sign-in that the person has named', { tag: '@firefox' }, async ({ session, sandbox }) => {
  publish(sandbox, {
    [HOME]: `<h1>Confirm</h1>${frame('https://signin.example/auth')}`,
    'signin.example/auth': CODE_FIELD,
  });
  const { page, rental } = await rentOn(session, sandbox, URL_);
  sandbox.deliverSms(rental.id, '482915');
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: 'Fill code' }).click();
  const dialog = popup.getByRole('dialog');
  await expect(dialog).toContainText('signin.example');
  await allowSite(session, () => dialog.getByRole('button', { name: 'Confirm' }).click());
  const inner = frameAt(page, /signin/);
  if (!inner) throw new Error('no frame');
  await expect.poll(() => heard(inner)).toBe('482915');
});

import { expect, test } from './support/fixtures.ts';
import { noticeWith, pressInNotice } from './support/notice.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import { answerInFirefox } from './support/permission.ts';

const HOST = 'web.whatsapp.com';

test('shows the notice under a strict policy, fills a same-origin frame but no other, and takes it back, in Firefox', async ({
  firefox,
  sandbox,
}) => {
  publish(sandbox, {
    [`${HOST}/odd`]: {
      headers: {
        'content-security-policy': "default-src 'none'; style-src 'none'; frame-src *; script-src 'unsafe-inline'",
      },
      html: `<h1>Confirm</h1><iframe src="https://evil.example/odd" width="400" height="200"></iframe><iframe src="/inner" width="400" height="200"></iframe>`,
    },
    [`${HOST}/inner`]: CODE_FIELD,
    'evil.example/odd': CODE_FIELD,
  });
  const { page, rental } = await rentOn(firefox, sandbox, `https://${HOST}/odd`);
  expect((await noticeWith(page, /^Waiting for the code… \d+:\d\d$/)).surface).toBe('rgb(255, 255, 255)');
  sandbox.deliverSms(rental.id, '482915');
  const inner = page.frames().find((at) => at.url().endsWith('/inner'));
  const evil = page.frames().find((at) => at.url().includes('evil'));
  if (!inner || !evil) throw new Error('no frames');
  await expect.poll(() => heard(inner)).toBe('482915');
  expect(await heard(evil)).toBe('');
  await noticeWith(page, 'Code filled in');
  await pressInNotice(firefox, page, 'Undo');
  await expect.poll(() => heard(inner)).toBe('');
});

test('fills after the tab has moved on within an allowed site, in Firefox', async ({ firefox, sandbox }) => {
  publish(sandbox, { [`${HOST}/start`]: '<h1>Start</h1>', 'accounts.whatsapp.com/next': CODE_FIELD });
  const { page, rental } = await rentOn(firefox, sandbox, `https://${HOST}/start`);
  const popup = await firefox.openPopup(page);
  await popup.getByRole('button', { name: 'Allow on whatsapp.com' }).click();
  await answerInFirefox(firefox, true);
  await page.goto('https://accounts.whatsapp.com/next');
  sandbox.deliverSms(rental.id, '482915');
  await expect.poll(() => heard(page)).toBe('482915');

  const options = await firefox.extensionPage('options.html');
  await options.getByRole('button', { name: 'Revoke access for whatsapp.com' }).click();
  await expect(options.getByText('No site has permanent access')).toBeVisible();
});

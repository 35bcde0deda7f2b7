import type { Page } from 'puppeteer-core';
import { expect, test } from './support/fixtures.ts';
import type { Firefox } from './support/firefox.ts';
import { CODE_FIELD, publish } from './support/odd-pages.ts';
import { firstRental } from './support/person.ts';
import { until } from './support/until.ts';

const HOST = 'web.whatsapp.com';

/** What the notice in the tab in front says, and its buttons; null where there is none. */
const seeNotice = (firefox: Firefox): Promise<{ text: string; surface: string; x: number; y: number } | null> =>
  firefox
    .tabView()
    .evaluate(() => {
      for (const host of document.querySelectorAll('*')) {
        if (!/^[a-z]{4}-[a-z]{6}$/.test(host.localName)) continue;
        const root = (host as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
        const card = root?.querySelector('.card');
        const act = root?.querySelector('.act');
        if (!root || !card || !act) continue;
        const box = act.getBoundingClientRect();
        const screen = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
        return {
          text: root.querySelector('p')?.textContent?.trim() ?? '',
          surface: window.getComputedStyle(card).backgroundColor,
          x: screen.mozInnerScreenX + box.left + box.width / 2,
          y: screen.mozInnerScreenY + box.top + box.height / 2,
        };
      }
      return null;
    });
const noticeWith = (firefox: Firefox, words: RegExp) =>
  until(async () => {
    const seen = await seeNotice(firefox);
    return seen && words.test(seen.text) ? seen : null;
  }, { what: `the notice ${String(words)}` });

async function rentOn(firefox: Firefox, sandbox: Parameters<typeof firstRental>[0] & { key: string }, url: string) {
  const options = await firefox.extensionPage('options.html');
  await options.fill('textbox', 'API key', sandbox.key);
  await options.click('button', 'Save key');
  await options.waitForText('Balance $10.00');
  const page = await firefox.newPage(url);
  const popup = await firefox.openPopup(page);
  await popup.click('button', 'Rent number · $0.55');
  const rental = await firstRental(sandbox);
  await popup.waitForText(/Copy number/);
  return { page, popup, rental };
}
const heard = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { heard?: string }).heard ?? '');

test('shows the notice under a strict policy, fills a same-origin frame but no other, and takes it back, in Firefox', async ({ firefox, sandbox }) => {
  test.setTimeout(120_000);
  publish(sandbox, {
    [`${HOST}/odd`]: {
      headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; frame-src *; script-src 'unsafe-inline'" },
      html: `<h1>Confirm</h1><iframe src="https://evil.example/odd" width="400" height="200"></iframe><iframe src="/inner" width="400" height="200"></iframe>`,
    },
    [`${HOST}/inner`]: CODE_FIELD,
    'evil.example/odd': CODE_FIELD,
  });
  const { page, rental } = await rentOn(firefox, sandbox, `https://${HOST}/odd`);
  await firefox.closePopup();
  expect((await noticeWith(firefox, /^Waiting for the code… \d+:\d\d$/)).surface).toBe('rgb(255, 255, 255)');
  sandbox.deliverSms(rental.id, '482915');
  const inner = page.frames().find((at) => at.url().endsWith('/inner'));
  const evil = page.frames().find((at) => at.url().includes('evil'));
  if (!inner || !evil) throw new Error('no frames');
  await until(async () => (await heard(inner as unknown as Page)) === '482915', { what: 'the code in the frame' });
  expect(await heard(evil as unknown as Page)).toBe('');
  const { x, y } = await noticeWith(firefox, /^Code filled$/);
  await firefox.display.click(Math.round(x), Math.round(y));
  await until(async () => (await heard(inner as unknown as Page)) === '', { what: 'the code to be taken out' });
});

test('fills after the tab has moved on within an allowed site, in Firefox', async ({ firefox, sandbox }) => {
  test.setTimeout(120_000);
  publish(sandbox, { [`${HOST}/start`]: '<h1>Start</h1>', 'accounts.whatsapp.com/next': CODE_FIELD });
  const { page, popup, rental } = await rentOn(firefox, sandbox, `https://${HOST}/start`);
  await popup.click('button', 'Allow on whatsapp.com');
  await until(() => firefox.evaluateInWindow(`(() => {
    const note = PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild;
    if (!note) return false;
    note.button.click();
    return true;
  })()`), { what: "the browser's question" });
  await page.goto('https://accounts.whatsapp.com/next');
  sandbox.deliverSms(rental.id, '482915');
  await until(async () => (await heard(page)) === '482915', { what: 'the code after the tab moved' });

  if (await popup.isOpen()) await firefox.closePopup();
  const options = await firefox.extensionPage('options.html');
  await options.evaluate(() => document.querySelector('.sites')?.scrollIntoView({ block: 'center' }));
  await options.click('button', 'Revoke whatsapp.com');
  await options.waitForText('You have allowed no site for good');
});

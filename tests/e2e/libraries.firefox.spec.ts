import { codeLibraries, phoneLibraries } from '../fields/libraries/list.ts';
import buildPages from '../fields/libraries/build.ts';
import type { PageState, PhoneState } from '../fields/libraries/pages/contract.ts';
import { libraryAnswer } from '../fields/support/library-pages.ts';
import type { Page } from 'puppeteer-core';
import type { FirefoxView } from './support/firefox-view.ts';
import { expectCharges, firstRental } from './support/person.ts';
import { expect, test } from './support/fixtures.ts';
import { until } from './support/until.ts';

const CODE = '012345';
const SITE = 'https://web.whatsapp.com';

test.use({ sandboxOptions: { pages: libraryAnswer } });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await buildPages();
});

test('one rental fills the code and phone fields of component libraries, in Firefox', async ({ firefox, sandbox }) => {
  test.setTimeout(420_000);
  // All pages are tried, so that one failure doesn't hide the others.
  const wrong: string[] = [];
  const holds = async (path: string, check: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await until(check, { what: path, timeout: 8000 });
    } catch {
      wrong.push(path);
      return false;
    }
  };
  // In Firefox a component with the focus that stops every key but digits stops the extension's shortcut too.
  const popupOf = async (at: Page): Promise<FirefoxView> => {
    await at.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return firefox.openPopup(at);
  };
  const options = await firefox.extensionPage('options.html');
  await options.fill('textbox', 'API key', sandbox.key);
  await options.click('button', 'Save key');
  await options.waitForText('Balance $10.00');

  const page = await firefox.newPage(`${SITE}/late`);
  const popup = await firefox.openPopup(page);
  await popup.click('button', 'Rent number · $0.55');
  const rental = await firstRental(sandbox);
  await popup.waitForText('Copy number');

  for (const { page: path, country } of phoneLibraries.filter((at) => at.firefox)) {
    await test.step(path, async () => {
      await firefox.closePopup();
      await page.goto(`${SITE}/pages/${path}`);
      await holds(path, () => page.evaluate('typeof window.phoneState === "function"') as Promise<boolean>);
      const state = (): Promise<PhoneState> => page.evaluate(() => (window as unknown as { phoneState: () => PhoneState }).phoneState());
      await (await popupOf(page)).click('button', 'Fill number');
      await holds(path, async () => {
        const { number, country: of } = await state();
        return number.replace(/\D/g, '').replace(/^1/, '') === rental.number && (!country || of === 'US');
      });
    });
  }

  sandbox.deliverSms(rental.id, CODE);
  await firefox.closePopup();
  const last = await firefox.openPopup(page);
  await last.waitForText(CODE);
  await firefox.closePopup();
  for (const { page: path } of codeLibraries.filter((at) => at.firefox)) {
    await test.step(path, async () => {
      await page.goto(`${SITE}/pages/${path}`);
      const mounted = await holds(path, () => page.evaluate('typeof window.pageState === "function" && document.readyState === "complete"') as Promise<boolean>);
      if (!mounted) return;
      const state = (): Promise<PageState> => page.evaluate(() => (window as unknown as { pageState: () => PageState }).pageState());
      await (await popupOf(page)).click('button', 'Fill code');
      await holds(path, async () => (await state()).code === CODE);
      if ((await state()).submits > 1) wrong.push(`${path}, sent again`);
      await firefox.closePopup();
    });
  }
  expect(wrong, 'pages whose state is not what was filled').toEqual([]);
  expectCharges(sandbox, 1);
});

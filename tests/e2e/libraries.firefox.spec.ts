import { codeLibraries, phoneLibraries } from '../fields/libraries/list.ts';
import buildPages from '../fields/libraries/build.ts';
import type { PageState, PhoneState } from '../fields/libraries/pages/contract.ts';
import { caseAnswer, codeCases, phoneCases } from '../fields/support/case-pages.ts';
import { libraryAnswer } from '../fields/support/library-pages.ts';
import type { FirefoxPage } from './support/firefox-screen.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCharges, firstRental, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';
import { until } from './support/until.ts';

const CODE = '012345';
const SITE = 'https://web.whatsapp.com';

test.use({ sandboxOptions: { pages: (url) => caseAnswer(url) ?? libraryAnswer(url) } });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await buildPages();
});

test('one rental fills the code and phone fields of component libraries, and of pages after public reports, in Firefox', async ({
  firefox,
  sandbox,
}) => {
  test.setTimeout(600_000);
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
  const popupOf = async (at: FirefoxPage): Promise<Screen> => {
    await at.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return firefox.openPopup(at);
  };
  const page = await settle(firefox, sandbox, `${SITE}/late`);
  const popup = await firefox.openPopup(page);
  await popup.getByRole('button', { name: 'Rent number · $0.55' }).click();
  const rental = await firstRental(sandbox);
  await expect(popup.getByRole('button', { name: 'Copy number' })).toBeVisible();

  for (const { page: path, country } of phoneLibraries.filter((at) => at.firefox)) {
    await test.step(path, async () => {
      await firefox.closePopup();
      await page.goto(`${SITE}/pages/${path}`);
      await holds(path, () => page.evaluate(() => 'phoneState' in window));
      const state = (): Promise<PhoneState> =>
        page.evaluate(() => (window as unknown as { phoneState: () => PhoneState }).phoneState());
      await (await popupOf(page)).getByRole('button', { name: 'Fill number' }).click();
      await holds(path, async () => {
        const { number, country: of } = await state();
        return number.replace(/\D/g, '').replace(/^1/, '') === rental.number && (!country || of === 'US');
      });
    });
  }

  for (const [i, { name, got }] of phoneCases.entries()) {
    await test.step(name, async () => {
      await firefox.closePopup();
      await page.goto(`${SITE}/cases/phone/${i}`);
      await (await popupOf(page)).getByRole('button', { name: 'Fill number' }).click();
      const digits = (text: unknown): string => String(text).replace(/\D/g, '');
      const wanted = digits(got).replace('2025550101', rental.number);
      await holds(
        name,
        async () => digits(await page.evaluate(() => (window as unknown as { got: () => unknown }).got())) === wanted,
      );
    });
  }

  sandbox.deliverSms(rental.id, CODE);
  await firefox.closePopup();
  const last = await firefox.openPopup(page);
  await expect(last.getByText(CODE, { exact: true })).toBeVisible();
  await firefox.closePopup();
  for (const { page: path } of codeLibraries.filter((at) => at.firefox)) {
    await test.step(path, async () => {
      await page.goto(`${SITE}/pages/${path}`);
      const mounted = await holds(path, () =>
        page.evaluate(() => 'pageState' in window && document.readyState === 'complete'),
      );
      if (!mounted) return;
      const state = (): Promise<PageState> =>
        page.evaluate(() => (window as unknown as { pageState: () => PageState }).pageState());
      await (await popupOf(page)).getByRole('button', { name: 'Fill code' }).click();
      await holds(path, async () => (await state()).code === CODE);
      if ((await state()).submits > 1) wrong.push(`${path}, sent again`);
      await firefox.closePopup();
    });
  }
  for (const [i, { name, focus }] of codeCases.entries()) {
    await test.step(name, async () => {
      await page.goto(`${SITE}/cases/code/${i}`);
      if (focus) await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), focus);
      const popup = focus ? await firefox.openPopup(page) : await popupOf(page);
      await popup.getByRole('button', { name: 'Fill code' }).click();
      await holds(
        name,
        async () => (await page.evaluate(() => (window as unknown as { state: unknown }).state)) === CODE,
      );
      await firefox.closePopup();
    });
  }
  expect(wrong, 'pages whose state is not what was filled').toEqual([]);
  expectCharges(sandbox, 1);
});

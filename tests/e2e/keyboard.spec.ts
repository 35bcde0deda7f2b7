import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import type { Chromium } from './support/chromium.ts';
import { appState, expectCharges, firstRental, settle } from './support/person.ts';
import { until } from './support/until.ts';

/** Presses Tab until the control of that name has the focus. */
const tabTo = (chrome: Chromium, page: Page, name: string | RegExp): Promise<unknown> =>
  until(
    async () => {
      const here = page.locator(':focus');
      const text = (await here.count()) === 0 ? '' : ((await here.getAttribute('aria-label')) ?? (await here.textContent()) ?? '');
      if (text.match(name)) return true;
      await chrome.display.key('Tab');
      return false;
    },
    { what: `${String(name)} to be reached with Tab`, interval: 150 },
  );

test('does the main job without a mouse', async ({ chrome, sandbox }) => {
  const page = await settle(chrome, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await chrome.openPopup(page);
  await expect(popup.locator('button:focus')).toHaveText('Rent number · $0.55');
  await chrome.display.key('Return');
  await expect(popup.locator('button:focus')).toHaveText('Copy number');
  const rental = await firstRental(sandbox);
  await expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '')).toContain(rental.number);
  await chrome.closePopup();

  await tabTo(chrome, page, 'Send code');
  await chrome.display.key('Return');
  await expect.poll(async () => ((await appState(page)).code || 'none') === rental.code).toBe(true);
  await tabTo(chrome, page, 'Verify');
  await chrome.display.key('Return');
  await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');

  popup = await chrome.openPopup(page);
  await expect(popup.locator('button:focus')).toHaveText('Fill code');
  await tabTo(chrome, popup, /^Done$/);
  await chrome.display.key('Return');
  await expect.poll(() => rental.status).toBe('completed');
  // What had the focus is gone; the rental's place has it, not the top of the screen.
  await expect(popup.locator(':focus')).toHaveAttribute('aria-label', 'WhatsApp');
  expectCharges(sandbox, 1);
});

import { expect, test } from './support/fixtures.ts';
import { appState, expectCharges, expectCodeFilled, firstRental, settle } from './support/person.ts';
import type { Screen, Session } from './support/session.ts';
import { until } from './support/until.ts';

/** Presses Tab until the control of that name has the focus. */
const tabTo = (session: Session, page: Screen, name: string | RegExp): Promise<unknown> =>
  until(
    async () => {
      const here = page.locator(':focus');
      const text =
        (await here.count()) === 0 ? '' : ((await here.getAttribute('aria-label')) ?? (await here.textContent()) ?? '');
      if (text.match(name)) return true;
      await session.display.key('Tab');
      return false;
    },
    { what: `${String(name)} to be reached with Tab`, interval: 150 },
  );

test('does the main job without a mouse', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await session.openPopup(page);
  await session.enterPopup();
  await expect(popup.locator('button:focus')).toHaveText('Rent number · $0.55');
  await session.display.key('Return');
  await expect(popup.locator('button:focus')).toHaveText('Copy number');
  const rental = await firstRental(sandbox);
  await expect.poll(async () => (await appState(page)).phone.replace(/\D/g, '')).toContain(rental.number);
  await session.closePopup();

  await tabTo(session, page, 'Send code');
  await session.display.key('Return');
  await expectCodeFilled(page, rental);
  await tabTo(session, page, 'Verify');
  await session.display.key('Return');
  await expect(page.getByRole('status')).toHaveText('Welcome! Your number is verified.');

  popup = await session.openPopup(page);
  await session.enterPopup();
  await expect(popup.locator('button:focus')).toHaveText('Fill code');
  await tabTo(session, popup, /^Done$/);
  await session.display.key('Return');
  await expect.poll(() => rental.status).toBe('completed');
  // What had the focus is gone; the rental's place has it, not the top of the screen.
  await expect(popup.locator(':focus')).toHaveAttribute('aria-label', 'WhatsApp');
  expectCharges(sandbox, 1);
});

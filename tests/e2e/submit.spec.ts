import { expect, test } from './support/fixtures.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import type { WebPage } from './support/session.ts';

const AT = 'web.whatsapp.com/odd';
/** A code's form with these buttons, and a record of those that were pressed. */
const form = (buttons: string): string =>
  `${CODE_FIELD.replace('</form>', `${buttons}</form>`)}<script>window.pressed = []; addEventListener('click', (e) => { const at = e.target.closest('button'); if (at) pressed.push(at.textContent); e.preventDefault(); }, true);</script>`;
const pressed = (page: WebPage) => page.evaluate(() => (window as unknown as { pressed: string[] }).pressed);

test(
  'sends a form after filling by the button that plainly confirms, and by no other',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      [AT]: form('<button>Send code</button><button type="button">Verify by phone call</button>'),
      'web.whatsapp.com/confirm': form('<button>Send a new code</button><button>Verify</button>'),
    });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await options.getByRole('checkbox', { name: 'Submit after filling' }).check();
    await expect(options.getByText('Saved', { exact: true })).toBeVisible();
    await page.bringToFront();
    sandbox.deliverSms(rental.id, '482915');
    await expect.poll(() => heard(page)).toBe('482915');
    const popup = await session.openPopup(page);
    // The fill is told once the form's buttons have been looked at.
    await expect(popup.getByText('Code filled in on web.whatsapp.com')).toBeVisible();
    await session.closePopup();
    expect(await pressed(page)).toEqual([]);

    await page.goto('https://web.whatsapp.com/confirm');
    const again = await session.openPopup(page);
    await again.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(() => pressed(page)).toEqual(['Verify']);
    expect(await heard(page)).toBe('482915');
  },
);

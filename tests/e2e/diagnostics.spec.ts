import { expect, test } from './support/fixtures.ts';
import { firstRental, settle } from './support/person.ts';

const SIGN_UP = 'https://web.whatsapp.com/signup';

test(
  'shows what the extension did last, to be read and copied, without anything private',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, SIGN_UP);
    const popup = await session.openPopup(page);
    const rent = popup.getByRole('button', { name: /^Rent number/ });
    await expect(rent).toBeEnabled();
    sandbox.fault({ path: '/api/v1/rental-status' }, 'garbage');
    await rent.click();
    const rental = await firstRental(sandbox);
    sandbox.deliverSms(rental.id, '918273');
    await expect(popup.getByText('918273')).toBeVisible();
    await session.closePopup();

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    await expect(options.getByRole('button', { name: 'Copy diagnostics' })).toHaveCount(0);
    const text = options.locator('pre[aria-label="Diagnostics"]');
    // What has just happened is stored with what follows it, a moment later.
    await expect
      .poll(async () => {
        await options.getByRole('button', { name: 'Show diagnostics' }).click();
        await text.waitFor();
        return text.textContent();
      })
      .toContain('rental received');
    const shown = ((await text.textContent()) ?? '').replaceAll(/\s+/g, ' ');
    expect(shown).toMatch(/^Extension: \d+\.\d+\.\d+ Browser: (Chrome|Firefox) \d+, Linux /);
    for (const line of [
      'Protocol: GetAText REST',
      'Server: GetAText',
      'API key: stored',
      'Rentals: 1 received; in the history: none',
      'worker',
      'call balance ok',
      'rental requesting',
      'call rent ok',
      'rental waiting',
      'call status contract',
      'error contract',
      'call status ok',
      'rental received',
    ])
      expect(shown).toContain(line);
    const { key, number, id } = { ...rental, key: sandbox.key };
    for (const secret of [key, number, String(id), '918273', 'whatsapp', 'WhatsApp', 'getatext.com'])
      expect(shown).not.toContain(secret);

    await options.getByRole('button', { name: 'Copy diagnostics' }).click();
    await expect(options.getByText('Copied', { exact: true })).toBeVisible();
    const field = options.getByRole('textbox', { name: 'API key' });
    await field.focus();
    await field.press('Control+V');
    await expect(field).toHaveValue(/^Extension: .*call status ok/);
  },
);

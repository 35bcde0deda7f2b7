import { expect, test } from './support/fixtures.ts';
import type { Session } from './support/session.ts';
import { appState, expectCharges, expectCodeFilled, firstRental, settle } from './support/person.ts';

/** The keys that fill the latest code. On Linux Firefox opens its File menu by Alt+Shift+F, so a user chooses others there. */
async function fillKeys(session: Session): Promise<string> {
  const isFree = await session.inBackground(async () => {
    const { browser } = globalThis as unknown as {
      browser?: { commands: { update?(change: { name: string; shortcut: string }): Promise<void> } };
    };
    // Chromium has `browser` as well by now, but lets nobody change its shortcuts.
    if (!browser?.commands.update) return true;
    await browser.commands.update({ name: 'fill-latest-code', shortcut: 'Ctrl+Alt+Y' });
    return false;
  });
  return isFree ? 'alt+shift+f' : 'ctrl+alt+y';
}

test(
  'fills nothing by itself where the person wants that, and all of it when asked',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    for (const name of ['Fill codes automatically', 'Fill phone numbers automatically']) {
      await options.getByRole('checkbox', { name }).uncheck();
      await expect(options.getByText('Saved', { exact: true })).toBeVisible();
    }
    let popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await popup.getByRole('button', { name: 'Fill number' }).click();
    await expect
      .poll(async () => (await appState(page)).phone.replace(/\D/g, ''))
      .toMatch(new RegExp(`^1?${rental.number}$`));
    await session.closePopup();
    await page.getByRole('button', { name: 'Send code' }).click();
    await expect.poll(() => rental.firstReadAt).not.toBeNull();

    popup = await session.openPopup(page);
    await expect(popup.getByText(rental.code ?? '', { exact: true })).toBeVisible();
    expect((await appState(page)).code).toBe('');
    await session.closePopup();
    await session.press(await fillKeys(session), page);
    await expectCodeFilled(page, rental);
    expectCharges(sandbox, 1);
  },
);

test('fills a second code over the first where the service sends several', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/late');
  await page.getByRole('button', { name: 'Enter code' }).click();
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  for (const code of ['111222', '333444']) {
    sandbox.deliverSms(rental.id, code);
    await expect(region.getByText(code, { exact: true })).toBeVisible();
    await expect.poll(async () => (await appState(page)).code).toBe(code);
  }
  expectCharges(sandbox, 1);
});

test('gives no code to another site, and says so', async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await session.closePopup();
  const other = await session.newPage('https://web.whatsapp.com.example/late');
  await other.getByRole('button', { name: 'Enter code' }).click();
  sandbox.deliverSms(rental.id, '987654');
  popup = await session.openPopup(other);
  const region = popup.getByRole('region', { name: 'WhatsApp' });
  await region.getByRole('button', { name: 'Fill code' }).click();
  // Behind the dialog that offers to link the sites no control can be reached.
  await expect(popup.locator('[role=region] [role=alert]')).toContainText('whatsapp.com');
  expect((await appState(other)).code).toBe('');
});

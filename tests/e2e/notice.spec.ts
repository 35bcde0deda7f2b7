import { expect, test } from './support/fixtures.ts';
import { noNotice, noticeWith, pressInNotice, seeNotice } from './support/notice.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import { appState, expectCodeFilled, firstRental, settle } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';

test(
  'tells in the page that a code is awaited, then that it is filled, and takes it back',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await expect(page.getByLabel('Phone number')).not.toHaveValue('');
    await session.closePopup();
    const waiting = await noticeWith(page, /^Waiting for the code… \d+:\d\d$/);
    // A live region says what comes into it: it is filled a moment after the card is there.
    await expect.poll(async () => (await seeNotice(page))?.announced).toBe('Waiting for the code…');
    expect(waiting.inTopLayer).toBe(true);

    await page.getByRole('button', { name: 'Send code' }).click();
    await expect.poll(async () => (await appState(page)).code).toMatch(/^\d{6}$/);
    expect((await appState(page)).code).toBe(rental.code);
    const filled = await noticeWith(page, 'Code filled in');
    expect(filled.buttons.map(({ name }) => name)).toEqual(['Undo', 'Settings for this site', 'Close']);
    const field = await page.getByLabel('Verification code').boundingBox();
    expect(
      filled.top >= (field?.y ?? 0) + (field?.height ?? 0) ||
        filled.bottom <= (field?.y ?? 0) ||
        filled.left >= (field?.x ?? 0) + (field?.width ?? 0),
    ).toBe(true);
    await expect(page.getByLabel('Verification code')).toBeFocused();

    await pressInNotice(session, page, 'Undo');
    await expect(page.getByLabel('Verification code')).toHaveValue('');
    expect((await appState(page)).code).toBe('');
    await expect(page.getByLabel('Verification code')).toBeFocused();
    await noticeWith(page, 'Code removed');
    await session.press('Escape', page);
    await noNotice(page);
    expect(await seeNotice(page)).toBeNull();

    const again = await session.openPopup(page);
    const region = again.getByRole('region', { name: 'WhatsApp' });
    await expect(region.getByText('Code removed')).toBeVisible();
    await expect(region.getByText(/^Code filled/)).toHaveCount(0);
    await region.getByRole('button', { name: 'Fill code' }).click();
    await expect(region.getByText('Code filled in on web.whatsapp.com')).toBeVisible();
    await expectCodeFilled(page, rental);

    // The same code filled once more changes nothing, and can still be taken back.
    const filledAt = async () => ((await readStored(again, 'rentals')) as StoredRentals).data.live[0]?.filledAt;
    const before = await filledAt();
    await region.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(filledAt).not.toBe(before);
    await session.closePopup();
    await pressInNotice(session, page, 'Undo');
    await noticeWith(page, 'Code removed');
    await expect(page.getByLabel('Verification code')).toHaveValue('');
  },
);

interface StoredRentals {
  data: { live: { filledAt: number | null }[] };
}

const AT = 'web.whatsapp.com/odd';
const field = '#code';

test('stands there under the strictest policy, in a modal dialog, and beside the field wherever that goes', async ({
  session,
  sandbox,
}) => {
  publish(sandbox, {
    [AT]: {
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; script-src 'unsafe-inline'; trusted-types 'none'; require-trusted-types-for 'script'",
      },
      html: `<dialog id="d"><h1>Confirm</h1>${CODE_FIELD}<p id="more"></p></dialog><script>d.showModal(); d.addEventListener('close', () => { window.dialogClosed = true; });</script>`,
    },
  });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  const waiting = await noticeWith(page, /^Waiting for the code… \d+:\d\d$/);
  expect(waiting.surface).toBe('rgb(255, 255, 255)');
  const clearOf = async (): Promise<boolean> => {
    const [seen, box, view] = await Promise.all([
      seeNotice(page),
      page.locator(field).boundingBox(),
      page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight })),
    ]);
    if (!seen || !box) return false;
    const inView = seen.left >= 0 && seen.top >= 0 && seen.right <= view.width && seen.bottom <= view.height;
    return (
      inView &&
      (seen.left >= box.x + box.width || seen.right <= box.x || seen.top >= box.y + box.height || seen.bottom <= box.y)
    );
  };
  await expect.poll(clearOf).toBe(true);
  for (const style of [
    'position:fixed;left:0;top:0',
    'position:fixed;right:0;bottom:0',
    'position:fixed;left:0;top:45%;width:95vw',
    'margin-top:9px',
  ]) {
    const from = await seeNotice(page);
    await page.evaluate((css) => {
      const at = document.querySelector<HTMLElement>('#code');
      if (at) at.style.cssText = css;
    }, style);
    await expect.poll(async () => (await seeNotice(page))?.top !== from?.top && (await clearOf())).toBe(true);
  }
  sandbox.deliverSms(rental.id, '482915');
  await noticeWith(page, 'Code filled in');
  // The dialog makes all the rest of the page inert, but not the notice.
  await pressInNotice(session, page, 'Undo');
  await expect.poll(() => heard(page)).toBe('');
  expect(await page.evaluate(() => (window as unknown as { dialogClosed?: boolean }).dialogClosed)).toBeUndefined();
});

test(
  "offers a code that does not fit, and gives it for a person's click alone",
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      [AT]: `${CODE_FIELD.replace('maxlength="6"', 'maxlength="4" pattern="[0-9]{4}"')}<input id="other" aria-label="Other">
<script>
window.copies = [];
for (const type of ['copy', 'cut', 'paste']) addEventListener(type, (e) => copies.push(e.clipboardData.getData('text')), true);
setInterval(() => { for (const at of document.querySelectorAll('*')) if (at.localName.includes('-')) {
  at.click(); at.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' })); window.seen = at;
  const box = at.getBoundingClientRect(); document.elementFromPoint(box.right - 60, box.top + 20)?.click(); } }, 50);
</script>`,
    });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    sandbox.deliverSms(rental.id, '482915');
    const misfit = await noticeWith(page, 'This code doesn’t fit here. Copy it?');
    expect(misfit.buttons.map(({ name }) => name)).toEqual(['Copy', 'Settings for this site', 'Close']);
    await expect.poll(() => page.evaluate(() => 'seen' in window)).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { seen: Element }).seen.shadowRoot)).toBeNull();
    await noticeWith(page, 'This code doesn’t fit here. Copy it?');
    await pressInNotice(session, page, 'Copy');
    await noticeWith(page, 'Code copied');
    expect(await page.evaluate(() => (window as unknown as { copies: string[] }).copies)).toEqual([]);
    await page.locator('#other').click();
    await session.press('ctrl+v', page);
    await expect(page.locator('#other')).toHaveValue('482915');
  },
);

test('takes the code back with the keyboard, and does not fill it again', async ({ session, sandbox }) => {
  publish(sandbox, { [AT]: CODE_FIELD.replace('id="code"', 'id="code" value="12"') });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  sandbox.deliverSms(rental.id, '482915');
  await expect.poll(() => heard(page)).toBe('482915');
  await noticeWith(page, 'Code filled in');
  await page.locator(field).focus();
  await session.press('ctrl+z', page);
  await expect(page.locator(field)).toHaveValue('12');
  await noticeWith(page, 'Code removed');
  await page.evaluate(() => document.body.append(document.createElement('input')));
  await noNotice(page);
  await expect(page.locator(field)).toHaveValue('12');
  const popup = await session.openPopup(page);
  await expect(popup.getByText('Code removed')).toBeVisible();
});

test('goes with Escape, stays away for this rental, and leaves Escape to the page', async ({ session, sandbox }) => {
  publish(sandbox, {
    [AT]: `<h1>Confirm</h1>${CODE_FIELD}<script>window.escapes = 0; addEventListener('keydown', (e) => { if (e.key === 'Escape' && !e.defaultPrevented) escapes++; });</script>`,
  });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  await noticeWith(page, /^Waiting/);
  await session.press('Escape', page);
  await noNotice(page);
  expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(1);
  await page.reload();
  sandbox.deliverSms(rental.id, '482915');
  await expect.poll(() => heard(page)).toBe('482915');
  await noticeWith(page, 'Code filled in');
});

test('is not shown where the person turned it off', async ({ session, sandbox }) => {
  publish(sandbox, { [AT]: CODE_FIELD, 'web.whatsapp.com/next': CODE_FIELD });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  await noticeWith(page, /^Waiting/);
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('checkbox', { name: 'Show a notice on the page' }).uncheck();
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  await page.bringToFront();
  await page.goto('https://web.whatsapp.com/next');
  sandbox.deliverSms(rental.id, '482915');
  await expect.poll(() => heard(page)).toBe('482915');
  expect(await seeNotice(page)).toBeNull();
});

test('goes when the rental is cancelled', async ({ session, sandbox }) => {
  sandbox.options.lockSeconds = 0;
  publish(sandbox, { [AT]: CODE_FIELD });
  const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
  await noticeWith(page, /^Waiting/);
  sandbox.expire(rental.id);
  await noNotice(page);
});

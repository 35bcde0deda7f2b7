import { expect, test } from './support/fixtures.ts';
import { noNotice, noticeWith, pressInNotice, seeNotice } from './support/notice.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';
import { firstRental, settle } from './support/person.ts';
import { readStored } from './support/profile-storage.ts';

const AT = 'web.whatsapp.com/odd';

test(
  'leaves one site alone until asked, as its own settings say, and no other',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { [AT]: `${CODE_FIELD}<p>Nothing else.</p>` });
    const page = await settle(session, sandbox, `https://${AT}`);
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: 'Settings for whatsapp.com' }).click();
    const fills = popup.getByRole('combobox', { name: 'Fill codes automatically' });
    await expect(fills).toHaveValue('everywhere');
    await expect(fills.locator('option').first()).toHaveText('Same as everywhere (on)');
    await fills.selectOption('Off here');
    await popup.getByRole('combobox', { name: 'Show a notice on the page' }).selectOption('Off here');
    const stored = async () => ((await readStored(popup, 'site-settings')) as { data: unknown } | undefined)?.data;
    await expect.poll(stored).toEqual({ 'whatsapp.com': { fillCodes: false, showNotice: false } });

    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await popup.getByRole('button', { name: 'Copy number' }).waitFor();
    await session.closePopup();
    // It's stored, so the next background knows it too.
    await session.stopBackground();
    sandbox.deliverSms(rental.id, '482915');
    const again = await session.openPopup(page);
    const fill = again.getByRole('button', { name: 'Fill code' });
    await fill.waitFor();
    expect(await heard(page)).toBe('');
    await noNotice(page);
    // What the person asks for is done, whatever the settings say.
    await fill.click();
    await expect.poll(() => heard(page)).toBe('482915');
    await session.closePopup();

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    const own = options.getByRole('group', { name: 'Sites with their own settings' });
    await expect(own.getByRole('listitem')).toHaveText(
      /whatsapp\.com.*Fill codes automatically: off · Show a notice on the page: off/,
    );
    await own.getByRole('button', { name: 'Forget whatsapp.com' }).press('Enter');
    await own.getByRole('button', { name: 'Undo for whatsapp.com' }).press('Enter');
    await own.getByRole('button', { name: 'Forget whatsapp.com' }).press('Enter');
    await expect.poll(async () => ((await readStored(options, 'site-settings')) as { data: unknown }).data).toEqual({});

    await page.bringToFront();
    sandbox.deliverSms(rental.id, '730164');
    await expect.poll(() => heard(page)).toBe('730164');
    await noticeWith(page, 'Code filled in');
  },
);

/** Presses whatever may be the notice, as a page's script can. */
const CLICKING = `<script>
setInterval(() => { for (const at of document.querySelectorAll('*')) if (at.localName.includes('-')) {
  const { left, top, width, height } = at.getBoundingClientRect();
  for (let x = 5; x < width; x += 15) for (let y = 10; y < height; y += 15) document.elementFromPoint(left + x, top + y)?.click(); } }, 50);
</script>`;

test(
  'takes a site’s own settings from the notice, by the user’s own clicks',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { [AT]: `${CODE_FIELD}<p>Nothing else.</p>${CLICKING}` });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    const options = await session.extensionPage('options.html');
    await page.bringToFront();
    const stored = async () => ((await readStored(options, 'site-settings')) as { data: unknown } | undefined)?.data;
    const boxes = async () => (await seeNotice(page))?.checkboxes.map(({ name, checked }) => [name, checked]);

    await noticeWith(page, /^Waiting/);
    expect(await boxes()).toEqual([]);
    await pressInNotice(session, page, 'Settings for this site');
    await expect.poll(boxes).toEqual([
      ['Fill codes automatically', true],
      ['Submit after filling', false],
      ['Show a notice on the page', true],
    ]);
    await pressInNotice(session, page, 'Fill codes automatically');
    await expect.poll(stored).toEqual({ 'whatsapp.com': { fillCodes: false } });
    sandbox.deliverSms(rental.id, '482915');
    await noticeWith(page, 'Your code is here. Copy it?');
    expect(await heard(page)).toBe('');

    // From now on codes are filled in here again, and so is the one that waits.
    await pressInNotice(session, page, 'Fill codes automatically');
    await expect.poll(() => heard(page)).toBe('482915');
    expect(await stored()).toEqual({});
    await noticeWith(page, 'Code filled in');

    await pressInNotice(session, page, 'Show a notice on the page');
    const last = await noticeWith(page, /^No more notices on this site\./);
    expect(last.buttons.map(({ name }) => name)).toEqual(['Settings for this site', 'Close']);
    expect(await stored()).toEqual({ 'whatsapp.com': { showNotice: false } });
    await pressInNotice(session, page, 'Show a notice on the page');
    await noticeWith(page, 'Code filled in');
    expect(await stored()).toEqual({});
    await pressInNotice(session, page, 'Show a notice on the page');
    await noticeWith(page, /^No more notices on this site\./);
    await pressInNotice(session, page, 'Close');
    await noNotice(page);
    sandbox.deliverSms(rental.id, '730164');
    await expect.poll(() => heard(page)).toBe('730164');
    await noNotice(page);
    expect(await stored()).toEqual({ 'whatsapp.com': { showNotice: false } });
  },
);

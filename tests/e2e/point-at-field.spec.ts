import { expect, test } from './support/fixtures.ts';
import { firstRental, settle } from './support/person.ts';
import { heard, publish, rentOn } from './support/odd-pages.ts';
import { readStored } from './support/profile-storage.ts';

const AT = 'web.whatsapp.com/odd';
/** Nothing on it says that a number or a code goes there. */
const PAGE = `<form name="claim"><p>Almost there.</p>
<label>How do we reach you? <input id="contact" name="contact"></label>
<label>Reference <input id="ref" name="ref"></label></form>
<script>window.heard = ''; document.getElementById('ref').addEventListener('input', (e) => { heard = e.target.value; });</script>`;
type SitesFields = Record<string, object>;
const RENT = 'Rent number for this site';
const CODE = 'Fill code here';
const NUMBER = 'Fill number here';

test(
  'fills the field that the user right-clicks, and remembers it until they have it forgotten',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { [AT]: PAGE });
    const page = await settle(session, sandbox, `https://${AT}`);
    const popup = await session.openPopup(page);
    await popup.getByRole('button', { name: /^Rent number/ }).click();
    const rental = await firstRental(sandbox);
    await popup.getByRole('button', { name: 'Copy number' }).waitFor();
    await session.closePopup();
    const contact = (): Promise<string> =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('#contact')?.value ?? '');
    expect(await contact()).toBe('');

    await session.contextMenu(page, '#contact', { item: NUMBER, among: [RENT, NUMBER] });
    await expect.poll(async () => (await contact()).replace(/\D/g, '')).toMatch(new RegExp(`^1?${rental.number}$`));

    sandbox.deliverSms(rental.id, '482915');
    await session.openPopup(page).then((again) => again.getByRole('button', { name: 'Fill code' }).waitFor());
    await session.closePopup();
    expect(await heard(page)).toBe('');
    await session.contextMenu(page, '#ref', { item: CODE, among: [RENT, CODE, NUMBER] });
    await expect.poll(() => heard(page)).toBe('482915');

    // A fill is looked at for a moment before it counts.
    const second = await session.openPopup(page);
    await expect
      .poll(async () => ((await readStored(second, 'pointed-fields')) as { data: SitesFields } | undefined)?.data)
      .toMatchObject({ 'whatsapp.com': { code: { field: { name: 'ref' } } } });
    await session.closePopup();

    // The next one finds the field by itself. A reload takes the tab away from us in Firefox, until the popup opens.
    await page.reload();
    sandbox.deliverSms(rental.id, '730164');
    const third = await session.openPopup(page);
    await third.getByText('730164', { exact: true }).waitFor();
    await third.getByRole('button', { name: 'Fill code' }).click();
    await expect.poll(() => heard(page)).toBe('730164');
    await session.closePopup();

    const options = await session.extensionPage('options.html');
    await options.bringToFront();
    const fields = options.getByRole('group', { name: 'Fields you chose yourself' });
    await expect(fields.getByRole('listitem')).toHaveText(/whatsapp\.com.*Code field · Phone field/);
    await fields.getByRole('button', { name: 'Forget whatsapp.com' }).press('Enter');
    const stored = async () => ((await readStored(options, 'pointed-fields')) as { data: object }).data;
    await expect.poll(stored).toEqual({});
    await fields.getByRole('button', { name: 'Undo for whatsapp.com' }).press('Enter');
    await expect.poll(async () => Object.keys(await stored())).toEqual(['whatsapp.com']);
  },
);

test('offers in the menu what the user wants there', { tag: '@firefox' }, async ({ session, sandbox }) => {
  publish(sandbox, { [AT]: PAGE });
  const page = await settle(session, sandbox, `https://${AT}`);
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  await options.getByRole('checkbox', { name: `Offer “${RENT}” when I right-click a page` }).press('Space');
  await page.bringToFront();
  const popup = await session.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await popup.getByRole('button', { name: 'Copy number' }).waitFor();
  await session.closePopup();
  sandbox.deliverSms(rental.id, '482915');
  await session.openPopup(page).then((again) => again.getByRole('button', { name: 'Fill code' }).waitFor());
  await session.closePopup();
  await session.contextMenu(page, '#ref', { item: CODE, among: [CODE, NUMBER] });
  await expect.poll(() => heard(page)).toBe('482915');
});

test(
  'remembers the field of a page that goes on by itself as soon as the code is in',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, {
      [AT]: `${PAGE}<script>
document.getElementById('ref').addEventListener('input', (e) => {
  if (e.target.value.length < 6) return;
  location.href = '/next';
  // It's busy until it goes, so that whoever has filled it can't tell any more.
  for (const until = performance.now() + 700; performance.now() < until; );
});
</script>`,
      'web.whatsapp.com/next': '<p>Welcome.</p>',
    });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    sandbox.deliverSms(rental.id, '482915');
    await session.openPopup(page).then((popup) => popup.getByRole('button', { name: 'Fill code' }).waitFor());
    await session.closePopup();
    await session.contextMenu(page, '#ref', { item: CODE, among: [RENT, CODE, NUMBER] });
    await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/next'))).toBe(true);
    const popup = await session.openPopup(page);
    await expect
      .poll(async () => ((await readStored(popup, 'pointed-fields')) as { data: SitesFields } | undefined)?.data)
      .toMatchObject({ 'whatsapp.com': { code: { field: { name: 'ref' } } } });
  },
);

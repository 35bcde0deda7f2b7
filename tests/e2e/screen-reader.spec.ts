import { spokenLines } from './support/accessibility-tree.ts';
import { expect, test } from './support/fixtures.ts';
import { expectCodeFilled, firstRental, settle } from './support/person.ts';
import type { Screen } from './support/session.ts';

const HEADER = ['link “Dashboard”', 'link “Options”', 'button “Open in side panel”'];

/** Firefox offers access to the site beside a number: its access ends with the page. */
const heard = async (popup: Screen): Promise<string[]> =>
  (await spokenLines(popup)).filter((line) => !line.startsWith('button “Allow on '));

test('says the main job to a screen reader, in its order', { tag: '@firefox' }, async ({ session, sandbox }) => {
  const page = await settle(session, sandbox, 'https://web.whatsapp.com/signup');
  let popup = await session.openPopup(page);
  await expect(popup.getByRole('button', { name: 'Rent number · $0.55' })).toBeEnabled();
  const renting = [
    ...HEADER,
    'heading “WhatsApp”',
    'button “Favorite”',
    'combobox “Service”',
    'button “Rent number · $0.55”',
    'button “Filters”',
    'button “Rent for several services”',
    'button “Refresh prices”',
    'button “Settings for whatsapp.com”',
  ];
  await expect.poll(() => heard(popup)).toEqual(renting);

  await popup.getByRole('button', { name: 'Rent number · $0.55' }).click();
  const waiting = [
    ...HEADER,
    'region “WhatsApp”',
    'heading “WhatsApp”',
    'button “Copy number”',
    'button “Fill number”',
    'status “Paste it on the site, then ask for the code”',
    'button “Cancel rental”',
    'button “Try another number”',
    'button “Rent another number”',
    'button “Settings for whatsapp.com”',
  ];
  await expect.poll(() => heard(popup)).toEqual(waiting);
  await session.closePopup();

  const rental = await firstRental(sandbox);
  await page.getByRole('button', { name: 'Send code' }).click();
  await expectCodeFilled(page, rental);
  popup = await session.openPopup(page);
  await expect
    .poll(() => heard(popup))
    .toEqual([
      ...HEADER,
      'region “WhatsApp”',
      'heading “WhatsApp”',
      'button “Copy number”',
      'button “Fill number”',
      `status “${rental.code} Code filled in on web.whatsapp.com”`,
      'button “Fill code”',
      'button “Copy code”',
      'button “Done”',
      'button “Rent again”',
      'button “Rent another number”',
      'button “Settings for whatsapp.com”',
    ]);
});

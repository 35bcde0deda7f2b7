import { expect, test } from './support/fixtures.ts';
import { notificationWith, recordNotifications, sentNotifications } from './support/notifications.ts';
import { CODE_FIELD, heard, publish, rentOn } from './support/odd-pages.ts';

const AT = 'web.whatsapp.com/odd';
const TEXT = 'Thanks for signing up.\nTicket A7K-9921 for lane 482915, 12 seats.';
const FIELD = CODE_FIELD.replace('maxlength="6"', '');

test(
  'shows a text in which no code was read as it is, and takes the number that the person picks for the code',
  { tag: '@firefox' },
  async ({ session, sandbox }) => {
    publish(sandbox, { [AT]: FIELD });
    const { page, rental } = await rentOn(session, sandbox, `https://${AT}`);
    sandbox.deliverSms(rental.id, TEXT);
    const popup = await session.openPopup(page);
    const region = popup.getByRole('region', { name: 'WhatsApp' });
    await expect(region.getByText('A text arrived, but no code was found in it')).toBeVisible();
    await expect(region.getByText('Ticket A7K-9921 for lane 482915, 12 seats.')).toBeVisible();
    await region.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(region.getByText('Copied', { exact: true })).toBeVisible();
    const picks = region.getByRole('group', { name: 'Which one is the code?' }).getByRole('button');
    await expect(picks).toHaveCount(3);
    expect(await heard(page)).toBe('');

    await region.getByRole('button', { name: 'Use 482915' }).click();
    await expect(region.getByText('482915', { exact: true })).toBeVisible();
    await expect.poll(() => heard(page)).toBe('482915');
    // The wrong one was picked: the others are still there.
    await region.getByRole('button', { name: 'Use A7K-9921' }).click();
    await expect(region.getByText('A7K-9921', { exact: true })).toBeVisible();
    await region.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => rental.status).toBe('completed');
  },
);

test('tells of it without a word of it, and not of the code that the person picks', async ({ chrome, sandbox }) => {
  publish(sandbox, { [AT]: '<h1>Confirm</h1>' });
  const { page, rental } = await rentOn(chrome, sandbox, `https://${AT}`);
  await recordNotifications(chrome);
  sandbox.deliverSms(rental.id, TEXT);
  const told = await notificationWith(chrome, /WhatsApp: a text arrived/);
  expect(told.message).toBe('No code was found in it. Open the popup to read it.');
  const popup = await chrome.openPopup(page);
  await popup.getByRole('button', { name: 'Use 482915' }).click();
  await expect(popup.getByText('482915', { exact: true })).toBeVisible();
  const sent = await sentNotifications(chrome);
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent)).not.toMatch(/482915|9921|Ticket/);
});

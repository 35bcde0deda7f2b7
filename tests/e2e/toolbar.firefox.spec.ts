import type { Firefox } from './support/firefox.ts';
import { expect, test } from './support/fixtures.ts';
import { firstRental, settle } from './support/person.ts';

/** Has Firefox's toolbar show the extension's button: others are behind a menu, and drawn when that opens. */
const pin = ({ evaluateInWindow }: Firefox): Promise<unknown> =>
  evaluateInWindow(`{
    const [widget] = CustomizableUI.getWidgetIdsInArea(CustomizableUI.AREA_ADDONS);
    CustomizableUI.addWidgetToArea(widget, 'nav-bar');
    true;
  }`);

/** What the browser's own button says: its badge, its title, and the name of its picture. */
const button = async ({ evaluateInWindow }: Firefox): Promise<unknown> =>
  JSON.parse(
    String(
      await evaluateInWindow(`(() => {
        const shown = document.querySelector('#nav-bar .webextension-browser-action');
        const picture = shown.getAttribute('style').match(/toolbar-image: image-set\\(url\\("[^"]*\\/([^"]*)"/);
        return JSON.stringify([shown.getAttribute('badge') ?? '', shown.getAttribute('label'), picture[1]]);
      })()`),
    ),
  );

test('its toolbar button shows waiting and code by picture and text', async ({ firefox, sandbox }) => {
  sandbox.options.autoSmsDelayMs = null;
  const page = await settle(firefox, sandbox, 'https://web.whatsapp.com/signup');
  await pin(firefox);
  const shows = (...what: string[]) => expect.poll(() => button(firefox)).toEqual(what);
  await shows('', 'GetAText Autofill', '16.png');
  const popup = await firefox.openPopup(page);
  await popup.getByRole('button', { name: /^Rent number/ }).click();
  const rental = await firstRental(sandbox);
  await shows('…', 'GetAText Autofill: waiting for a code', 'waiting-16.png');
  sandbox.deliverSms(rental.id, '314159');
  await shows('✓', 'GetAText Autofill: a code is ready', 'ready-16.png');
  await popup.getByRole('button', { name: 'Done' }).click();
  await shows('', 'GetAText Autofill', '16.png');
});

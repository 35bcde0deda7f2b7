import type { Page } from '@playwright/test';
import { NO_FILTERS } from '../../../lib/settings/filters.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { NOW, type Scene, type World } from '../support/scene.ts';
import {
  account,
  history,
  LOCK,
  LONG_HOST,
  LONG_NAME,
  matched,
  offlineAnswers,
  offlineCatalogue,
  past,
  rental,
  rentals,
  services,
  stored,
} from './stored.ts';

const [whatsapp] = services;
const tab = { id: 1, url: 'https://web.whatsapp.com/' };
const known = matched(whatsapp ?? null);
const here = (more: World): World => ({
  tab,
  ...more,
  local: stored(more.local),
  answers: { ...known, ...more.answers },
});

const scene = (state: string, world: World, act?: Scene['act']): Scene => ({
  screen: 'popup',
  state,
  path: 'popup.html',
  world,
  width: 360,
  height: 400,
  ...(act ? { act } : {}),
});

const withCode = rental({
  state: 'received',
  code: '265645',
  codeAt: Date.UTC(2026, 0, 15, 16, 59, 50),
  numberFilledAt: 1,
});

const filtered = {
  settings: {
    version: 2,
    data: { ...DEFAULT_SETTINGS, carrier: 'tmobile', areaCodes: '646,212', lockAreaCode: true },
  },
};

/** A number for WhatsApp with the filters that are on, which got a code in 12 s, or none. */
function tried(hours: number, hasCode: boolean): Rental {
  const rentedAt = NOW - hours * 3_600_000 - 300_000;
  return past(`${hours}`, hours, {
    filters: { ...NO_FILTERS, carrier: 'tmobile' },
    number: `646555010${hours}`,
    state: hasCode ? 'completed' : 'expired',
    codeAt: hasCode ? rentedAt + 12_000 : null,
  });
}

const five = [2, 3, 4, 5, 6].map((hours) => tried(hours, hours !== 2));

/** Sends the focus to the button that rents, and presses it. */
const pressRent = (page: Page): Promise<void> => page.locator('.rent .primary').last().click();

/** The popup's states. */
export const popupScenes: Scene[] = [
  scene('empty', { tab, local: {}, answers: matched(null) }),
  scene('loading', { tab, loads: true }),
  scene('typical', here({})),
  scene('long', {
    tab: { id: 1, url: `https://${LONG_HOST}/` },
    local: stored({
      ...account(1_234_567_890_123),
      ...rentals([
        rental({
          service: { apiName: 'long', name: LONG_NAME, ttlMinutes: 20, multipleSms: true },
          site: { tabId: 1, host: LONG_HOST, domain: LONG_HOST },
        }),
      ]),
    }),
    answers: matched(
      { apiName: 'long', name: LONG_NAME, price: 12_345_678, stock: 123_456, ttlMinutes: 1440, multipleSms: true },
      'guess',
      LONG_HOST,
    ),
  }),
  scene('error', here({ local: account(null, { kind: 'auth', detail: 'Wrong Api Key or User is restricted' }) })),
  scene('offline', here({ local: offlineCatalogue, answers: offlineAnswers })),
  scene('no-site', { local: stored() }),
  scene('guess', here({ answers: matched(services[2] ?? null, 'guess') })),
  scene('filters', here({ local: filtered }), (page) => page.locator('.filters > button').click()),
  scene('out-of-stock', here({ answers: matched(services[3] ?? null) })),
  scene('poor', here({ local: account(100_000) })),
  scene(
    'renting',
    here({
      local: rentals([rental({ state: 'requesting', number: null, providerId: null, rentedAt: null, endsAt: null })]),
    }),
  ),
  scene('record', here({ local: { ...filtered, ...rentals([], five) } })),
  scene('waiting', here({ local: rentals([rental()]) })),
  scene('slow', here({ local: rentals([rental()], [tried(1, true), ...five]) })),
  scene('code', here({ local: rentals([withCode]) })),
  scene(
    'text',
    here({
      local: rentals([
        rental({
          text: 'Thanks for signing up.\nTicket A7K-9921 for lane 482915, 12 seats.',
          textAt: Date.UTC(2026, 0, 15, 16, 59, 50),
          numberFilledAt: 1,
        }),
      ]),
    }),
  ),
  scene('filled', here({ local: rentals([{ ...withCode, filledAt: 1, filledHost: 'web.whatsapp.com' }]) })),
  scene(
    'refunded',
    here({
      local: rentals(
        [],
        [past('1', 0.02, { dismissed: false, state: 'cancelled', refunded: 550_000, codeAt: null }), ...history(20)],
      ),
    }),
  ),
  scene(
    'elsewhere',
    here({
      local: rentals(
        [rental()],
        ['a.example', 'b.example'].map((host, index) =>
          past(`${index}`, 0.02, {
            dismissed: false,
            state: 'expired',
            codeAt: null,
            site: { tabId: 2, host, domain: host },
          }),
        ),
      ),
    }),
  ),
  scene(
    'lost',
    here({
      local: rentals(
        [],
        [
          past('1', 0.02, {
            dismissed: false,
            state: 'unknown',
            number: null,
            price: null,
            outcome: { balanceAfter: 9_450_000, charged: 550_000, checkedAt: 1 },
          }),
        ],
      ),
    }),
  ),
  scene('refused', here({ answers: { ...known, rent: { ok: false, error: { kind: 'no_numbers' } } } }), pressRent),
  scene(
    'site-settings',
    here({ local: { 'site-settings': { version: 1, data: { 'whatsapp.com': { fillCodes: false } } } } }),
    (page) => page.locator('footer [aria-expanded]').last().click(),
  ),
  scene(
    'locked',
    here({ local: LOCK, answers: { unlock: { ok: false, error: { kind: 'passphrase', retryAfterMs: 30_000 } } } }),
    async (page) => {
      await page.locator('input[type=password]').fill('wrong horse');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  ),
  scene('choosing', here({ local: rentals([], history(20)) }), async (page) => {
    await page.getByRole('combobox').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('o');
  }),
];

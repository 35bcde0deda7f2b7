import type { Scene, World } from '../support/scene.ts';
import {
  account,
  ACCOUNT,
  auctions,
  conversation,
  history,
  LONG_HOST,
  LONG_NAME,
  longRentals,
  lostRenewal,
  offlineAnswers,
  past,
  rental,
  rentals,
  stored,
  threeAuctions,
  twoBids,
  twoLongRentals,
} from './stored.ts';

const scene = (
  tab: 'rentals' | 'long-rentals' | 'auctions',
  state: string,
  world: World,
  act?: Scene['act'],
): Scene => ({
  screen: `dashboard-${tab}`,
  state,
  path: `dashboard.html#${tab}`,
  world,
  width: 1000,
  height: 700,
  ...(act ? { act } : {}),
});

const failing = { kind: 'unavailable', status: 503 } as const;
const offline = { kind: 'network', offline: true } as const;
const failingAnswers = Object.fromEntries(
  ['refreshLongRentals', 'refreshAuctions'].map((name) => [name, { ok: false, error: failing }]),
);
const longOne = past('long', 3, {
  service: { apiName: 'long', name: LONG_NAME, ttlMinutes: 20, multipleSms: true },
  site: { tabId: null, host: LONG_HOST, domain: LONG_HOST },
  note: `${LONG_NAME} (${LONG_HOST})`,
  price: 12_345_678,
  maxPrice: 12_345_678,
});
const lost = past('lost', 2, {
  state: 'unknown',
  number: null,
  price: null,
  outcome: { balanceAfter: 9_450_000, charged: 550_000, checkedAt: 1 },
});

/** The states of the dashboard's tabs. */
export const dashboardScenes: Scene[] = [
  scene('rentals', 'empty', { local: stored() }),
  scene('rentals', 'loading', { loads: true }),
  // Wide enough for the table; the others show each rental as a card.
  { ...scene('rentals', 'typical', { local: stored(rentals([rental()], history(24))) }), width: 1280 },
  scene('rentals', 'long', { local: stored(rentals([], [longOne, ...history(300)])) }),
  { ...scene('rentals', 'long-table', { local: stored(rentals([], [longOne, ...history(5)])) }), width: 1280 },
  scene('rentals', 'error', { local: stored(rentals([], [lost, ...history(3)])) }),
  scene('rentals', 'offline', {
    local: stored({ ...rentals([rental()], history(3)), ...account(10_000_000, offline) }),
    answers: offlineAnswers,
  }),
  { ...scene('rentals', 'narrow', { local: stored(rentals([rental()], history(8))) }), width: 400 },

  scene('long-rentals', 'empty', { local: stored(longRentals([])) }),
  scene('long-rentals', 'no-key', { local: {} }),
  scene('long-rentals', 'loading', { loads: true }),
  scene('long-rentals', 'typical', { local: stored(longRentals(twoLongRentals)), session: conversation }),
  scene('long-rentals', 'long', {
    local: stored({
      ...longRentals(
        Array.from({ length: 12 }, (_, index) => ({
          ...(twoLongRentals[index % 2] as (typeof twoLongRentals)[number]),
          id: String(index),
          number: `21255501${index + 10}`,
          status: index % 5 === 4 ? 'Expired' : 'Active',
        })),
      ),
      ...lostRenewal,
    }),
  }),
  scene('long-rentals', 'error', { local: stored(longRentals(twoLongRentals, failing)), answers: failingAnswers }),
  scene('long-rentals', 'offline', { local: stored(longRentals(twoLongRentals, offline)), answers: offlineAnswers }),
  {
    ...scene('long-rentals', 'narrow', { local: stored(longRentals(twoLongRentals)), session: conversation }),
    width: 400,
  },

  scene('auctions', 'empty', { local: stored(auctions([])) }),
  scene('auctions', 'loading', { loads: true }),
  scene('auctions', 'typical', { local: stored(auctions(threeAuctions, twoBids)) }),
  scene('auctions', 'long', {
    local: stored(
      auctions(
        Array.from({ length: 9 }, (_, index) => ({
          ...(threeAuctions[index % 3] as (typeof threeAuctions)[number]),
          id: String(index),
          serviceName: `${index % 2 ? LONG_NAME : 'WhatsApp'} ${index + 1}`,
          quantity: 10_000,
        })),
        [{ auctionId: '1', account: ACCOUNT, amount: 900_000, at: 1, sure: false }],
      ),
    ),
  }),
  scene('auctions', 'error', { local: stored(auctions(threeAuctions, twoBids, failing)), answers: failingAnswers }),
  scene('auctions', 'offline', { local: stored(auctions(threeAuctions, twoBids, offline)), answers: offlineAnswers }),
  { ...scene('auctions', 'narrow', { local: stored(auctions(threeAuctions, twoBids)) }), width: 400 },
];

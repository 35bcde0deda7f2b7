import type { Auctions, Bid } from '../../../lib/purchases/auction.ts';
import type { Catalogue } from '../../../lib/catalogue/items.ts';
import { MAX_ACCOUNT_NAME } from '../../../lib/core/account-name.ts';
import type { FieldDescription } from '../../../lib/core/field-description.ts';
import type { Service } from '../../../lib/core/service.ts';
import type { AppError } from '../../../lib/core/errors.ts';
import type { Conversation } from '../../../lib/purchases/long-rental-messages.ts';
import type { LongNote } from '../../../lib/purchases/long-note.ts';
import type { LongRentals } from '../../../lib/purchases/long-rental.ts';
import type { Purchase } from '../../../lib/purchases/purchase.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { rental as sample } from '../../unit/components/samples.ts';
import { NOW } from '../support/scene.ts';

/** The account that all scenes belong to. */
export const ACCOUNT = 'account';

const MINUTE = 60_000;
const OFFLINE: AppError = { kind: 'network', offline: true };
/** A provider's name, and a site's, as long as they get. */
export const LONG_NAME = 'Internationale Versandhandelsgesellschaft';
/** See {@link LONG_NAME}. */
export const LONG_HOST = 'registrierung.sehr-langer-name-einer-internationalen-plattform.example';

const item = (data: unknown, version = 1): { version: number; data: unknown } => ({ version, data });

const SERVICES: [name: string, price: number, stock: number][] = [
  ['WhatsApp', 550_000, 66],
  ['Telegram', 800_000, 12],
  ['Discord', 250_000, 412],
  ['Uber', 400_000, 0],
  ['Tinder', 650_000, 91],
  ['Google', 900_000, 1204],
  ['Amazon', 350_000, 33],
];

/** Some services, the first of them for `web.whatsapp.com`. */
export const services: Service[] = SERVICES.map(([name, price, stock], index) => ({
  apiName: name.toLowerCase(),
  name,
  price,
  stock,
  ttlMinutes: 5 + index * 5,
  multipleSms: index % 2 === 0,
}));

/** What is stored with a key, fresh prices and a balance. */
export function stored(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    account: item({ id: ACCOUNT, balance: 10_000_000, balanceAt: NOW, error: null }),
    catalogue: item({ fetchedAt: NOW - 2 * MINUTE, services, error: null } satisfies Catalogue),
    ...more,
  };
}

/** An account, with a balance and an error where there is one. */
export const account = (balance: number | null, error: AppError | null = null): Record<string, unknown> => ({
  account: item({ id: ACCOUNT, balance, balanceAt: NOW, error }),
});

/** Prices that are old because the network is away. */
export const offlineCatalogue = {
  catalogue: item({ fetchedAt: NOW - 47 * MINUTE, services, error: OFFLINE } satisfies Catalogue),
};

/** The background's answers without a network. */
export const offlineAnswers = Object.fromEntries(
  ['refreshCatalogue', 'refreshBalance', 'refreshLongRentals', 'refreshAuctions', 'refreshLongMessages'].map((name) => [
    name,
    { ok: false, error: OFFLINE },
  ]),
);

/** A rental, made half a minute ago. */
export const rental = (changes: Partial<Rental> = {}): Rental =>
  sample({
    account: ACCOUNT,
    createdAt: NOW - 30_000,
    rentedAt: NOW - 30_000,
    endsAt: NOW + 270_000,
    cancellableAt: NOW + 30_000,
    ...changes,
  });

/** A rental that is over, `hours` ago. */
export function past(key: string, hours: number, changes: Partial<Rental> = {}): Rental {
  const endedAt = NOW - hours * 60 * MINUTE;
  return rental({
    key,
    state: 'completed',
    createdAt: endedAt - 5 * MINUTE,
    rentedAt: endedAt - 5 * MINUTE,
    endsAt: endedAt,
    endedAt,
    codeAt: endedAt - MINUTE,
    cancellableAt: null,
    dismissed: true,
    ...changes,
  });
}

/** Rentals in the order of {@link services}, one every nine hours, some of them without a code. */
export function history(count: number): Rental[] {
  return Array.from({ length: count }, (_, index) => {
    const { apiName, name, price } = services[index % services.length] as Service;
    const host = `${apiName}.com`;
    const state = index % 5 === 1 ? 'cancelled' : index % 11 === 3 ? 'expired' : 'completed';
    return past(`past-${index}`, 1 + index * 9, {
      service: { apiName, name, ttlMinutes: 5, multipleSms: false },
      site: { tabId: null, host, domain: host },
      number: `202555${String(1000 + index)}`,
      price,
      maxPrice: price,
      state,
      refunded: state === 'cancelled' ? price : null,
      ...(state !== 'completed' && { codeAt: null }),
      ...(index % 10 === 2 && { note: 'For my nephew' }),
    });
  });
}

/** Stored rentals. */
export const rentals = (live: Rental[], ended: Rental[] = []): Record<string, unknown> => ({
  rentals: item({ live, history: ended }, 2),
});

/** Stored long rentals. */
export const longRentals = (list: LongRentals['rentals'], error: AppError | null = null): Record<string, unknown> => ({
  'long-rentals': item({
    account: ACCOUNT,
    fetchedAt: NOW - MINUTE,
    rentals: list,
    unread: 0,
    error,
  } satisfies LongRentals),
  'long-rental-notes': item([
    { id: '12', account: ACCOUNT, note: 'For the shop, until it has its own', goneAt: null },
  ] satisfies LongNote[]),
});

/** Two long rentals: one that ends in two days, one that renews itself. */
export const twoLongRentals: LongRentals['rentals'] = [
  {
    id: '11',
    number: '2125550147',
    rentedOn: '2026-01-10',
    endsOn: '2026-01-17',
    price: 8_000_000,
    status: 'Active',
    period: '1 Week',
    autoRenew: false,
  },
  {
    id: '12',
    number: '6465550199',
    rentedOn: '2025-12-20',
    endsOn: '2026-02-20',
    price: 25_000_000,
    status: 'Active',
    period: '1 Month',
    autoRenew: true,
  },
];

/** A conversation of the first long rental, in the session. */
export const conversation: Record<string, unknown> = {
  'long-messages': item({
    '11': {
      fetchedAt: NOW - 10_000,
      error: null,
      messages: [
        {
          key: 'a',
          sender: '22395',
          text: 'Your WhatsApp code: 418-205. Don’t share this code with others.',
          receivedAt: NOW - 30 * MINUTE,
          code: '418205',
          domain: null,
        },
        {
          key: 'b',
          sender: '+1 833 555 0142',
          text: 'Your parcel arrives tomorrow between 10 and 12.',
          receivedAt: NOW - 3 * MINUTE,
          code: null,
          domain: null,
        },
      ],
      unread: 0,
    } satisfies Conversation,
  }),
};

/** Stored auctions, with the user's bids. */
export const auctions = (
  list: Auctions['auctions'],
  bids: Bid[] = [],
  error: AppError | null = null,
): Record<string, unknown> => ({
  auctions: item({ fetchedAt: NOW - 5000, auctions: list, unread: 0, error } satisfies Auctions),
  bids: item(bids),
});

/** Three auctions: one that the user leads, one in which they were outbid, one without a bid. */
export const threeAuctions: Auctions['auctions'] = [
  { id: '1', serviceName: 'WhatsApp', currentBid: 600_000, endsAt: NOW + 42 * MINUTE, quantity: 10 },
  { id: '2', serviceName: 'Telegram', currentBid: 900_000, endsAt: NOW + 5 * MINUTE, quantity: 100 },
  { id: '3', serviceName: 'Discord', currentBid: 200_000, endsAt: NOW + 26 * 60 * MINUTE, quantity: 5 },
];

/** See {@link threeAuctions}. */
export const twoBids: Bid[] = [
  { auctionId: '1', account: ACCOUNT, amount: 600_000, at: NOW - 2 * MINUTE, sure: true },
  { auctionId: '2', account: ACCOUNT, amount: 850_000, at: NOW - 9 * MINUTE, sure: true },
];

/** A renewal whose answer was lost and that was charged. */
export const lostRenewal: Record<string, unknown> = {
  purchases: item([
    {
      key: 'renewal',
      kind: 'renewal',
      subject: '(212) 555-0147',
      state: 'unknown',
      account: ACCOUNT,
      total: 8_000_000,
      createdAt: NOW - 5 * MINUTE,
      lostAt: NOW - 5 * MINUTE,
      balanceBefore: 18_000_000,
      error: { kind: 'outcome_unknown', cause: 'network' },
      outcome: { balanceAfter: 10_000_000, charged: 8_000_000, checkedAt: NOW - 4 * MINUTE },
      overcharged: null,
      dismissed: false,
    } satisfies Record<keyof Purchase, unknown>,
  ]),
};

/** The answer about the site in front, for `web.whatsapp.com` unless told otherwise. */
export function matched(
  service: Service | null,
  confidence: 'known' | 'guess' | null = 'known',
  host = 'web.whatsapp.com',
): Record<string, unknown> {
  const domain = host.split('.').slice(-2).join('.');
  return { matchSite: { ok: true, value: { host, domain, service, confidence, unlisted: null } } };
}

const FIELD: FieldDescription = { form: '', name: 'code', id: '', label: 'code', type: 'text', place: 0, count: 1 };

/** Settings and the like as a user has them who uses all of it. */
export const busyOptions: Record<string, unknown> = {
  siteChoices: item({ 'example.com': 'discord', 'shop.example': 'amazon', [LONG_HOST]: 'google' }),
  'site-settings': item({
    'example.com': { fillCodes: false, submitAfterFilling: true },
    [LONG_HOST]: { showNotice: false },
  }),
  'pointed-fields': item({
    'example.com': { code: { host: 'example.com', field: FIELD }, phone: { host: 'example.com', field: FIELD } },
    [LONG_HOST]: { code: { host: LONG_HOST, field: FIELD } },
  }),
  accounts: item([
    { ids: [ACCOUNT], name: 'Work' },
    { ids: ['another'], name: LONG_NAME.slice(0, MAX_ACCOUNT_NAME) },
  ]),
  'linked-domains': item([{ site: 'example.com', domain: 'accounts.example' }]),
  picker: item({ favourites: ['discord'], recent: ['amazon', 'whatsapp'], sort: 'name' }),
};

/** A lock, which nobody has the passphrase of. */
export const LOCK = {
  lock: {
    version: 1,
    data: {
      afterMinutes: 15,
      asksWhileLocked: false,
      salt: 'AAAA',
      iterations: 600_000,
      dataKey: { iv: 'AAAA', data: 'AAAA' },
      wrong: 0,
      retryAt: 0,
    },
  },
};

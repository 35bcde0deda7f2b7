// Every call of the REST API: its documented answers and their likely variants, and what its value must be like.
import type { Result } from '../../../../lib/core/errors.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { LONG, RENTED, SERVICE, STATUS } from '../stub.ts';
import {
  isAmount,
  isPrice,
  isAmountOrNull,
  isTimeOrNull,
  isId,
  isText,
  isName,
  isCount,
  isFlag,
  shape,
  listOf,
  listedOf,
  changedLongRental,
  rentedNumber,
  rentalStatus,
  longRental,
} from './value-checks.ts';

/** One call under test. */
export interface Endpoint {
  name: string;
  /** As in errors: `rent-a-number`. */
  where: string;
  spends: boolean;
  call(provider: Provider): Promise<Result<unknown>>;
  /** Answers that are taken, the documented one first. */
  answers: readonly unknown[];
  /** Fields without which the first answer can't be read, as paths in it. */
  required: readonly (readonly (string | number)[])[];
  /** Complains where a value is not what its type promises. */
  judge(value: unknown): string | null;
}

const TELEGRAM = { ...SERVICE, service_name: 'Telegram', api_name: 'telegram', multiple_sms: true, price: 0.4 };
/** As five clients with notes of live use read it. */
const THREADS = {
  service_name: 'Instagram / Threads',
  api_name: 'instagram/threads',
  multiple_sms: false,
  price: 0.5,
  ttl: '10',
  stock: '95',
};
const IN_GROUP = { ...RENTED, new_balance: undefined };
const SMS = {
  message: 'Your code is 123456',
  number: '1234567890',
  rented_at: '2025-07-28T12:39:32-04:00',
  sender: '8888',
};
const AUCTION = { id: 1, service_name: 'Whatsapp', current_bid: '0.55', end_time: '2026-02-02 18:30:00', amount: 100 };
const longAnswers = [
  { status: 'success', long_rental: LONG, errors: 'null' },
  {
    status: 'success',
    long_rental: { ...LONG, price: 10.55, auto_renew: '1', end_time: '2025-07-06 10:00:00' },
    errors: null,
  },
];
const longRequired = [['long_rental', 'id']];
const rentedAnswers = [
  RENTED,
  { ...RENTED, id: '12345', number: 11_234_567_890, price: 0.55, errors: 'null', new_balance: 113.32 },
  { ...RENTED, number: '+1 (123) 456-7890', errors: {}, end_time: '2025-07-06T19:43:37Z' },
];
const rentedRequired = [['id']];
const statusAnswers = [
  STATUS,
  { ...STATUS, code: '012345', errors: 'null' },
  { ...STATUS, code: 654_321, status: 'completed', cost: 0.55, balance: 1 },
  { ...STATUS, code: 'Your WhatsApp code is 123-456', status: 'Active' },
];

/** The table that all drift tests go through. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    name: 'prices-info',
    where: 'prices-info',
    spends: false,
    call: (p) => p.services(),
    answers: [
      { status: 'success', prices: [SERVICE] },
      { status: 'success', errors: null, prices: [SERVICE, TELEGRAM, THREADS] },
      [SERVICE, TELEGRAM],
      SERVICE,
      { services: { whatsapp: SERVICE } },
    ],
    required: ['api_name', 'price', 'ttl', 'stock'].map((field) => ['prices', 0, field]),
    judge: listOf(
      shape({
        apiName: isName,
        name: isName,
        price: isPrice,
        stock: isCount,
        ttlMinutes: (v) => isCount(v) && (v as number) <= 600_000,
        multipleSms: isFlag,
      }),
    ),
  },
  {
    name: 'balance',
    where: 'balance',
    spends: false,
    call: (p) => p.balance(),
    answers: [
      { status: 'success', balance: '10.55', errors: 'null' },
      { status: 'success', balance: 10.55, errors: null },
    ],
    required: [['balance']],
    judge: (value) => (isAmount(value) ? null : 'not an amount'),
  },
  {
    name: 'rent-a-number',
    where: 'rent-a-number',
    spends: true,
    call: (p) => p.rent('whatsapp', 1_000_000),
    answers: rentedAnswers,
    required: rentedRequired,
    judge: rentedNumber,
  },
  {
    name: 'rent-multiple-services',
    where: 'rent-multiple-services',
    spends: true,
    call: (p) => p.rentMultiple(['whatsapp', 'telegram'], null),
    answers: [
      {
        status: 'success',
        rentals: [IN_GROUP, { ...IN_GROUP, id: 12_346 }],
        new_balance: '111.82',
        total_cost: '1.50',
      },
      { status: 'success', rentals: [{ ...IN_GROUP, errors: 'null' }], new_balance: 111.82, total_cost: 1.5 },
    ],
    // One rental can be read without the other, see `partial-answers.test.ts`.
    required: [],
    judge(value) {
      const group = shape({
        rentals: Array.isArray,
        unread: isCount,
        newBalance: isAmountOrNull,
        totalCost: isAmountOrNull,
      })(value);
      const { rentals } = value as { rentals: unknown[] };
      return group ?? (rentals.length === 0 ? 'no rentals' : listOf(rentedNumber)(rentals));
    },
  },
  {
    name: 'rent-specific-number',
    where: 'rent-specific-number',
    spends: true,
    call: (p) => p.rentSpecific('1234567890', 'whatsapp', null),
    answers: rentedAnswers,
    required: rentedRequired,
    judge: rentedNumber,
  },
  {
    name: 're-rent',
    where: 're-rent',
    spends: true,
    call: (p) => p.reRent('12345'),
    answers: rentedAnswers,
    required: rentedRequired,
    judge: rentedNumber,
  },
  {
    name: 'rental-status',
    where: 'rental-status',
    spends: false,
    call: (p) => p.status('12345'),
    answers: statusAnswers,
    required: [['status']],
    judge: rentalStatus,
  },
  {
    name: 'rental-complete',
    where: 'rental-status.completed',
    spends: false,
    call: (p) => p.complete('12345'),
    answers: [
      {
        status: 'success',
        message: 'Done.',
        errors: 'null',
        rental: {
          id: 12_345,
          end_time: '2025-07-06 15:43:37',
          number: '1234567890',
          service_name: 'Whatsapp',
          price: '0.55',
          new_balance: '9.9',
        },
      },
    ],
    required: [],
    judge: shape({ newBalance: isAmountOrNull }),
  },
  {
    name: 'cancel-rental',
    where: 'cancel-rental',
    spends: false,
    call: (p) => p.cancel('12345'),
    answers: [
      { ...STATUS, status: 'cancelled' },
      { ...STATUS, id: '12345', status: 'Canceled', errors: 'null' },
    ],
    required: [['status']],
    judge: rentalStatus,
  },
  {
    name: 'long-rentals',
    where: 'long-rentals',
    spends: false,
    call: (p) => p.longRentals(),
    answers: [
      { status: 'success', long_rentals: [LONG], errors: 'null' },
      { long_rentals: [LONG, { ...LONG, id: '2', auto_renew: 'false' }] },
    ],
    required: ['id', 'number', 'price', 'rented_at', 'end_time'].map((field) => ['long_rentals', 0, field]),
    judge: listedOf(longRental),
  },
  {
    name: 'create a long rental',
    where: 'long-rentals',
    spends: true,
    call: (p) => p.createLongRental('1w', true),
    answers: longAnswers,
    required: longRequired,
    judge: changedLongRental,
  },
  {
    name: 'renew a long rental',
    where: 'long-rentals.update',
    spends: true,
    call: (p) => p.updateLongRental('1', { action: 'renew' }),
    answers: longAnswers,
    required: longRequired,
    judge: changedLongRental,
  },
  {
    name: 'change a long rental',
    where: 'long-rentals.update',
    spends: false,
    call: (p) => p.updateLongRental('1', { action: 'auto_renew', autoRenew: false }),
    answers: longAnswers,
    required: longRequired,
    judge: changedLongRental,
  },
  {
    name: 'messages',
    where: 'long-rentals.messages',
    spends: false,
    call: (p) => p.longRentalMessages('1'),
    answers: [
      { status: 'success', messages: [SMS], errors: 'null' },
      {
        messages: [
          { ...SMS, number: 11_234_567_890 },
          { ...SMS, sender: 22_000 },
        ],
      },
    ],
    required: [['messages', 0, 'message']],
    judge: listedOf(shape({ text: isName, number: isText, sender: isText, receivedAt: isTimeOrNull })),
  },
  {
    name: 'auctions',
    where: 'auctions',
    spends: false,
    call: (p) => p.auctions(),
    answers: [
      { status: 'success', auctions: [AUCTION] },
      { auctions: [AUCTION, { ...AUCTION, id: '2', amount: '5', current_bid: 0.6 }] },
    ],
    required: ['id', 'service_name', 'current_bid', 'amount'].map((field) => ['auctions', 0, field]),
    judge: listedOf(
      shape({ id: isId, serviceName: isName, currentBid: isPrice, endsAt: isTimeOrNull, quantity: isCount }),
    ),
  },
  {
    name: 'bid',
    where: 'auctions.bid',
    spends: true,
    call: (p) => p.bid('1', 600_000),
    answers: [
      { status: 'success', message: 'Bid placed.', new_current_bid: '0.60' },
      { status: 'success', message: 'Bid placed.', new_current_bid: 0.6 },
    ],
    required: [],
    judge: shape({ currentBid: (v) => v === null || isPrice(v), message: isText }),
  },
];

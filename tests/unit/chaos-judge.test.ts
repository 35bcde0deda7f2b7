import { describe, expect, it } from 'vitest';
import { judge, type Deeds, type Row } from '../chaos/judge.ts';
import { Random } from '../chaos/random.ts';
import type { LedgerEntry, SandboxRental } from '../sandbox/types.ts';

const rental = (over: Partial<SandboxRental> = {}): SandboxRental => ({
  id: 1,
  number: '2025550101',
  service: 'whatsapp',
  serviceName: 'WhatsApp',
  price: '0.55',
  status: 'active',
  code: null,
  messages: [],
  rentedAt: 0,
  endsAt: 300_000,
  deliveredAt: null,
  firstReadAt: null,
  carrier: null,
  call: 'rent-a-number',
  awaitingAfter: null,
  heldCode: null,
  ...over,
});
const entry = (kind: LedgerEntry['kind'], rentalId = 1): LedgerEntry => ({
  at: 0,
  kind,
  amount: '0.55',
  call: 'rent-a-number',
  rentalId,
  service: 'whatsapp',
});
const deeds = (over: Partial<Deeds> = {}): Deeds => ({
  ledger: [entry('charge')],
  rentals: new Map([[1, rental()]]),
  rentRequests: 1,
  gestures: 1,
  dismissed: 0,
  mayBeOpen: false,
  ...over,
});
const row = (over: Partial<Row> = {}): Row => ({ number: '(202) 555-0101', state: 'Waiting', price: '$0.55', ...over });
const CARD = 'WhatsApp\n(202) 555-0101\nWaiting for the code…';
const lost = (price: string): Row => row({ number: '–', state: 'Unknown', price });

describe('the judge of the chaos suite', () => {
  it('is content when every charge is shown, as a rental or as an unknown outcome', () => {
    expect(judge(deeds(), { rows: [row()], cards: [CARD] })).toEqual([]);
    expect(judge(deeds(), { rows: [lost('$0.55')], cards: ['The answer was lost. $0.55 was charged'] })).toEqual([]);
  });

  it('lets a lost answer be looked into for a while, and no charge be missing beyond it', () => {
    const sight = { rows: [lost('?')], cards: ['No confirmation arrived. Checking what happened…'] };
    expect(judge(deeds({ mayBeOpen: true }), sight)).toEqual([]);
    expect(judge(deeds({ mayBeOpen: true, ledger: [] }), sight)).toEqual([]);
    expect(judge(deeds({ mayBeOpen: true }), { rows: [lost('$0.00')], cards: ['Nothing was charged'] })).not.toEqual(
      [],
    );
  });

  it('lets one of two lost answers be charged without knowing which, and neither all nor none of them', () => {
    const sight = {
      rows: [lost('?'), lost('?')],
      cards: Array(2).fill('No confirmation arrived, and the extension couldn’t tell whether you were charged.'),
    };
    const rentals = new Map([
      [1, rental()],
      [2, rental({ id: 2 })],
    ]);
    expect(judge(deeds({ gestures: 2 }), sight)).toEqual([]);
    expect(judge(deeds({ gestures: 2, ledger: [] }), sight)).not.toEqual([]);
    const both = [entry('charge'), entry('charge', 2)];
    expect(judge(deeds({ gestures: 2, rentals, ledger: both }), sight)).not.toEqual([]);
  });

  it('lets a refund that nobody saw hide what a lost answer has cost', () => {
    const cards = ['No confirmation arrived, and the extension couldn’t tell whether you were charged.'];
    const cancelled = row({ state: 'Canceled', price: '$0.55refund not confirmed' });
    const over = deeds({ gestures: 2, rentals: new Map([[1, rental({ status: 'cancelled' })]]) });
    expect(judge(over, { rows: [lost('?'), cancelled], cards })).toEqual([]);
    const told = { ...cancelled, price: '$0.55, refunded' };
    const ledger = [entry('charge'), entry('refund')];
    expect(judge({ ...over, ledger }, { rows: [lost('?'), told], cards })).not.toEqual([]);
  });

  it.each<[string, Partial<Deeds>, Row[], string[]]>([
    [
      'two charges for a gesture',
      {
        ledger: [entry('charge'), entry('charge', 2)],
        rentals: new Map([
          [1, rental()],
          [2, rental({ id: 2 })],
        ]),
      },
      [row()],
      [CARD],
    ],
    ['a second renting request', { rentRequests: 2 }, [row()], [CARD]],
    [
      'a rental charged twice',
      { ledger: [entry('charge'), entry('charge')], gestures: 2, rentRequests: 2 },
      [row()],
      [CARD],
    ],
    ['a charge that is shown nowhere', {}, [], []],
    ['a charge that is called none', {}, [lost('$0.00')], ['Nothing was charged']],
    ['an outcome without the word of the balance', {}, [lost('?')], []],
    ['a charge that never was', { ledger: [], rentals: new Map() }, [lost('$0.55')], ['$0.55 was charged']],
    ['a number that was never rented', {}, [row(), row({ number: '(202) 555-0199' })], [CARD]],
    ['a rental shown twice', {}, [row(), row()], [CARD]],
    ['another price', {}, [row({ price: '$0.45' })], [CARD]],
    [
      'a rental that is over and shown as waiting',
      { rentals: new Map([[1, rental({ status: 'expired' })]]) },
      [row()],
      [],
    ],
    [
      'a refund that was not given',
      { rentals: new Map([[1, rental({ status: 'cancelled' })]]) },
      [row({ state: 'Canceled', price: '$0.55, refunded' })],
      [],
    ],
    ['a live rental that is not in the popup', {}, [row()], []],
    [
      'a code that is not in the popup',
      { rentals: new Map([[1, rental({ code: '123456' })]]) },
      [row({ state: 'Code received' })],
      [CARD],
    ],
    ['a rental that is stuck', {}, [row(), row({ number: '–', state: 'Renting' })], [CARD]],
    ['a failure that costs', {}, [row(), row({ number: '–', state: 'Failed' })], [CARD]],
    ['a lost answer that is not told in the popup', {}, [lost('$0.55')], []],
  ])('objects to %s', (_what, over, rows, cards) => {
    expect(judge(deeds(over), { rows, cards })).not.toEqual([]);
  });
});

it('draws the same from the same seed', () => {
  const draw = (seed: string): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => random.upTo(9));
  };
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  expect(new Set(draw('a')).size).toBe(10);
});

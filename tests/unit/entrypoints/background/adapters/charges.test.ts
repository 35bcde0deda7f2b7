import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announcedPurchases, notifyChargedMore } from '../../../../../entrypoints/background/adapters/charges.ts';
import { purchasesItem } from '../../../../../lib/purchases/items.ts';
import { purchase, rental } from '../../../components/samples.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
const { notify } = vi.hoisted(() => ({ notify: vi.fn<(...of: unknown[]) => Promise<void>>(async () => undefined) }));
vi.mock(import('../../../../../lib/platform/notifications.ts'), async (original) => ({
  ...(await original()),
  notify,
}));
beforeEach(() => {
  fakeBrowser.reset();
  notify.mockClear();
});

describe('a rental that cost more than was agreed to', () => {
  const more = rental({ price: 750_000 });
  const told = [
    'charged rentals key-1',
    'WhatsApp: you were charged more than you agreed to',
    'It was $0.20 more. Check your GetAText account.',
  ];

  it.each([
    ['by the price in the answer, though no balance tells', rental({ state: 'requesting', price: null }), more],
    ['by the balance, once that is seen', rental(), rental({ overcharged: 200_000 })],
    [
      'by the balance after a lost answer',
      rental({ state: 'unknown', price: null }),
      rental({ state: 'unknown', price: null, outcome: { balanceAfter: 1, charged: 750_000, checkedAt: 1 } }),
    ],
    ['in the first account of it', null, more],
  ])('is notified %s', async (_, before, after) => {
    await notifyChargedMore(before, after);
    expect(notify.mock.calls).toEqual([told]);
  });

  it.each([
    ['again', more, { ...more, copiedAt: 1 }],
    ['for a surcharge that was agreed to', null, rental({ price: 770_000, maxPrice: 770_000 })],
    ['for a price as agreed', null, rental()],
  ])('is not notified %s', async (_, before, after) => {
    await notifyChargedMore(before, after);
    expect(notify).not.toHaveBeenCalled();
  });
});

describe('a purchase that cost more than was agreed to', () => {
  it('is notified once, by the answer or the balance, and stored all the same', async () => {
    const dear = purchase({ state: 'done', overcharged: 2_000_000 });
    await announcedPurchases.set([purchase({ state: 'requesting' })]);
    expect(notify).not.toHaveBeenCalled();
    await announcedPurchases.set([dear]);
    await announcedPurchases.set([{ ...dear, dismissed: true }]);
    expect(notify.mock.calls).toEqual([
      [
        'charged long-rentals p',
        expect.stringMatching(/\(202\) 555-0101.*: you were charged more than you agreed to$/),
        'It was $2.00 more. Check your GetAText account.',
      ],
    ]);
    expect(await purchasesItem.get()).toMatchObject([{ overcharged: 2_000_000, dismissed: true }]);
  });

  it('is notified after a lost answer, with the words of its kind', async () => {
    const outcome = { balanceAfter: 1, charged: 11_000_000, checkedAt: 1 };
    await announcedPurchases.set([
      purchase({ kind: 'long_rental', subject: '2 weeks', outcome }),
      purchase({ key: 'q', kind: 'bid', subject: 'WhatsApp × 100', outcome }),
      purchase({ key: 'r', outcome: { ...outcome, charged: 10_000_000 } }),
    ]);
    expect(notify.mock.calls.map(([id]) => id)).toEqual(['charged long-rentals p', 'charged auctions q']);
    expect(notify.mock.calls[0]?.[1]).toBe('Long rentals: you were charged more than you agreed to');
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuctionCard } from '../../../../components/purchases/auction-card.tsx';
import { bidErrorSentence } from '../../../../components/purchases/bid-form.tsx';
import type { LongRentalActions } from '../../../../components/purchases/long-rental-actions.ts';
import { LongRentalCard } from '../../../../components/purchases/long-rental-card.tsx';
import { LongRentalForm } from '../../../../components/purchases/long-rental-form.tsx';
import { PurchaseNotices } from '../../../../components/purchases/purchase-notices.tsx';
import { purchaseSentence } from '../../../../components/purchases/purchase-texts.ts';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { Auction, LongRental } from '../../../../lib/getatext/provider.ts';
import type { ShownMessage } from '../../../../lib/purchases/long-rental-messages.ts';
import type { Purchase } from '../../../../lib/purchases/purchase.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const LONG: LongRental = {
  id: '1',
  number: '2025550101',
  rentedOn: '2020-01-01',
  endsOn: '2999-01-01',
  price: 10_550_000,
  status: 'Active',
  period: '1 Week',
  autoRenew: false,
};
const MESSAGE: ShownMessage = {
  key: 'k',
  sender: '8888',
  text: 'Your code is 048-213.',
  receivedAt: 1,
  code: '048213',
  domain: null,
};

function longActions(changes: Partial<LongRentalActions> = {}): LongRentalActions {
  const nothing = async () => ok({});
  return {
    copy: vi.fn(async () => true),
    renew: vi.fn(async () => ok({ endsOn: '2999-01-08' })),
    cancel: vi.fn(nothing),
    setAutoRenew: vi.fn(nothing),
    watch: vi.fn(nothing),
    refreshMessages: vi.fn(nothing),
    findTarget: vi.fn(async () => ok({ tabId: 7, host: 'www.shop.example', domain: 'shop.example' })),
    fillCode: vi.fn(nothing),
    ...changes,
  };
}

function showLong(rental = LONG, actions = longActions()) {
  const announce = vi.fn();
  const messages = { fetchedAt: 1, messages: [MESSAGE], error: null };
  render(
    <LongRentalCard
      rental={rental}
      balance={20_000_000}
      messages={messages}
      isWatched={false}
      actions={actions}
      announce={announce}
    />,
  );
  return { actions, announce };
}

describe('LongRentalCard', () => {
  it('renews after a yes to the price, once for a double click', async () => {
    const { actions, announce } = showLong();
    fireEvent.click(button('Renew'));
    expect(screen.getByRole('dialog').textContent).toContain('costs $10.55. Your balance is $20.00.');
    expect(actions.renew).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'), { detail: 1 });
    await waitFor(() => expect(announce).toHaveBeenCalledWith(expect.stringContaining('renewed for $10.55')));
    expect(actions.renew).toHaveBeenCalledTimes(1);
  });

  it('cancels after a yes that promises no refund', async () => {
    const { actions } = showLong();
    fireEvent.click(button('Cancel rental'));
    expect(screen.getByRole('dialog').textContent).toContain('no refund');
    fireEvent.click(button('Not now'));
    expect(actions.cancel).not.toHaveBeenCalled();
    fireEvent.click(button('Cancel rental'));
    fireEvent.click(button('Confirm'));
    expect(actions.cancel).toHaveBeenCalledTimes(1);
  });

  it('offers nothing that costs or loses something on one that is over', () => {
    showLong({ ...LONG, status: 'Cancelled' });
    expect(screen.getByRole('region', { name: '(202) 555-0101' })).toBeTruthy();
    for (const name of ['Renew', 'Cancel rental']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('marks the code of a message, and fills it only into the site that the person says yes to', async () => {
    const { actions, announce } = showLong();
    fireEvent.click(button('Messages'));
    expect(actions.refreshMessages).toHaveBeenCalledTimes(1);
    expect(document.querySelector('mark')?.textContent).toBe('048-213');
    fireEvent.click(button('Copy code'));
    expect(actions.copy).toHaveBeenCalledWith('048213');
    fireEvent.click(button('Fill code'));
    expect((await screen.findByRole('dialog')).textContent).toContain('shop.example');
    expect(actions.fillCode).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'));
    await waitFor(() => expect(announce).toHaveBeenCalledWith('Code filled on www.shop.example'));
    expect(actions.fillCode).toHaveBeenCalledWith(
      LONG,
      'k',
      expect.objectContaining({ tabId: 7, domain: 'shop.example' }),
    );
  });

  it('says how to let the extension act where no page may be filled', async () => {
    showLong(LONG, longActions({ findTarget: async () => fail({ kind: 'permission' }) }));
    fireEvent.click(button('Messages'));
    fireEvent.click(button('Fill code'));
    expect((await screen.findByRole('alert')).textContent).toContain('press Alt+Shift+G there');
  });

  it('tells a refusal, and leaves a lost answer to its own place', async () => {
    showLong(LONG, longActions({ renew: async () => fail({ kind: 'insufficient_funds' }) }));
    fireEvent.click(button('Renew'));
    fireEvent.click(button('Confirm'));
    expect((await screen.findByRole('alert')).textContent).toContain('Insufficient funds');
    cleanup();
    const lost = vi.fn(async () => fail({ kind: 'outcome_unknown' as const, cause: 'timeout' }));
    showLong(LONG, longActions({ renew: lost }));
    fireEvent.click(button('Renew'));
    fireEvent.click(button('Confirm'));
    await waitFor(() => expect(button('Renew').getAttribute('aria-disabled')).toBe('false'));
    expect(lost).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('LongRentalForm', () => {
  it('says plainly that the price is not known, and shows it afterwards', async () => {
    const rent = vi.fn(async () => ok({ number: '2025550101', price: 30_000_000, endsOn: '2026-07-01' }));
    render(<LongRentalForm rentals={[LONG]} balance={50_000_000} rent={rent} announce={vi.fn()} />);
    fireEvent.click(screen.getByRole('radio', { name: '1 month' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Renew automatically' }));
    fireEvent.click(button('Rent long-term number'));
    expect(screen.getByRole('dialog').textContent).toMatch(/GetAText sets the price.*Your balance is \$50\.00/);
    fireEvent.click(button('Confirm'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('GetAText charged $30.00'));
    expect(rent.mock.calls).toEqual([['1m', true]]);
  });

  it('names what the same length cost before', () => {
    render(<LongRentalForm rentals={[LONG]} balance={null} rent={vi.fn()} announce={vi.fn()} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '1 week' }).checked).toBe(true);
    for (const name of ['2 weeks', '1 year']) expect(screen.getByRole('radio', { name })).toBeTruthy();
    fireEvent.click(button('Rent long-term number'));
    expect(screen.getByRole('dialog').textContent).toContain('$10.55 for 1 week before');
  });
});

const AUCTION: Auction = { id: '7', serviceName: 'WhatsApp', currentBid: 550_000, endsAt: null, quantity: 100 };

describe('AuctionCard', () => {
  function show(balance = 100_000_000) {
    const onBid = vi.fn();
    render(<AuctionCard auction={AUCTION} bids={[]} balance={balance} busy={false} onBid={onBid} />);
    return onBid;
  }
  const type = (value: string) =>
    fireEvent.input(screen.getByRole('spinbutton', { name: 'Your bid' }), { target: { value } });

  it('counts the total against the balance, and bids after a yes to it', () => {
    const onBid = show(50_000_000);
    type('0.60');
    expect(screen.getByText(/^Total \$60\.00/).textContent).toContain('Your balance is $50.00, which is less.');
    fireEvent.click(button('Place bid'));
    expect(screen.getByRole('dialog').textContent).toContain('comes to $60.00');
    expect(onBid).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'));
    expect(onBid.mock.calls).toEqual([[600_000]]);
  });

  it.each([
    ['', 'Type an amount'],
    ['0', 'Type an amount'],
    ['-1', 'Type an amount'],
    ['0.55', 'higher than the current bid, $0.55'],
  ])('asks nobody about a bid of %j', (typed, sentence) => {
    show();
    type(typed);
    fireEvent.click(button('Place bid'));
    expect(screen.getByRole('alert').textContent).toContain(sentence);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has plain words for every refusal', () => {
    expect(
      bidErrorSentence({ kind: 'refused', detail: 'Your bid must be higher than the current bid' }, 'GetAText'),
    ).toMatch(/^Your bid must be higher/);
    expect(bidErrorSentence({ kind: 'insufficient_funds' }, 'GetAText')).toMatch(/^Insufficient funds for this bid/);
    expect(bidErrorSentence({ kind: 'not_found' }, 'GetAText')).toMatch(/no longer active/);
    expect(bidErrorSentence({ kind: 'refused', detail: 'Bids are closed' }, 'GetAText')).toContain('Bids are closed');
  });
});

const PURCHASE: Purchase = {
  key: 'p',
  kind: 'renewal',
  subject: '(202) 555-0101',
  state: 'unknown',
  account: 'acc',
  total: 10_000_000,
  createdAt: 1000,
  balanceBefore: 50_000_000,
  error: null,
  outcome: null,
  overcharged: null,
  dismissed: false,
};

describe('what became of purchases', () => {
  const said = (changes: Partial<Purchase>, now = 2000) => purchaseSentence({ ...PURCHASE, ...changes }, now);
  const outcome = (charged: number | null, balanceAfter = 40_000_000) => ({
    outcome: { charged, balanceAfter, checkedAt: 2000 },
  });

  it('is told by what the balance says', () => {
    expect(said({})).toContain('was lost. Checking');
    expect(said({}, 90_000_000)).toContain('could not be checked');
    expect(said(outcome(0))).toMatch(/Nothing was charged\.$/);
    expect(said({ ...outcome(0), kind: 'bid', subject: 'X × 2' })).toContain('The bid may stand all the same');
    expect(said(outcome(10_000_000))).toContain('$10.00 was charged. Look at its end date');
    expect(said(outcome(12_000_000))).toContain('more than $10.00');
    expect(said(outcome(null, 60_000_000))).toContain('from $50.00 to $60.00');
    expect(said({ state: 'done', overcharged: 2_000_000 })).toMatch(/^GetAText charged \$2\.00 more than \$10\.00/);
  });

  it('is an alert until the person takes it away', () => {
    const dismiss = vi.fn(async () => ok({}));
    const { rerender } = render(
      <PurchaseNotices purchases={[PURCHASE, { ...PURCHASE, key: 'q', state: 'done' }]} dismiss={dismiss} />,
    );
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    fireEvent.click(button('Dismiss'));
    expect(dismiss).toHaveBeenCalledWith('p');
    rerender(<PurchaseNotices purchases={[{ ...PURCHASE, dismissed: true }]} dismiss={dismiss} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

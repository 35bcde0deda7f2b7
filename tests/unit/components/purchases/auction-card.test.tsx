// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuctionCard } from '../../../../components/purchases/auction-card.tsx';
import type { BidFormProps } from '../../../../components/purchases/bid-form.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { Auction } from '../../../../lib/getatext/provider.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const AUCTION: Auction = { id: '7', serviceName: 'WhatsApp', currentBid: 550_000, endsAt: null, quantity: 100 };

describe('AuctionCard', () => {
  function show(balance = 100_000_000) {
    const onBid = vi.fn<BidFormProps['onBid']>(async () => ok({}));
    const shown = (auction: Auction) => (
      <AuctionCard auction={auction} bids={[]} balance={balance} busy={false} onBid={onBid} />
    );
    const { rerender } = render(shown(AUCTION));
    return { onBid, update: (auction: Auction): void => rerender(shown(auction)) };
  }
  const type = (value: string) =>
    fireEvent.input(screen.getByRole('spinbutton', { name: 'Your bid' }), { target: { value } });

  it('counts the total against the balance, and bids after a yes to it', () => {
    const { onBid } = show(50_000_000);
    type('0.60');
    expect(screen.getByText(/^Total: \$60\.00/).textContent).toContain('Your balance is only $50.00.');
    fireEvent.click(button('Place bid'));
    expect(screen.getByRole('dialog').textContent).toContain('is $60.00 in total');
    expect(onBid).not.toHaveBeenCalled();
    fireEvent.click(button('Confirm'));
    expect(onBid.mock.calls).toEqual([[{ amount: 600_000, quantity: 100 }]]);
  });

  it('means by Confirm the total that was read, and asks again where the quantity has changed', async () => {
    const { onBid, update } = show();
    onBid.mockImplementationOnce(async () => fail({ kind: 'price_above_cap' }));
    type('0.60');
    fireEvent.click(button('Place bid'));
    update({ ...AUCTION, quantity: 1000 });
    expect(screen.getByRole('dialog').textContent).toContain('is $60.00 in total');
    fireEvent.click(button('Confirm'));
    expect(onBid).toHaveBeenLastCalledWith({ amount: 600_000, quantity: 100 });
    const { textContent } = await screen.findByRole('dialog');
    expect(textContent).toContain('The quantity in this auction has changed');
    expect(textContent).toContain('is $600.00 in total');
    fireEvent.click(button('Confirm'));
    expect(onBid).toHaveBeenLastCalledWith({ amount: 600_000, quantity: 1000 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['', 'Enter an amount'],
    ['0', 'Enter an amount'],
    ['-1', 'Enter an amount'],
    ['0.55', 'higher than the current bid, $0.55'],
  ])('asks nobody about a bid of %j', (typed, sentence) => {
    show();
    type(typed);
    fireEvent.click(button('Place bid'));
    expect(screen.getByRole('alert').textContent).toContain(sentence);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

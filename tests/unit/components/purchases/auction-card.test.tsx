// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuctionCard } from '../../../../components/purchases/auction-card.tsx';
import type { Auction } from '../../../../lib/getatext/provider.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
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
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LongRentalActions } from '../../../../components/purchases/long-rental-actions.ts';
import { LongRentalCard } from '../../../../components/purchases/long-rental-card.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { ShownMessage } from '../../../../lib/purchases/long-rental-messages.ts';
import { longRental } from '../samples.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const LONG = longRental();
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
    note: vi.fn(nothing),
    watch: vi.fn(nothing),
    refreshMessages: vi.fn(nothing),
    findTarget: vi.fn(async () => ok({ tabId: 7, host: 'www.shop.example', domain: 'shop.example' })),
    fillCode: vi.fn(nothing),
    ...changes,
  };
}

function showLong(rental = LONG, actions = longActions()) {
  const announce = vi.fn();
  const messages = { fetchedAt: 1, messages: [MESSAGE], unread: 0, error: null };
  const shown = (one: typeof rental) => (
    <LongRentalCard
      rental={one}
      balance={20_000_000}
      messages={messages}
      isWatched={false}
      note=""
      actions={actions}
      announce={announce}
    />
  );
  const { rerender } = render(shown(rental));
  return { actions, announce, update: (one: typeof rental): void => rerender(shown(one)) };
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

  it('says where to look where the answer to renewing names no end', async () => {
    const { announce } = showLong(LONG, longActions({ renew: async () => ok({ endsOn: null }) }));
    fireEvent.click(button('Renew'));
    fireEvent.click(button('Confirm'), { detail: 1 });
    await waitFor(() => expect(announce).toHaveBeenCalledWith(expect.stringContaining('Check its end date below')));
  });

  it('means by Confirm the price that was read, and asks again where it is dearer', async () => {
    const renew = vi.fn<LongRentalActions['renew']>(async () => ok({ endsOn: '2999-01-08' }));
    renew.mockImplementationOnce(async () => fail({ kind: 'price_above_cap' }));
    const { announce, update } = showLong(LONG, longActions({ renew }));
    fireEvent.click(button('Renew'));
    const read = screen.getByRole('dialog').textContent;
    const dearer = { ...LONG, price: 90_000_000 };
    update(dearer);
    expect(screen.getByRole('dialog').textContent).toBe(read);
    fireEvent.click(button('Confirm'));
    expect(renew).toHaveBeenLastCalledWith(LONG);
    const { textContent } = await screen.findByRole('dialog');
    expect(textContent).toContain('now costs more than the $10.55 you agreed to');
    expect(textContent).toContain('costs $90.00');
    fireEvent.click(button('Confirm'));
    expect(renew).toHaveBeenLastCalledWith(dearer);
    await waitFor(() => expect(announce).toHaveBeenCalledWith(expect.stringContaining('renewed for $90.00')));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('cancels after a yes that promises no refund', async () => {
    const { actions } = showLong();
    fireEvent.click(button('Cancel rental'));
    expect(screen.getByRole('dialog').textContent).toContain('doesn’t promise refunds');
    fireEvent.click(button('Not now'));
    expect(actions.cancel).not.toHaveBeenCalled();
    fireEvent.click(button('Cancel rental'));
    fireEvent.click(button('Confirm'));
    expect(actions.cancel).toHaveBeenCalledTimes(1);
  });

  it('takes a note', async () => {
    const { actions } = showLong();
    fireEvent.click(screen.getByRole('button', { name: /^Add a note: .*555-0101/ }));
    const field = screen.getByRole('textbox', { name: /^Note: .*555-0101/ });
    fireEvent.input(field, { target: { value: 'The shop’s account' } });
    fireEvent.click(button('Save note'));
    await waitFor(() => expect(actions.note).toHaveBeenCalledExactlyOnceWith(LONG, 'The shop’s account'));
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
    await waitFor(() => expect(announce).toHaveBeenCalledWith('Code filled in on www.shop.example'));
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

  it('reports a refusal, and leaves a lost answer to its own place', async () => {
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

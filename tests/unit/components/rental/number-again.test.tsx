// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HistoryActions } from '../../../../components/history/history-actions.tsx';
import { RentalCard } from '../../../../components/rental/rental-card.tsx';
import { RentalsTable } from '../../../../components/history/rentals-table.tsx';
import { endSentence } from '../../../../components/rental/rental-texts.ts';
import { rentalsInSight } from '../../../../components/rental/rentals-in-sight.ts';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { actions as makeActions, facts, rental, service } from '../samples.ts';

afterEach(cleanup);

const TELEGRAM = service({ apiName: 'telegram', name: 'Telegram', price: 400_000 });
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

function showCard(of: Rental, failedBefore = false) {
  const actions = makeActions();
  render(
    <RentalCard
      rental={of}
      host={null}
      services={[service(), TELEGRAM]}
      facts={facts({ failedBefore })}
      actions={actions}
      focus={null}
    />,
  );
  return actions;
}

describe('a number once more', () => {
  it('is rented for another service after a yes to its price', async () => {
    const actions = showCard(rental({ state: 'completed' }));
    press('Rent this number');
    const dialog = await screen.findByRole('dialog', { name: /Rent\s+\(202\) 555-0101\s*\?/ });
    expect(dialog.textContent).toContain('for WhatsApp costs $0.55');
    fireEvent.change(screen.getByRole('combobox', { name: 'Service for this number' }), {
      target: { value: 'telegram' },
    });
    expect(dialog.textContent).toContain('for Telegram costs $0.40');
    expect(actions.rentSpecific).not.toHaveBeenCalled();
    press('Confirm');
    expect(actions.rentSpecific).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'key-1' }), TELEGRAM);
  });

  it('asks for a service where its own is on offer no more', async () => {
    const actions = showCard(
      rental({ state: 'completed', service: { apiName: 'gone', name: 'Gone', ttlMinutes: 5, multipleSms: false } }),
    );
    press('Rent this number');
    await screen.findByRole('dialog');
    press('Confirm');
    expect(screen.getByRole('alert').textContent).toBe('Choose a service first.');
    expect(actions.rentSpecific).not.toHaveBeenCalled();
  });

  it('is rented from the history, and what came of it told', async () => {
    const rentAgain = vi.fn(async () => ok({}));
    const rentSpecific = vi.fn(async () => fail({ kind: 'no_numbers' }));
    const { rerender } = render(
      <HistoryActions
        rental={rental({ state: 'expired' })}
        services={[TELEGRAM]}
        rentAgain={rentAgain}
        rentSpecific={rentSpecific}
      />,
    );
    press('Rent again');
    expect((await screen.findByRole('dialog')).textContent).toContain('$0.55');
    press('Confirm');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Rented'));
    expect(rentAgain).toHaveBeenCalledExactlyOnceWith(550_000);
    press('Rent this number');
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'telegram' } });
    press('Confirm');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Out of stock/);
    rerender(
      <HistoryActions rental={rental()} services={[TELEGRAM]} rentAgain={rentAgain} rentSpecific={rentSpecific} />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is warned of where it brought no code before, and marked in the history', () => {
    showCard(rental(), true);
    expect(screen.getByText('This number has not received its code before.')).toBeTruthy();
    cleanup();
    const history = [rental({ state: 'cancelled' }), rental({ key: 'b', state: 'completed', codeAt: 1 })];
    render(<RentalsTable rentals={history} obstacles={new Map()} busy={false} onDelete={vi.fn()} />);
    expect(screen.getAllByText('no code came')).toHaveLength(1);
  });

  it('is not offered where the provider does not do that', () => {
    const at = { host: null, services: [TELEGRAM], focus: null };
    render(
      <RentalCard
        rental={rental({ state: 'completed' })}
        facts={facts({ canRentAgain: false })}
        actions={makeActions()}
        {...at}
      />,
    );
    expect(screen.queryByRole('button', { name: /^Rent/ })).toBeNull();
    cleanup();
    render(
      <RentalCard
        rental={rental()}
        facts={facts({ canRentAgain: false, elsewhere: true })}
        actions={makeActions()}
        {...at}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Try another number' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cancel rental' })).toBeTruthy();
  });

  it('says so where more was charged than agreed', () => {
    showCard(rental({ price: 750_000 }));
    expect(screen.getByRole('alert').textContent).toBe('GetAText charged $0.75; you had agreed to $0.55.');
  });
});

describe('another number', () => {
  it('is asked for in a dialog that names the total', async () => {
    const actions = showCard(rental());
    press('Try another number');
    expect((await screen.findByRole('dialog')).textContent).toContain('up to $0.55');
    expect(actions.tryAnother).not.toHaveBeenCalled();
    press('Confirm');
    expect(actions.tryAnother).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'key-1' }), 550_000);
  });

  it('is announced while the first is cancelled', () => {
    showCard(rental({ cancelWanted: true, tryAnother: { state: 'wanted', maxPrice: 550_000 } }));
    expect(screen.getByText(/^Cancels in 0:\d\d, then rents another number$/)).toBeTruthy();
  });

  it.each<[Rental['tryAnother'], RegExp]>([
    [{ state: 'wanted', maxPrice: 1 }, /not confirmed yet\. Another number is rented once it is\.$/],
    [{ state: 'given_up', reason: 'no_refund', error: null }, /No other number was rented: the refund was not seen/],
    [
      { state: 'given_up', reason: 'refused', error: { kind: 'no_numbers' } },
      /No other number was rented\. Out of stock/,
    ],
  ])('has its story told: %j', (tryAnother, story) => {
    expect(endSentence(rental({ state: 'cancelled', tryAnother }))).toMatch(story);
  });

  it('that was wanted in vain stays in sight', () => {
    const old = rental({
      state: 'cancelled',
      createdAt: 0,
      endedAt: 0,
      tryAnother: { state: 'given_up', reason: 'no_refund', error: null },
    });
    expect(rentalsInSight({ live: [], history: [old] }, null, 0, 10 ** 9)).toEqual([old]);
    expect(rentalsInSight({ live: [], history: [{ ...old, dismissed: true }] }, null, 0, 10 ** 9)).toEqual([]);
  });
});

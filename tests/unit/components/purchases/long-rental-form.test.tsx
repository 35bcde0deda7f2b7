// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LongRentalForm } from '../../../../components/purchases/long-rental-form.tsx';
import { ok } from '../../../../lib/core/errors.ts';
import { longRental } from '../samples.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('LongRentalForm', () => {
  it('says plainly that the price is not known, and shows it afterwards', async () => {
    const rent = vi.fn(async () => ok({ number: '2025550101', price: 30_000_000, endsOn: '2026-07-01' }));
    render(<LongRentalForm rentals={[longRental()]} balance={50_000_000} rent={rent} announce={vi.fn()} />);
    fireEvent.click(screen.getByRole('radio', { name: '1 month' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Renew automatically' }));
    fireEvent.click(button('Rent long-term number'));
    expect(screen.getByRole('dialog').textContent).toMatch(
      /shows the price only after you rent.*Your balance is \$50\.00/,
    );
    fireEvent.click(button('Confirm'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('GetAText charged you $30.00'));
    expect(rent.mock.calls).toEqual([['1m', true, null]]);
  });

  it('says where to look for what GetAText has left out of its answer', async () => {
    const rent = vi.fn(async () => ok({ number: null, price: 30_000_000, endsOn: null }));
    const announce = vi.fn();
    render(<LongRentalForm rentals={[]} balance={null} rent={rent} announce={announce} />);
    fireEvent.click(button('Rent long-term number'));
    fireEvent.click(button('Confirm'));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/^A number was rented.*GetAText account/),
    );
  });

  it('names what the same length cost before, and has what is charged held against that', () => {
    const rent = vi.fn(() => new Promise<never>(() => undefined));
    const shown = (price: number) => (
      <LongRentalForm rentals={[longRental({ price })]} balance={null} rent={rent} announce={vi.fn()} />
    );
    const { rerender } = render(shown(10_550_000));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '1 week' }).checked).toBe(true);
    for (const name of ['2 weeks', '1 year']) expect(screen.getByRole('radio', { name })).toBeTruthy();
    fireEvent.click(button('Rent long-term number'));
    rerender(shown(90_000_000));
    expect(screen.getByRole('dialog').textContent).toContain('you paid $10.55 for 1 week');
    fireEvent.click(button('Confirm'));
    expect(rent.mock.calls).toEqual([['1w', false, 10_550_000]]);
  });
});

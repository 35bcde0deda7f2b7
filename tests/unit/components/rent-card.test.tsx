// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentCard, type RentCardProps } from '../../../components/rent-card.tsx';
import { service } from './samples.ts';

afterEach(cleanup);

function show(changes: Partial<RentCardProps> = {}) {
  const onRent = vi.fn();
  const props: RentCardProps = {
    host: 'web.whatsapp.com',
    matching: false,
    service: service(),
    guess: false,
    services: [service()],
    balance: 10_000_000,
    maximumPrice: 2_000_000,
    renting: false,
    error: null,
    second: false,
    focus: null,
    onChoose: vi.fn(),
    onRent,
    ...changes,
  };
  render(<RentCard {...props} />);
  return { onRent, button: screen.getByRole<HTMLButtonElement>('button', { name: /^Rent number/ }) };
}

describe('RentCard', () => {
  it('names the service, its price and stock, and rents at once below the cap', () => {
    const { onRent, button } = show();
    expect(screen.getByRole('heading', { name: 'WhatsApp' })).toBeTruthy();
    expect(screen.getByText('$0.55')).toBeTruthy();
    expect(screen.getByText('66 in stock')).toBeTruthy();
    expect(button.textContent).toBe('Rent number · $0.55');
    fireEvent.click(button);
    expect(onRent).toHaveBeenCalledTimes(1);
  });

  it('asks above the cap, naming the total, and rents only after Confirm', () => {
    const { onRent, button } = show({ service: service({ price: 2_500_000 }) });
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog').textContent).toContain('$2.50');
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onRent).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes the question with Escape', () => {
    const { onRent, button } = show({ service: service({ price: 2_500_000 }) });
    fireEvent.click(button);
    expect(fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onRent).not.toHaveBeenCalled();
  });

  it('does not take the second click of a double click for a yes', () => {
    const { onRent, button } = show({ service: service({ price: 2_500_000 }) });
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }), { detail: 2 });
    expect(onRent).not.toHaveBeenCalled();
  });

  it('asks before renting for a guess', () => {
    const { onRent, button } = show({ guess: true });
    expect(screen.getByText('Looks like WhatsApp, please check')).toBeTruthy();
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog').textContent).toContain('$0.55');
  });

  it('rents nothing while it rents', () => {
    const { onRent, button } = show({ renting: true });
    expect(screen.getByRole('status').textContent).toBe('Renting a number…');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(onRent).not.toHaveBeenCalled();
  });

  it('is disabled out of stock and before a choice', () => {
    expect(show({ service: service({ stock: 0 }) }).button.disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Rent number · Out of stock' })).toBeTruthy();
    cleanup();
    expect(show({ service: null, focus: 'search' }).button.disabled).toBe(true);
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('warns of a low balance but lets the provider decide', () => {
    const { onRent, button } = show({ balance: 100_000 });
    expect(screen.getByText(/Your balance of \$0\.10 is below this price/)).toBeTruthy();
    fireEvent.click(button);
    expect(onRent).toHaveBeenCalled();
  });

  it('tells an error with its remedy', () => {
    show({ error: { kind: 'insufficient_funds' } });
    expect(screen.getByRole('alert').textContent).toMatch(/Insufficient funds/);
    expect(screen.getByRole('link', { name: 'Top up at GetAText' }).getAttribute('href')).toBe('https://getatext.com/');
  });
});

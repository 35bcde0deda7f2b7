// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { StockWatching } from '../../../../components/rent-form/stock-watching.tsx';
import type { StockWatch } from '../../../../lib/catalogue/stock-watches.ts';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import { service } from '../samples.ts';

afterEach(cleanup);

const gone = service({ stock: 0 });
const watchOf = (name: string): StockWatch => ({
  apiName: name.toLowerCase(),
  name,
  account: 'acc',
  maxPrice: 2_000_000,
  stock: 0,
  until: new Date(2026, 10, 30, 16, 5).getTime(),
});
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

function show(watches: StockWatch[], answer: Result<unknown> = ok({}), offered: typeof gone | null = gone) {
  const watch = vi.fn(async () => answer);
  const stop = vi.fn(async () => answer);
  const shown = (now: StockWatch[]) => (
    <StockWatching watches={now} gone={offered} maximumPrice={2_000_000} watch={watch} stop={stop} />
  );
  const { rerender } = render(shown(watches));
  return { watch, stop, update: (now: StockWatch[]): void => rerender(shown(now)) };
}

it('begins with the user’s maximum price, takes another, and no nonsense', () => {
  const { watch } = show([]);
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Up to' });
  expect(field.value).toBe('2.00');
  fireEvent.input(field, { target: { value: '0' } });
  fireEvent.click(button('Tell me when it’s back'));
  expect(screen.getByRole('alert').textContent).toContain('above 0');
  expect(watch).not.toHaveBeenCalled();
  fireEvent.input(field, { target: { value: '0.6' } });
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(button('Tell me when it’s back'));
  expect(watch).toHaveBeenCalledExactlyOnceWith(gone, 600_000);
});

it('says what is watched and until when, stops it, and keeps the focus', async () => {
  const { stop, update } = show([]);
  button('Tell me when it’s back').focus();
  fireEvent.click(button('Tell me when it’s back'));
  update([watchOf('WhatsApp')]);
  expect(screen.getByRole('status').textContent).toMatch(
    /^Waiting for WhatsApp to be back, up to \$2\.00, until 4:05\sPM\.$/,
  );
  expect(screen.queryByRole('spinbutton')).toBeNull();
  expect(document.activeElement).toBe(button('Stop waiting for WhatsApp'));
  await waitFor(() => expect(button('Stop waiting for WhatsApp').getAttribute('aria-disabled')).toBe('false'));
  fireEvent.click(button('Stop waiting for WhatsApp'));
  expect(stop).toHaveBeenCalledExactlyOnceWith(watchOf('WhatsApp'));
  update([]);
  expect(document.activeElement).toBe(button('Tell me when it’s back'));
});

it('offers nothing at a service that is there, and no more than a few at once', () => {
  show([], ok({}), null);
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  show(['A', 'B', 'C', 'D', 'E'].map(watchOf));
  expect(screen.queryByRole('button', { name: 'Tell me when it’s back' })).toBeNull();
  expect(screen.getByText(/Stop one of them first/)).toBeTruthy();
});

it('says what went wrong', async () => {
  show([], fail({ kind: 'storage' }));
  fireEvent.click(button('Tell me when it’s back'));
  expect((await screen.findByRole('alert')).textContent).toContain('couldn’t save');
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { HistoryActions } from '../../../../components/history/history-actions.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';
import { rental, service } from '../samples.ts';

afterEach(cleanup);

const TELEGRAM = service({ apiName: 'telegram', name: 'Telegram', price: 400_000 });
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

it('rents a number again from the history, and says what came of it', async () => {
  const rentAgain = vi.fn(async () => ok({}));
  const rentSpecific = vi.fn(async () => fail({ kind: 'no_numbers' }));
  const { rerender } = render(
    <HistoryActions
      rental={rental({ state: 'expired' })}
      services={[service(), TELEGRAM]}
      rentAgain={rentAgain}
      rentSpecific={rentSpecific}
    />,
  );
  press('Rent again');
  expect((await screen.findByRole('dialog')).textContent).toContain(
    '$0.55. GetAText may add a surcharge for a specific number, up to $0.77',
  );
  press('Confirm');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Rented'));
  expect(rentAgain).toHaveBeenCalledExactlyOnceWith({ maxPrice: 770_000, unlimited: false });
  press('Use for another service');
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'telegram' } });
  press('Confirm');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Out of stock/);
  expect(rentSpecific).toHaveBeenCalledExactlyOnceWith(TELEGRAM, 560_000);
  rerender(
    <HistoryActions rental={rental()} services={[TELEGRAM]} rentAgain={rentAgain} rentSpecific={rentSpecific} />,
  );
  expect(screen.queryByRole('button')).toBeNull();
});

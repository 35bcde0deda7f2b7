// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberAgain } from '../../../../components/rental/number-again.tsx';
import type { AgreedAgain } from '../../../../components/rental/hooks/use-rent-again.tsx';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { Service } from '../../../../lib/core/service.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental, service } from '../samples.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TELEGRAM = service({ apiName: 'telegram', name: 'Telegram', price: 400_000 });
const DEARER: AppError = { kind: 'price_above_cap' };
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const dialog = () => screen.findByRole('dialog');
const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

/** `answers`: the errors that the first calls come back with. */
function show(of: Rental, answers: AppError[] = []) {
  const answer = async (): Promise<Result<unknown>> => {
    const error = answers.shift();
    return error ? fail(error) : ok({});
  };
  const onRentAgain = vi.fn<(agreed: AgreedAgain) => Promise<Result<unknown>>>(answer);
  const onRentSpecific = vi.fn<(chosen: Service, maxPrice: number) => Promise<Result<unknown>>>(answer);
  const shown = (services: Service[]) => (
    <NumberAgain
      rental={of}
      services={services}
      busy={false}
      onRentAgain={onRentAgain}
      onRentSpecific={onRentSpecific}
    />
  );
  const { rerender } = render(shown([service(), TELEGRAM]));
  return { onRentAgain, onRentSpecific, list: (...services: Service[]): void => rerender(shown(services)) };
}

describe('NumberAgain, for its own service', () => {
  const over = rental({ state: 'completed', price: 100_000 });

  it('names the price in force, not what the number cost back then, and the most that can be charged', async () => {
    const { onRentAgain } = show(over);
    press('Rent again');
    expect((await dialog()).textContent).toContain(
      'again for WhatsApp costs $0.55. GetAText may add a surcharge for a specific number, up to $0.77',
    );
    press('Confirm');
    expect(onRentAgain).toHaveBeenCalledExactlyOnceWith({ maxPrice: 770_000, unlimited: false });
    await noDialog();
  });

  it('means by Confirm what was read, and asks again where it is dearer', async () => {
    const { onRentAgain, list } = show(over, [DEARER]);
    press('Rent again');
    const read = (await dialog()).textContent;
    list(service({ price: 5_000_000 }));
    expect((await dialog()).textContent).toBe(read);
    press('Confirm');
    expect(onRentAgain).toHaveBeenLastCalledWith({ maxPrice: 770_000, unlimited: false });
    await waitFor(async () =>
      expect((await dialog()).textContent).toContain('now costs more than the $0.77 you agreed to'),
    );
    expect((await dialog()).textContent).toContain(
      'costs $5.00. GetAText may add a surcharge for a specific number, up to $7.00',
    );
    expect(onRentAgain).toHaveBeenCalledTimes(1);
    press('Confirm');
    expect(onRentAgain).toHaveBeenLastCalledWith({ maxPrice: 7_000_000, unlimited: false });
  });

  it('waits with that question for the list that says so', async () => {
    const { onRentAgain, list } = show(over, [DEARER]);
    press('Rent again');
    await dialog();
    press('Confirm');
    await noDialog();
    expect(onRentAgain).toHaveBeenCalledTimes(1);
    list(service({ price: 600_000 }));
    expect((await dialog()).textContent).toContain(
      'costs $0.60. GetAText may add a surcharge for a specific number, up to $0.84',
    );
    // Open, it stays, though the price falls again.
    await act(async () => undefined);
    list(service());
    expect((await dialog()).textContent).toContain(
      'costs $0.60. GetAText may add a surcharge for a specific number, up to $0.84',
    );
    press('Not now');
    await noDialog();
  });

  it('does not ask by itself long after a refusal', async () => {
    const { list } = show(over, [DEARER]);
    press('Rent again');
    await dialog();
    vi.useFakeTimers();
    await act(async () => void press('Confirm'));
    await act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
    list(service({ price: 600_000 }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers to rent without a limit where the number is refused with one, and says what that means', async () => {
    const { onRentAgain, list } = show(over, [{ kind: 'not_found' }, DEARER]);
    press('Rent again');
    await dialog();
    press('Confirm');
    await waitFor(async () => expect((await dialog()).textContent).toContain('GetAText may charge more'));
    expect((await dialog()).textContent).toContain('The list price for WhatsApp is $0.55');
    expect(onRentAgain).toHaveBeenCalledTimes(1);
    press('Confirm');
    expect(onRentAgain).toHaveBeenLastCalledWith({ maxPrice: 550_000, unlimited: true });
    await noDialog();
    list(service({ price: 600_000 }));
    expect((await dialog()).textContent).toContain('now costs more than the $0.55 you agreed to');
  });

  it.each<AppError>([
    { kind: 'insufficient_funds' },
    { kind: 'outcome_unknown', cause: 'dropped' },
    { kind: 'refused', detail: '', why: 'not_safe' },
  ])('asks nothing more after %o', async (error) => {
    const { onRentAgain } = show(over, [error]);
    press('Rent again');
    await dialog();
    press('Confirm');
    await noDialog();
    expect(onRentAgain).toHaveBeenCalledTimes(1);
  });

  it('is not offered where no list names a price', () => {
    const { list } = show(over);
    list(TELEGRAM);
    expect(screen.queryByRole('button', { name: 'Rent again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Use for another service' })).toBeTruthy();
    list();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('NumberAgain, for another service', () => {
  it('rents the number after a yes to the most that it can cost', async () => {
    const { onRentSpecific } = show(rental({ state: 'completed' }));
    press('Use for another service');
    const question = await screen.findByRole('dialog', { name: /Rent\s+\(202\) 555-0101\s*\?/ });
    expect(question.textContent).toContain(
      'for WhatsApp costs $0.55. GetAText may add a surcharge for a specific number, up to $0.77',
    );
    fireEvent.change(screen.getByRole('combobox', { name: 'Service for this number' }), {
      target: { value: 'telegram' },
    });
    expect(question.textContent).toContain(
      'for Telegram costs $0.40. GetAText may add a surcharge for a specific number, up to $0.56',
    );
    expect(onRentSpecific).not.toHaveBeenCalled();
    press('Confirm');
    expect(onRentSpecific).toHaveBeenCalledExactlyOnceWith(TELEGRAM, 560_000);
  });

  it('means by Confirm what was read, and asks again where it is dearer', async () => {
    const { onRentSpecific, list } = show(rental({ state: 'completed' }), [DEARER]);
    press('Use for another service');
    await dialog();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'telegram' } });
    list(service(), { ...TELEGRAM, price: 5_000_000 });
    expect((await dialog()).textContent).toContain(
      'for Telegram costs $0.40. GetAText may add a surcharge for a specific number, up to $0.56',
    );
    press('Confirm');
    expect(onRentSpecific).toHaveBeenLastCalledWith(TELEGRAM, 560_000);
    await waitFor(async () =>
      expect((await dialog()).textContent).toContain('now costs more than the $0.56 you agreed to'),
    );
    expect((await dialog()).textContent).toContain(
      'for Telegram costs $5.00. GetAText may add a surcharge for a specific number, up to $7.00',
    );
  });

  it('asks for a service where its own is no longer on offer', async () => {
    const gone = { apiName: 'gone', name: 'Gone', ttlMinutes: 5, multipleSms: false };
    const { onRentSpecific } = show(rental({ state: 'completed', service: gone }));
    press('Use for another service');
    await dialog();
    press('Confirm');
    expect(screen.getByRole('alert').textContent).toBe('Choose a service first.');
    expect(onRentSpecific).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberAgain } from '../../../../components/rental/number-again.tsx';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental, service } from '../samples.ts';

afterEach(cleanup);

const TELEGRAM = service({ apiName: 'telegram', name: 'Telegram', price: 400_000 });
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

function show(of: Rental) {
  const onRentSpecific = vi.fn();
  render(
    <NumberAgain
      rental={of}
      services={[service(), TELEGRAM]}
      busy={false}
      onRentAgain={vi.fn()}
      onRentSpecific={onRentSpecific}
    />,
  );
  return onRentSpecific;
}

describe('NumberAgain', () => {
  it('rents the number for another service after a yes to its price', async () => {
    const onRentSpecific = show(rental({ state: 'completed' }));
    press('Rent this number');
    const dialog = await screen.findByRole('dialog', { name: /Rent\s+\(202\) 555-0101\s*\?/ });
    expect(dialog.textContent).toContain('for WhatsApp costs $0.55');
    fireEvent.change(screen.getByRole('combobox', { name: 'Service for this number' }), {
      target: { value: 'telegram' },
    });
    expect(dialog.textContent).toContain('for Telegram costs $0.40');
    expect(onRentSpecific).not.toHaveBeenCalled();
    press('Confirm');
    expect(onRentSpecific).toHaveBeenCalledExactlyOnceWith(TELEGRAM);
  });

  it('asks for a service where its own is no longer on offer', async () => {
    const onRentSpecific = show(
      rental({ state: 'completed', service: { apiName: 'gone', name: 'Gone', ttlMinutes: 5, multipleSms: false } }),
    );
    press('Rent this number');
    await screen.findByRole('dialog');
    press('Confirm');
    expect(screen.getByRole('alert').textContent).toBe('Choose a service first.');
    expect(onRentSpecific).not.toHaveBeenCalled();
  });
});

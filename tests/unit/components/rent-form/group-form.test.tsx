// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GroupForm, type GroupFormProps } from '../../../../components/rent-form/group-form.tsx';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { service } from '../samples.ts';

afterEach(cleanup);

const many = Array.from({ length: 12 }, (_, n) =>
  service({ apiName: `s${n}`, name: `Service ${String.fromCharCode(65 + n)}`, price: 100_000 }),
);
const services = [service(), ...many, service({ apiName: 'gone', name: 'Gone', stock: 0 })];

function show(changes: Partial<GroupFormProps> = {}) {
  const calls = { onConfirm: vi.fn(), onCancel: vi.fn(), onChoose: vi.fn() };
  const props: GroupFormProps = {
    services,
    chosen: ['whatsapp'],
    budget: { balance: 10_000_000, maximumPrice: 2_000_000 },
    filters: NO_FILTERS,
    error: null,
    ...calls,
    ...changes,
  };
  const { rerender } = render(<GroupForm {...props} />);
  return { ...calls, update: (more: Partial<GroupFormProps>): void => rerender(<GroupForm {...props} {...more} />) };
}
const box = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('checkbox', { name });
const confirm = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));

describe('GroupForm', () => {
  it('begins with the site’s service, names the sum, and rents two', () => {
    const { onConfirm } = show();
    expect(box('WhatsApp').checked).toBe(true);
    expect(screen.queryByRole('checkbox', { name: 'Gone' })).toBeNull();
    confirm();
    expect(screen.getByRole('alert').textContent).toBe('Choose at least 2 services.');
    fireEvent.click(box('Service C'));
    expect(screen.getByRole('status').textContent).toBe('2 chosen, $0.65 in total');
    confirm();
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith([service(), many[2]], 650_000, false);
  });

  it('names the most that the sum can come to with filters, and agrees to that', () => {
    const { onConfirm } = show({
      filters: { ...NO_FILTERS, carrier: 'verizon' },
      budget: { balance: null, maximumPrice: 700_000 },
    });
    fireEvent.click(box('Service C'));
    expect(screen.getByRole('status').textContent).toBe('2 chosen, $0.65 in total');
    expect(screen.getByText('Up to $0.78 with these filters.')).toBeTruthy();
    expect(screen.getByText('This is more than your maximum price of $0.70.')).toBeTruthy();
    confirm();
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith([service(), many[2]], 780_000, false);
  });

  it('means by Confirm the prices that were read', () => {
    const { onConfirm, update } = show({ chosen: ['whatsapp', 's2'] });
    update({ chosen: ['whatsapp', 's2'], services: [service({ price: 9_000_000 }), ...many] });
    expect(screen.getByRole('status').textContent).toBe('2 chosen, $0.65 in total');
    confirm();
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith([service(), many[2]], 650_000, false);
  });

  it('takes at most ten', () => {
    const { onConfirm } = show();
    for (const { name } of many.slice(0, 10)) fireEvent.click(box(name));
    confirm();
    expect(screen.getByRole('alert').textContent).toBe('Choose at most 10 services.');
    expect(onConfirm).not.toHaveBeenCalled();
    fireEvent.click(box('Service A'));
    confirm();
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });

  it('keeps what is chosen in sight while searching, and warns of sums above the cap or the balance', () => {
    show({ budget: { balance: 500_000, maximumPrice: 600_000 } });
    fireEvent.click(box('Service C'));
    fireEvent.input(screen.getByRole('textbox', { name: 'Find a service' }), { target: { value: 'service d' } });
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map((one) => one.labels?.[0]?.textContent)).toEqual([
      'Service C',
      'WhatsApp',
      'Service D',
    ]);
    expect(screen.getByText('This is more than your maximum price of $0.60.')).toBeTruthy();
    expect(screen.getByText(/less than this total/)).toBeTruthy();
  });

  it('says which rule was broken, and insists only for the same services', () => {
    const { onConfirm } = show({
      error: { kind: 'combination', detail: 'Telegram is out of stock', retryAfterMs: 840_000 },
    });
    expect(screen.getByRole('alert').textContent).toContain('“Telegram is out of stock”');
    expect(screen.getByRole('alert').textContent).toContain('14 minutes');
    fireEvent.click(box('Service C'));
    fireEvent.click(box('Request them again anyway'));
    confirm();
    expect(onConfirm).toHaveBeenLastCalledWith([service(), many[2]], 650_000, true);
    fireEvent.click(box('Service D'));
    confirm();
    expect(onConfirm).toHaveBeenLastCalledWith([service(), many[2], many[3]], 750_000, false);
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilterSettings } from '../../../../components/settings/filter-settings.tsx';
import { RentFilters } from '../../../../components/rent-form/rent-filters.tsx';
import { SurchargeQuestion } from '../../../../components/rent-form/surcharge-question.tsx';
import { NO_FILTERS, type Filters } from '../../../../lib/settings/filters.ts';
import { service } from '../samples.ts';

afterEach(cleanup);

const areas = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: 'Area codes' });
const type = (text: string): boolean => fireEvent.input(areas(), { target: { value: text } });

describe('FilterSettings', () => {
  function show() {
    const saved = vi.fn();
    const Kept = () => {
      const [value, setValue] = useState<Filters>(NO_FILTERS);
      return <FilterSettings value={value} onChange={(patch) => (saved(patch), setValue({ ...value, ...patch }))} />;
    };
    render(<Kept />);
    return saved;
  }

  it('saves each filter, and mentions the surcharge', () => {
    const saved = show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Carrier' }), { target: { value: 'verizon' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep carrier' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Lock area code' }));
    expect(saved.mock.calls).toEqual([[{ carrier: 'verizon' }], [{ keepCarrier: true }], [{ lockAreaCode: true }]]);
    expect(screen.getByText(/surcharge/)).toBeTruthy();
  });

  it('saves area codes as they become some, and keeps the old ones for anything else', () => {
    const saved = show();
    for (const text of ['2', '21', '212', '212,', '212, 6']) type(text);
    expect(saved.mock.calls).toEqual([[{ areaCodes: '212' }]]);
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.blur(areas());
    expect(screen.getByRole('alert').textContent).toContain('three digits');
    expect(areas().getAttribute('aria-invalid')).toBe('true');
    type('646 212');
    fireEvent.blur(areas());
    expect(saved).toHaveBeenLastCalledWith({ areaCodes: '646,212' });
    expect(areas().value).toBe('646,212');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('RentFilters', () => {
  it('is closed, and names what is on', async () => {
    const onChange = vi.fn();
    const filters: Filters = { ...NO_FILTERS, carrier: 'at&t', areaCodes: '212' };
    const { rerender } = render(<RentFilters filters={filters} onChange={onChange} />);
    const button = screen.getByRole('button', { name: 'Filters: AT&T, 212' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/surcharge/)).toBeTruthy();
    fireEvent.click(button);
    await screen.findByRole('textbox', { name: 'Area codes' });
    type('646');
    expect(onChange).toHaveBeenCalledWith({ ...filters, areaCodes: '646' });
    rerender(<RentFilters filters={NO_FILTERS} onChange={onChange} />);
    expect(screen.getByRole('button', { name: 'Filters' })).toBeTruthy();
  });

  it('can’t hide what is wrong', async () => {
    render(<RentFilters filters={{ ...NO_FILTERS, areaCodes: 'x' }} onChange={vi.fn()} />);
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Area codes' })).value).toBe('x');
  });
});

describe('SurchargeQuestion', () => {
  function show() {
    const props = { onConfirm: vi.fn(), onCancel: vi.fn() };
    render(<SurchargeQuestion service={service()} over={550_000} maximumPrice={2_000_000} {...props} />);
    return props;
  }
  const amount = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Pay at most' });

  it('names what was refused and the limit, and agrees to that', () => {
    const { onConfirm } = show();
    const dialog = screen.getByRole('dialog', { name: 'Rent for up to $2.00?' });
    expect(dialog.textContent).toContain('more than $0.55');
    fireEvent.input(amount(), { target: { value: '0.80' } });
    expect(screen.getByRole('dialog', { name: 'Rent for up to $0.80?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(800_000);
  });

  it.each(['2.01', '0.55', '', '-1'])('agrees to nothing for %j', (text) => {
    const { onConfirm } = show();
    fireEvent.input(amount(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('$2.00');
  });
});

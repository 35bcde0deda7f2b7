// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilterSettings } from '../../../../../entrypoints/options/sections/renting.tsx';
import { NO_FILTERS, type Filters } from '../../../../../lib/settings/filters.ts';

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
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only these area codes' }));
    expect(saved.mock.calls).toEqual([[{ carrier: 'verizon' }], [{ keepCarrier: true }], [{ lockAreaCode: true }]]);
    expect(screen.getByText(/surcharge/)).toBeTruthy();
  });

  it('saves area codes as they become some, and keeps the old ones for anything else', () => {
    const saved = show();
    for (const text of ['2', '21', '212', '212,', '212, 6']) type(text);
    expect(saved.mock.calls).toEqual([[{ areaCodes: '212' }]]);
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.blur(areas());
    expect(screen.getByRole('alert').textContent).toContain('hree-digit');
    expect(areas().getAttribute('aria-invalid')).toBe('true');
    type('646 212');
    fireEvent.blur(areas());
    expect(saved).toHaveBeenLastCalledWith({ areaCodes: '646,212' });
    expect(areas().value).toBe('646,212');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentFilters } from '../../../../components/rent-form/rent-filters.tsx';
import { NO_FILTERS, type Filters } from '../../../../lib/settings/filters.ts';

afterEach(cleanup);

describe('RentFilters', () => {
  it('is closed, and names what is on', async () => {
    const onChange = vi.fn();
    const filters: Filters = { ...NO_FILTERS, carrier: 'at&t', areaCodes: '212' };
    const { rerender } = render(<RentFilters filters={filters} onChange={onChange} />);
    const button = screen.getByRole('button', { name: 'Filters: AT&T, 212' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(button);
    fireEvent.input(await screen.findByRole('textbox', { name: 'Area codes' }), { target: { value: '646' } });
    expect(onChange).toHaveBeenCalledWith({ ...filters, areaCodes: '646' });
    rerender(<RentFilters filters={NO_FILTERS} onChange={onChange} />);
    expect(screen.getByRole('button', { name: 'Filters' })).toBeTruthy();
  });

  it('says beside the requirements what they are, and what filters cost', async () => {
    render(<RentFilters filters={NO_FILTERS} onChange={vi.fn()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Filters' }));
    expect(await screen.findByText('When off, the carrier is just a preference.')).toBeTruthy();
    expect(screen.getByText('When off, the area codes are just a preference.')).toBeTruthy();
    expect(screen.getByText(/surcharge of 20% for the carrier or the area code, or 40% for both/)).toBeTruthy();
  });

  it('can’t hide what is wrong', async () => {
    render(<RentFilters filters={{ ...NO_FILTERS, areaCodes: 'x' }} onChange={vi.fn()} />);
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Area codes' })).value).toBe('x');
  });
});

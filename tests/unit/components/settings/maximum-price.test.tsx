// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MaximumPrice } from '../../../../components/settings/maximum-price.tsx';

afterEach(cleanup);

describe('MaximumPrice', () => {
  const input = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Maximum price' });

  it('shows dollars and saves millionths', () => {
    const onChange = vi.fn();
    render(<MaximumPrice value={2_000_000} onChange={onChange} />);
    expect(input().value).toBe('2.00');
    fireEvent.input(input(), { target: { value: '0.75' } });
    fireEvent.change(input());
    expect(onChange).toHaveBeenCalledWith(750_000);
  });

  it.each(['', '-1'])('keeps the old price for %j', (typed) => {
    const onChange = vi.fn();
    render(<MaximumPrice value={2_000_000} onChange={onChange} />);
    fireEvent.input(input(), { target: { value: typed } });
    fireEvent.change(input());
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SurchargeQuestion } from '../../../../components/rent-form/surcharge-question.tsx';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { service } from '../samples.ts';

afterEach(cleanup);

describe('SurchargeQuestion', () => {
  const filters = { ...NO_FILTERS, carrier: 'verizon' as const, areaCodes: '212' };
  function show({ over = 550_000, maximumPrice = 2_000_000 } = {}) {
    const props = { onConfirm: vi.fn(), onCancel: vi.fn() };
    render(
      <SurchargeQuestion service={service()} filters={filters} over={over} maximumPrice={maximumPrice} {...props} />,
    );
    return props;
  }
  const amount = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Pay at most' });

  it.each([
    ['the surcharges', {}, '0.77'],
    ['the cap, where that is less', { maximumPrice: 600_000 }, '0.60'],
    ['nothing, where the surcharges were not enough', { over: 770_000 }, ''],
  ])('proposes no more than %s', (_, given, proposed) => {
    show(given);
    expect(amount().value).toBe(proposed);
  });

  it('names what was refused and the limit, and agrees to that', () => {
    const { onConfirm } = show();
    const dialog = screen.getByRole('dialog', { name: 'Rent for up to $0.77?' });
    expect(dialog.textContent).toContain('more than $0.55');
    fireEvent.input(amount(), { target: { value: '0.80' } });
    expect(screen.getByRole('dialog', { name: 'Rent for up to $0.80?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(service(), 800_000);
  });

  it.each(['2.01', '0.55', '', '-1'])('agrees to nothing for %j', (text) => {
    const { onConfirm } = show();
    fireEvent.input(amount(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('$2.00');
  });
});

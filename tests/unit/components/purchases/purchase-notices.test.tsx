// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PurchaseHistory, PurchaseNotices } from '../../../../components/purchases/purchase-notices.tsx';
import { ok } from '../../../../lib/core/errors.ts';
import { purchase } from '../samples.ts';

afterEach(cleanup);

it('is an alert until the person takes it away', () => {
  const dismiss = vi.fn(async () => ok({}));
  const { rerender } = render(
    <PurchaseNotices purchases={[purchase(), purchase({ key: 'q', state: 'done' })]} dismiss={dismiss} />,
  );
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(dismiss).toHaveBeenCalledWith('p');
  rerender(<PurchaseNotices purchases={[purchase({ dismissed: true })]} dismiss={dismiss} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('keeps in the history what cost more than was agreed to', () => {
  const outcome = { balanceAfter: 1, charged: 12_000_000, checkedAt: 1 };
  render(
    <PurchaseHistory
      purchases={[
        purchase({ state: 'done', overcharged: 3_000_000, dismissed: true }),
        purchase({ key: 'q', outcome }),
        purchase({ key: 'r', state: 'done' }),
      ]}
    />,
  );
  expect(screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/\$3\.00 more than you agreed to.*\$13\.00$/),
    expect.stringMatching(/\$2\.00 more than you agreed to.*\$12\.00$/),
    expect.stringMatching(/Done\$10\.00$/),
  ]);
});

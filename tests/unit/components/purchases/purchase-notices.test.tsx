// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PurchaseNotices } from '../../../../components/purchases/purchase-notices.tsx';
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

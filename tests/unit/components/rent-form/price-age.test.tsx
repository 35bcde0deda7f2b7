// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PriceAge } from '../../../../components/rent-form/price-age.tsx';

afterEach(cleanup);

it.each([
  [10_000, 'a moment ago'],
  [60_000, '1 minute ago'],
  [12.5 * 60_000, '12 minutes ago'],
  [3_600_000, '1 hour ago'],
  [49 * 3_600_000, '2 days ago'],
])('shows the age of prices: %d ms', (ms, text) => {
  const onRefresh = vi.fn();
  render(<PriceAge fetchedAt={Date.now() - ms} busy={false} onRefresh={onRefresh} />);
  expect(screen.getByText(`Prices updated ${text}`)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Refresh prices' }));
  expect(onRefresh).toHaveBeenCalledTimes(1);
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { RentalsTable } from '../../../../components/history/rentals-table.tsx';
import { rental } from '../samples.ts';

afterEach(cleanup);

it('marks a rental that brought no code', () => {
  const history = [rental({ state: 'cancelled' }), rental({ key: 'b', state: 'completed', codeAt: 1 })];
  render(
    <RentalsTable
      rentals={history}
      accounts={[]}
      obstacles={new Map()}
      busy={false}
      onDelete={vi.fn()}
      onNote={vi.fn()}
    />,
  );
  expect(screen.getAllByText('no code received')).toHaveLength(1);
});

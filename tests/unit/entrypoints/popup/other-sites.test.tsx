// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { OtherSites } from '../../../../entrypoints/popup/other-sites.tsx';

afterEach(cleanup);

const show = (count: number, isAsking = false) =>
  render(
    <OtherSites count={count} isAsking={isAsking}>
      <p>cards</p>
    </OtherSites>,
  );

it('is one line until it is unfolded', () => {
  show(2);
  const line = screen.getByRole('button', { name: '2 numbers for other sites', expanded: false });
  expect(screen.queryByText('cards')).toBeNull();
  fireEvent.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(line);
  expect(screen.queryByText('cards')).toBeNull();
});

it('is unfolded where a question of its rentals is open', () => {
  show(1, true);
  expect(screen.getByRole('button', { name: '1 number for another site', expanded: true })).toBeTruthy();
});

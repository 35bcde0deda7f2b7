// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ListStatus } from '../../../../components/purchases/list-status.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('shows its age', () => {
  vi.useFakeTimers();
  render(<ListStatus fetchedAt={Date.now() - 120_000} unread={0} error={null} busy={false} onRefresh={vi.fn()} />);
  expect(screen.getByText('Updated 2 minutes ago')).toBeTruthy();
  void act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByText('Updated 3 minutes ago')).toBeTruthy();
});

it('says what of the list can’t be read', () => {
  const list = { fetchedAt: Date.now(), error: null, busy: false, onRefresh: vi.fn() };
  const { rerender } = render(<ListStatus unread={1} {...list} />);
  expect(screen.getByText(/^1 entry couldn’t be read/)).toBeTruthy();
  rerender(<ListStatus unread={2} {...list} />);
  expect(screen.getByText(/^2 entries couldn’t be read/)).toBeTruthy();
  rerender(<ListStatus unread={0} {...list} />);
  expect(screen.queryByText(/couldn’t be read/)).toBeNull();
});

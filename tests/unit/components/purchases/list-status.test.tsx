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
  render(<ListStatus fetchedAt={Date.now() - 120_000} error={null} busy={false} onRefresh={vi.fn()} />);
  expect(screen.getByText('Updated 2 minutes ago')).toBeTruthy();
  void act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByText('Updated 3 minutes ago')).toBeTruthy();
});

// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { useStored, useTroubles } from '../../../../../components/ui/hooks/use-stored.ts';
import type { Reading } from '../../../../../lib/platform/storage/stored-item.ts';

afterEach(cleanup);

function fakeItem() {
  let resolve: (reading: Reading<string>) => void = () => undefined;
  const first = new Promise<Reading<string>>((settle) => (resolve = settle));
  const watchers = new Set<(reading: Reading<string>) => void>();
  const reading = (value: string): Reading<string> => ({ value, trouble: null });
  const unreadable: Reading<string> = { value: 'stand-in', trouble: { item: 'rentals', reason: 'newer' } };
  return {
    /** Answers the first reading, and lets what waits for it run. */
    answer: async (value: string | null) => {
      resolve(value === null ? unreadable : reading(value));
      await new Promise((settled) => setTimeout(settled));
    },
    watchers,
    emit: (value: string | null) =>
      watchers.forEach((watcher) => watcher(value === null ? unreadable : reading(value))),
    read: () => first,
    watch(onChange: (reading: Reading<string>) => void) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
}
function Show({ item }: { item: ReturnType<typeof fakeItem> }) {
  return <p>{useStored(item) ?? 'nothing yet'}</p>;
}

describe('useStored', () => {
  it('shows the stored value, then every change, and stops watching', async () => {
    const item = fakeItem();
    const { unmount } = render(<Show item={item} />);
    expect(screen.getByText('nothing yet')).toBeTruthy();
    await act(() => item.answer('first'));
    expect(screen.getByText('first')).toBeTruthy();
    await act(() => item.emit('second'));
    expect(screen.getByText('second')).toBeTruthy();
    unmount();
    await waitFor(() => expect(item.watchers.size).toBe(0));
  });

  it('does not let a late first reading hide a newer change', async () => {
    const item = fakeItem();
    render(<Show item={item} />);
    await act(() => item.emit('newer'));
    await act(() => item.answer('older'));
    expect(screen.getByText('newer')).toBeTruthy();
  });
});

describe('useTroubles', () => {
  it('follows what can and can’t be read', async () => {
    const item = fakeItem();
    const items = [item];
    function Troubles() {
      return (
        <p>
          {useTroubles(items)
            .map((trouble) => `${trouble.item} ${trouble.reason}`)
            .join() || 'none'}
        </p>
      );
    }
    const { unmount } = render(<Troubles />);
    await act(() => item.answer(null));
    expect(screen.getByText('rentals newer')).toBeTruthy();
    await act(() => item.emit('readable'));
    expect(screen.getByText('none')).toBeTruthy();
    await act(() => item.emit(null));
    expect(screen.getByText('rentals newer')).toBeTruthy();
    unmount();
    await waitFor(() => expect(item.watchers.size).toBe(0));
  });
});

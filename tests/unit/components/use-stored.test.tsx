// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { useStored } from '../../../components/use-stored.ts';

afterEach(cleanup);

function fakeItem() {
  let resolve: (value: string) => void = () => undefined;
  const first = new Promise<string>((settle) => (resolve = settle));
  const watchers = new Set<(value: string) => void>();
  return {
    /** Answers the first reading, and lets what waits for it run. */
    answer: async (value: string) => {
      resolve(value);
      await new Promise((settled) => setTimeout(settled));
    },
    watchers,
    emit: (value: string) => watchers.forEach((watcher) => watcher(value)),
    get: () => first,
    watch(onChange: (value: string) => void) {
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

// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWhileVisible } from '../../../../../components/ui/hooks/use-while-visible.ts';

afterEach(cleanup);

describe('useWhileVisible', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const setVisible = (isVisible: boolean): void => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
    void act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  const pass = (ms: number): void => void act(() => void vi.advanceTimersByTime(ms));

  it('runs every 15 seconds while the page is visible, at once when it is so again, and never when hidden', () => {
    const task = vi.fn();
    function Page({ active }: { active: boolean }) {
      useWhileVisible(15_000, task, active);
      return null;
    }
    setVisible(true);
    const { rerender, unmount } = render(<Page active={false} />);
    pass(60_000);
    expect(task).not.toHaveBeenCalled();
    rerender(<Page active />);
    pass(30_000);
    expect(task).toHaveBeenCalledTimes(3);
    setVisible(false);
    pass(120_000);
    expect(task).toHaveBeenCalledTimes(3);
    setVisible(true);
    expect(task).toHaveBeenCalledTimes(4);
    setVisible(false);
    pass(5_000);
    setVisible(true);
    expect(task).toHaveBeenCalledTimes(4);
    pass(10_000);
    expect(task).toHaveBeenCalledTimes(5);
    unmount();
    pass(60_000);
    expect(task).toHaveBeenCalledTimes(5);
  });
});

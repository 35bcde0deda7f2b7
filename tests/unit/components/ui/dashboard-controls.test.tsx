// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListStatus } from '../../../../components/purchases/list-status.tsx';
import { markCode } from '../../../../components/purchases/text-message.tsx';
import { Switch } from '../../../../components/ui/switch.tsx';
import { Tabs } from '../../../../components/ui/tabs.tsx';
import { useWhileVisible } from '../../../../components/ui/hooks/use-while-visible.ts';

afterEach(cleanup);

describe('Switch', () => {
  it('shows what is wanted while it is under way, and what is afterwards', async () => {
    let refuse = (): void => undefined;
    const onChange = vi.fn(() => new Promise<void>((resolve) => (refuse = resolve)));
    render(<Switch label="Auto-renew" checked={false} onChange={onChange} />);
    const isOn = () => screen.getByRole('switch', { name: 'Auto-renew' }).getAttribute('aria-checked');
    fireEvent.click(screen.getByRole('switch'));
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(isOn()).toBe('true'));
    expect(onChange.mock.calls).toEqual([[true]]);
    refuse();
    await waitFor(() => expect(isOn()).toBe('false'));
  });
});

describe('markCode', () => {
  it.each([
    ['Your code is 048-213.', '048213', ['Your code is ', '048-213', '.']],
    ['G-048213 is it', '048213', ['G-', '048213', ' is it']],
    ['1048213 is no code, 048213 is', '048213', ['1048213 is no code, ', '048213', ' is']],
    ['A.B is it', 'A.B', ['', 'A.B', ' is it']],
  ])('cuts %j around %s', (text, code, cut) => expect(markCode(text, code)).toEqual(cut));
  it('gives nothing where the code is written otherwise', () => {
    expect(markCode('code ٤٨٢١٣٣', '482133')).toBeNull();
    expect(markCode('x', '')).toBeNull();
  });
});

describe('Tabs', () => {
  const TABS = [
    { id: 'a', label: 'First' },
    { id: 'b', label: 'Second' },
    { id: 'c', label: 'Third' },
  ] as const;
  function Page() {
    const [tab, setTab] = useState<'a' | 'b' | 'c'>('a');
    return (
      <Tabs label="Page" tabs={TABS} selected={tab} onSelect={setTab}>
        {tab}
      </Tabs>
    );
  }
  it('goes round with the arrows and keeps one tab in the tab order', () => {
    render(<Page />);
    const selected = () => screen.getByRole('tab', { selected: true });
    for (const [key, name] of [
      ['ArrowLeft', 'Third'],
      ['ArrowRight', 'First'],
      ['End', 'Third'],
      ['Home', 'First'],
      ['a', 'First'],
    ] as const) {
      fireEvent.keyDown(selected(), { key });
      expect(selected().textContent).toBe(name);
      expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toEqual([selected()]);
      expect(screen.getByRole('tabpanel', { name }).id).toBe(selected().getAttribute('aria-controls'));
    }
    fireEvent.click(screen.getByRole('tab', { name: 'Second' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('b');
  });
});

describe('what is asked for again and again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const setVisible = (isVisible: boolean): void => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
    void act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  const pass = (ms: number): void => void act(() => void vi.advanceTimersByTime(ms));

  it('is asked for every 15 seconds while the page is visible, at once when it is so again, and never when hidden', () => {
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

  it('shows its age', () => {
    render(<ListStatus fetchedAt={Date.now() - 120_000} error={null} busy={false} onRefresh={vi.fn()} />);
    expect(screen.getByText('Updated 2 minutes ago')).toBeTruthy();
    pass(60_000);
    expect(screen.getByText('Updated 3 minutes ago')).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs } from '../../../../components/ui/tabs.tsx';

afterEach(cleanup);

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

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopySettings } from '../../../../components/settings/copy-settings.tsx';

afterEach(cleanup);

const OFF = { copyButton: false, copyUnfilled: false };
const BUTTON = 'Copy codes from notifications';
const UNFILLED = 'Copy codes that couldn’t be filled in';

/** The settings over a browser that grants, or denies. */
function show(stored = OFF, { allowed = false, says = true, hasButtons = true, isOffered = true } = {}) {
  const changes: object[] = [];
  const browser = { allowed, says, changed: (): void => undefined };
  const access = {
    isOffered: () => isOffered,
    hasButtons: () => hasButtons,
    isAllowed: async () => browser.allowed,
    ask: vi.fn(async () => (browser.allowed ||= browser.says)),
    giveBack: vi.fn(async () => {
      browser.allowed = false;
      browser.changed();
      return true;
    }),
    watchGrants: (onChange: () => void) => {
      browser.changed = onChange;
      return () => undefined;
    },
  };
  function Screen() {
    const [settings, setSettings] = useState(stored);
    const onChange = (patch: Partial<typeof OFF>): void => {
      changes.push(patch);
      setSettings({ ...settings, ...patch });
    };
    return <CopySettings settings={settings} access={access} onChange={onChange} />;
  }
  render(<Screen />);
  return { browser, access, changes };
}

const isOn = (name: string): boolean => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
const press = (name: string): boolean => fireEvent.click(screen.getByRole('checkbox', { name }));

describe('CopySettings', () => {
  it('has the browser ask within the click, and gives its permission back with the last of them', async () => {
    const { access, changes } = show();
    // A box shows a press before anything comes of it.
    const settled = (count: number, ...on: boolean[]): Promise<void> =>
      vi.waitFor(() => {
        expect(changes).toHaveLength(count);
        expect([isOn(BUTTON), isOn(UNFILLED)]).toEqual(on);
      });
    press(BUTTON);
    expect(access.ask).toHaveBeenCalledOnce();
    await settled(1, true, false);
    press(UNFILLED);
    await settled(2, true, true);
    press(BUTTON);
    await settled(3, false, true);
    expect(access.giveBack).not.toHaveBeenCalled();
    press(UNFILLED);
    await settled(4, false, false);
    expect(access.giveBack).toHaveBeenCalledOnce();
    expect(access.ask).toHaveBeenCalledOnce();
    expect(changes).toEqual([
      { copyButton: true, copyUnfilled: false },
      { copyButton: true, copyUnfilled: true },
      { copyButton: false, copyUnfilled: true },
      OFF,
    ]);
  });

  it('stays off, and says why, where the browser is told no', async () => {
    const { browser, changes } = show(OFF, { says: false });
    press(UNFILLED);
    expect((await screen.findByRole('alert')).textContent).toContain('Your browser didn’t allow it');
    expect(isOn(UNFILLED)).toBe(false);
    expect(changes).toEqual([]);
    browser.says = true;
    press(UNFILLED);
    await vi.waitFor(() => expect(isOn(UNFILLED)).toBe(true));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is off where the browser took its permission back, and turns on what the user turns on, no more', async () => {
    const { browser, changes } = show({ copyButton: true, copyUnfilled: true }, { allowed: true });
    await vi.waitFor(() => expect(isOn(BUTTON)).toBe(true));
    browser.allowed = false;
    browser.changed();
    await vi.waitFor(() => expect([isOn(BUTTON), isOn(UNFILLED)]).toEqual([false, false]));
    press(BUTTON);
    await vi.waitFor(() => expect(isOn(BUTTON)).toBe(true));
    expect(changes).toEqual([{ copyButton: true, copyUnfilled: false }]);
  });

  it('says what the first one does in this browser', () => {
    show();
    expect(screen.getByText(/^Adds a “Copy code” button/)).toBeTruthy();
    cleanup();
    show(OFF, { hasButtons: false });
    expect(screen.getByText(/^When you click a notification, its code is copied, too/)).toBeTruthy();
  });

  it('is not there in a browser that has no such permission', () => {
    show(OFF, { isOffered: false });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

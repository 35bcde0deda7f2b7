// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotice, type Notice, type NoticeOptions } from '../../../lib/notice/notice.ts';

const stop = vi.hoisted(() => vi.fn<() => void>());
vi.mock(import('../../../lib/notice/follow-field.ts'), () => ({ follow: () => stop }));

afterEach(() => {
  stop.mockClear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A notice that waits for a code, what is in it, and what it asked for. */
function waiting(ms: number, isPrivate = false) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const options = {
    anchor: () => null,
    onUndo: vi.fn(),
    askCode: async () => null,
    onCopied: vi.fn(),
    onDismissed: vi.fn(),
    askSettings: vi.fn<NoticeOptions['askSettings']>(),
  };
  const notice = createNotice(document, options, isPrivate);
  notice.show({ kind: 'waiting', key: 'key', until: Date.now() + ms });
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  return { notice, options, root };
}

it('counts down with hours, and goes when the time is over', () => {
  vi.useFakeTimers();
  const { root } = waiting(18_900_000);
  const clock = root.querySelector('[role=timer]');
  expect(clock?.textContent).toBe('5:15:00');
  vi.advanceTimersByTime(18_899_000);
  expect(clock?.textContent).toBe('0:01');
  vi.advanceTimersByTime(1000);
  expect(clock?.textContent).toBe('0:00');
  vi.advanceTimersByTime(5000);
  expect(vi.getTimerCount()).toBe(0);
});

/** What a user's own click does; those of scripts aren't trusted. */
async function click(element: Element | null | undefined): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element?.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
}

describe('the settings of a site in its notice', () => {
  const on = { fillCodes: true, submitAfterFilling: false, showNotice: true };
  const off = { ...on, showNotice: false };

  async function unfolded() {
    vi.useFakeTimers();
    const shown = waiting(60_000);
    shown.options.askSettings.mockResolvedValueOnce(on);
    await click(shown.root.querySelector('.more'));
    expect(shown.options.askSettings).toHaveBeenLastCalledWith('key');
    const [, , showNotice] = shown.root.querySelectorAll('input');
    const words = (): string => shown.root.querySelector('p')?.textContent.trim() ?? '';
    const settings = shown.root.querySelector<HTMLElement>('.settings');
    return { ...shown, showNotice, settings, words };
  }

  it('unfold as they are, and fold again', async () => {
    const { root, settings, showNotice } = await unfolded();
    expect(settings?.hidden).toBe(false);
    expect(showNotice?.checked).toBe(true);
    await click(root.querySelector('.more'));
    expect(settings?.hidden).toBe(true);
  });

  it('turn notices off, and on again while this one is there', async () => {
    const { options, showNotice, words } = await unfolded();
    options.askSettings.mockResolvedValueOnce(off);
    await click(showNotice);
    expect(options.askSettings).toHaveBeenLastCalledWith('key', { name: 'showNotice', on: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(words()).toBe('No more notices on this site. You can turn them back on in the popup.');
    options.askSettings.mockResolvedValueOnce(on);
    await click(showNotice);
    expect(options.askSettings).toHaveBeenLastCalledWith('key', { name: 'showNotice', on: true });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(words()).toMatch(/^Waiting for the code… 0:2\d$/);
  });

  it('take the last notice away by itself, or with the rental', async () => {
    for (const end of [(at: Notice) => at.end('key'), () => vi.advanceTimersByTime(13_000)]) {
      const { notice, options, showNotice } = await unfolded();
      options.askSettings.mockResolvedValueOnce(off);
      await click(showNotice);
      expect(stop).not.toHaveBeenCalled();
      end(notice);
      expect(stop).toHaveBeenCalledOnce();
      stop.mockClear();
      vi.restoreAllMocks();
    }
  });

  it('leave a notice that goes by itself to come back after the rental is over', async () => {
    const { notice, options, showNotice, words } = await unfolded();
    notice.show({ kind: 'filled', key: 'key', frameId: 0 });
    options.askSettings.mockResolvedValueOnce(off);
    await click(showNotice);
    notice.end('key');
    options.askSettings.mockResolvedValueOnce(on);
    await click(showNotice);
    expect(words()).toBe('Code filled in');
  });

  it('stay as they were where they couldn’t be stored', async () => {
    const { options, showNotice, words } = await unfolded();
    options.askSettings.mockResolvedValueOnce(null);
    await click(showNotice);
    expect(showNotice?.checked).toBe(true);
    expect(words()).toMatch(/^Waiting/);
  });

  it('stay folded where there is no answer, and aren’t offered in a private window', async () => {
    vi.useFakeTimers();
    const { options, root } = waiting(60_000);
    options.askSettings.mockResolvedValueOnce(null);
    await click(root.querySelector('.more'));
    expect(root.querySelector<HTMLElement>('.settings')?.hidden).toBe(true);
    vi.restoreAllMocks();
    expect(waiting(60_000, true).root.querySelector<HTMLElement>('.more')?.hidden).toBe(true);
  });
});

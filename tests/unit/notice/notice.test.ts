// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createNotice } from '../../../lib/notice/notice.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('counts down with hours, and goes when the time is over', () => {
  vi.useFakeTimers();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const notice = createNotice(document, {
    anchor: () => null,
    onUndo: vi.fn(),
    askCode: async () => null,
    onCopied: vi.fn(),
    onDismissed: vi.fn(),
  });
  notice.show({ kind: 'waiting', key: 'key', until: Date.now() + 18_900_000 });
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const clock = root.querySelector('[role=timer]');
  expect(clock?.textContent).toBe('5:15:00');
  vi.advanceTimersByTime(18_899_000);
  expect(clock?.textContent).toBe('0:01');
  vi.advanceTimersByTime(1000);
  expect(clock?.textContent).toBe('0:00');
  vi.advanceTimersByTime(5000);
  expect(vi.getTimerCount()).toBe(0);
});

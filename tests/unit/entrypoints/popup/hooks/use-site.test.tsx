// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSite } from '../../../../../entrypoints/popup/hooks/use-site.ts';

const { call, startBackground } = vi.hoisted(() => ({
  call: vi.fn<(...of: unknown[]) => Promise<unknown>>(),
  startBackground: vi.fn<() => Promise<boolean>>(),
}));
vi.mock('../../../../../lib/messaging/client.ts', () => ({ call, startBackground }));
vi.mock('../../../../../lib/platform/active-tab.ts', () => ({
  activeTab: async () => ({ id: 7, url: 'https://web.whatsapp.com/signup', windowId: 1 }),
  watchActiveTab: () => () => undefined,
}));

const matching = (domain: string) => ({
  ok: true,
  value: { host: domain, domain, service: null, confidence: null, unlisted: null },
});
const failing = { ok: false, error: { kind: 'internal' } };

function Screen({ rentings = 0 }: { rentings?: number }) {
  const site = useSite({ catalogueAt: 1, rentings, follow: false });
  return <p>{site === undefined || site.match === undefined ? 'matching' : (site.match?.domain ?? 'none')}</p>;
}
const shown = (): string | null | undefined => document.querySelector('p')?.textContent;
/** Rendering waits for the end of an `act`: what it leads to needs another one. */
const pass = async (ms: number): Promise<void> => {
  for (const part of [ms, 0]) await act(async () => void (await vi.advanceTimersByTimeAsync(part)));
};

beforeEach(() => {
  vi.useFakeTimers();
  call.mockReset();
  startBackground.mockReset().mockResolvedValue(true);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('useSite', () => {
  it('asks again where the background was ended while it answered, and keeps what it knows meanwhile', async () => {
    call
      .mockResolvedValueOnce(matching('first.example'))
      .mockResolvedValueOnce(failing)
      .mockResolvedValueOnce(matching('second.example'));
    const { rerender } = render(<Screen />);
    await pass(0);
    expect(shown()).toBe('first.example');
    let started: (isThere: boolean) => void = () => undefined;
    startBackground.mockReturnValueOnce(new Promise((resolve) => (started = resolve)));
    rerender(<Screen rentings={1} />);
    await pass(0);
    expect(shown()).toBe('first.example');
    started(true);
    await pass(0);
    expect(shown()).toBe('second.example');
  });

  it('says that there is no match once it has asked in vain', async () => {
    call.mockResolvedValue(failing);
    render(<Screen />);
    await pass(0);
    expect(shown()).toBe('none');
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('says that there is no match where the background does not start again', async () => {
    call.mockResolvedValue(failing);
    startBackground.mockResolvedValue(false);
    render(<Screen />);
    await pass(0);
    expect(shown()).toBe('none');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('takes the answer of an older question until the newer one is answered, and never after it', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    call.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const { rerender } = render(<Screen />);
    await pass(0);
    rerender(<Screen rentings={1} />);
    rerender(<Screen rentings={2} />);
    await pass(0);
    answers[0]?.(matching('old.example'));
    await pass(0);
    expect(shown()).toBe('old.example');
    answers[2]?.(matching('new.example'));
    await pass(0);
    answers[1]?.(matching('late.example'));
    await pass(0);
    expect(shown()).toBe('new.example');
  });
});

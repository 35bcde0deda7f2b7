// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useRenting } from '../../../../../entrypoints/popup/hooks/use-renting.ts';
import { NO_FILTERS } from '../../../../../lib/settings/filters.ts';
import { service } from '../../../components/samples.ts';

const { call } = vi.hoisted(() => ({ call: vi.fn<(...of: unknown[]) => Promise<unknown>>() }));
vi.mock('../../../../../lib/messaging/client.ts', () => ({ call }));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('does not take a second click, while the first is answered, for the moment of asking', async () => {
  vi.useFakeTimers();
  const asked = Date.now();
  let answer: (what: unknown) => void = () => undefined;
  call.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const { result } = renderHook(() => useRenting(() => undefined));
  const click = (): Promise<boolean> => result.current.rent(service(), 550_000, 1, null, NO_FILTERS);
  await act(() => void click());
  await vi.advanceTimersByTimeAsync(200);
  await act(async () => void (await click()));
  expect(result.current).toMatchObject({ busy: true, askedAt: asked });
  await act(async () => answer({ ok: false, error: { kind: 'outcome_unknown', cause: 'interrupted' } }));
  // Rendering waits for the end of an `act`: what the answer leads to needs another one.
  await act(async () => undefined);
  expect(result.current).toMatchObject({ busy: false, askedAt: asked, error: { kind: 'outcome_unknown' } });
  expect(call.mock.calls.filter(([procedure]) => procedure === 'rent')).toHaveLength(1);
});

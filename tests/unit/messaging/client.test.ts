import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call, startBackground } from '../../../lib/messaging/client.ts';

const { sendMessage } = vi.hoisted(() => ({
  sendMessage: vi.fn<(message: { procedure: string }) => Promise<unknown>>(),
}));
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { runtime: { sendMessage } } }));

/** As Chromium words them (156); Firefox has the second for both. */
const CLOSED =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

const bid = { id: '7', price: 100_000, quantity: 1 } as never;
const asked = (): string[] => sendMessage.mock.calls.map(([{ procedure }]) => procedure);

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

it('gives the answer of the background, and no answer of another shape', async () => {
  sendMessage
    .mockResolvedValueOnce({ ok: true, value: { scheduled: true } })
    .mockResolvedValueOnce({ ok: true, value: { scheduled: 'soon' } });
  expect(await call('cancel', { key: 'a' })).toEqual({ ok: true, value: { scheduled: true } });
  expect(await call('cancel', { key: 'a' })).toMatchObject({ ok: false, error: { kind: 'internal' } });
});

it('needs to know nothing of a procedure that answers nothing: the build leaves it out of the screens', async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, value: {} }).mockResolvedValueOnce(undefined);
  expect(await call('left out' as 'keep', { key: 'a' })).toEqual({ ok: true, value: {} });
  expect(await call('left out' as 'keep', { key: 'a' })).toMatchObject({ ok: false, error: { kind: 'internal' } });
});

it.each([
  ['placeBid', bid, CLOSED, { kind: 'outcome_unknown', cause: 'interrupted' }],
  ['placeBid', bid, NOBODY, { kind: 'outcome_unknown', cause: 'interrupted' }],
  ['cancel', { key: 'a' }, CLOSED, { kind: 'internal', detail: 'cancel: no answer' }],
] as const)(
  'tells what became of %s with %j where %s, and starts the background again',
  async (procedure, request, message, error) => {
    sendMessage.mockRejectedValueOnce(new Error(message)).mockResolvedValue({ ok: true, value: {} });
    expect(await call(procedure, request)).toEqual({ ok: false, error });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual([procedure, 'wake']);
  },
);

it('does not know what was bought either where nothing came for an answer', async () => {
  sendMessage.mockResolvedValue(undefined);
  expect(await call('placeBid', bid)).toEqual({ ok: false, error: { kind: 'outcome_unknown', cause: 'interrupted' } });
});

it('tries to start the background until it is there, once for all who wait for it, and gives up in the end', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error(NOBODY))
    .mockRejectedValueOnce(new Error(NOBODY))
    .mockResolvedValueOnce({ ok: true, value: {} });
  const both = Promise.all([startBackground(), startBackground()]);
  await vi.advanceTimersByTimeAsync(500);
  expect(await both).toEqual([true, true]);
  expect(asked()).toEqual(['wake', 'wake', 'wake']);

  sendMessage.mockRejectedValue(new Error(NOBODY));
  const inVain = startBackground();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await inVain).toBe(false);
});

it('tries again where the message that should start it is lost', async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValueOnce({ ok: true, value: {} });
  const started = startBackground();
  await vi.advanceTimersByTimeAsync(2500);
  expect(await started).toBe(true);
});

// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useRenting } from '../../../../../entrypoints/popup/hooks/use-renting.ts';
import { catalogueItem } from '../../../../../lib/catalogue/items.ts';
import type { Service } from '../../../../../lib/core/service.ts';
import { NO_FILTERS, type Filters } from '../../../../../lib/settings/filters.ts';
import { service } from '../../../components/samples.ts';

const { call } = vi.hoisted(() => ({ call: vi.fn<(...of: unknown[]) => Promise<unknown>>() }));
vi.mock('../../../../../lib/messaging/client.ts', () => ({ call }));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  call.mockReset();
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

describe('after a refusal of what was agreed to', () => {
  const FILTERS: Filters = { ...NO_FILTERS, carrier: 'verizon', areaCodes: '212' };

  async function refusedWith(listed: Service[], agreed: number, filters: Filters) {
    vi.spyOn(catalogueItem, 'get').mockResolvedValue({ fetchedAt: 1, services: listed, error: null });
    call.mockImplementation(async (procedure) =>
      procedure === 'rent' ? { ok: false, error: { kind: 'price_above_cap' } } : { ok: true, value: {} },
    );
    const { result } = renderHook(() => useRenting(() => undefined));
    await act(async () => void (await result.current.rent(service(), agreed, 1, null, filters)));
    return result.current.refused;
  }

  it('is asked again at the new price, or at the new most with filters', async () => {
    const dearer = service({ price: 600_000 });
    expect(await refusedWith([dearer], 550_000, NO_FILTERS)).toEqual({
      service: dearer,
      agreed: 550_000,
      isRise: true,
    });
    expect(await refusedWith([dearer], 770_000, FILTERS)).toEqual({ service: dearer, agreed: 770_000, isRise: true });
  });

  it('is asked for a limit where the list and its surcharges don’t explain it', async () => {
    expect(await refusedWith([service()], 770_000, FILTERS)).toEqual({
      service: service(),
      agreed: 770_000,
      isRise: false,
    });
  });

  it.each([
    ['without filters', [service()], 550_000, NO_FILTERS],
    ['that is sold out', [service({ price: 600_000, stock: 0 })], 550_000, NO_FILTERS],
    ['that is gone', [], 550_000, FILTERS],
  ])('is only told for a service %s', async (_, listed, agreed, filters) => {
    expect(await refusedWith(listed, agreed, filters)).toBeNull();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import type { Service } from '../../../../lib/core/service.ts';
import { RequestBuilder } from '../../../../lib/rentals/renting/request-builder.ts';
import { NO_FILTERS, type Filters } from '../../../../lib/settings/filters.ts';
import { rental } from '../../components/samples.ts';
import { SERVICE } from '../support.ts';

const TELEGRAM: Service = { ...SERVICE, apiName: 'telegram', name: 'Telegram', price: 400_000 };
const BOTH: Filters = { ...NO_FILTERS, carrier: 'verizon', areaCodes: '212' };
const DEARER = fail({ kind: 'price_above_cap' });
const GONE = fail({ kind: 'not_found' });

/** `cached` is what the user saw; `now` what the list says when it is asked. */
function setUp(now: Result<Service[]> = ok([SERVICE, TELEGRAM]), cached: Service[] = [SERVICE, TELEGRAM]) {
  const refresh = vi.fn(async () => now);
  const stored = rental({ state: 'completed', filters: BOTH });
  const builder = new RequestBuilder({
    catalogue: {
      refresh,
      cached: async () => cached,
      find: async (apiName) => cached.find((one) => one.apiName === apiName) ?? null,
    },
    choices: { choices: async () => ({}) },
    repository: { find: async (key) => (key === stored.key ? stored : null) },
    isIncognito: async () => false,
    tabUrl: async () => null,
  });
  return { builder, refresh, stored };
}
const risen = ok([{ ...SERVICE, price: 5_000_000 }, TELEGRAM]);

describe('a number once more', () => {
  const agreed = { maxPrice: 770_000, tabId: null, unlimited: false };

  it('is asked for by its digits, up to what was agreed to, though that is not what it cost back then', async () => {
    const { builder, refresh } = setUp();
    expect(await builder.again('key-1', agreed)).toEqual(
      ok({
        kind: 'number',
        number: '2025550101',
        service: SERVICE,
        site: { tabId: null, host: 'web.whatsapp.com', domain: 'whatsapp.com' },
        maxPrice: 770_000,
        incognito: false,
      }),
    );
    expect(refresh.mock.calls).toEqual([[true]]);
  });

  it.each([
    ['dearer than agreed to', risen, DEARER],
    ['dearer by its surcharge alone', ok([{ ...SERVICE, price: 560_000 }]), DEARER],
    ['no longer on offer', ok([TELEGRAM]), GONE],
    ['not to be had, the list', fail({ kind: 'network' }), fail({ kind: 'network' })],
  ])('is not asked for where it is %s', async (_, now, answer) => {
    expect(await setUp(now).builder.again('key-1', agreed)).toEqual(answer);
  });

  it('is asked for without a limit only where the person was told, and the list names no more than they read', async () => {
    const unlimited = { ...agreed, maxPrice: 550_000, unlimited: true };
    expect(await setUp().builder.again('key-1', unlimited)).toMatchObject(
      ok({ kind: 'again', providerId: '1', maxPrice: 550_000 }),
    );
    expect(await setUp(risen).builder.again('key-1', unlimited)).toEqual(DEARER);
  });

  it('needs a rental with a number', async () => {
    const { builder, stored } = setUp();
    expect(await builder.again('another', agreed)).toEqual(GONE);
    stored.number = null;
    expect(await builder.again('key-1', agreed)).toEqual(GONE);
  });
});

describe('a given number for any service', () => {
  it('is asked for up to what was agreed to', async () => {
    const { builder } = setUp();
    expect(await builder.number('key-1', { service: 'telegram', maxPrice: 560_000, tabId: null })).toEqual(
      ok({ kind: 'number', number: '2025550101', service: TELEGRAM, site: null, maxPrice: 560_000, incognito: false }),
    );
  });

  it('is not asked for where it is dearer, or the service gone', async () => {
    const { builder } = setUp(risen);
    expect(await builder.number('key-1', { service: 'whatsapp', maxPrice: 770_000, tabId: null })).toEqual(DEARER);
    expect(await builder.number('key-1', { service: 'uber', maxPrice: 770_000, tabId: null })).toEqual(GONE);
  });
});

describe('another number instead', () => {
  it('is asked for with the same filters, whose most is within what was agreed to', async () => {
    const { builder, stored } = setUp();
    expect(await builder.instead(stored, 770_000)).toMatchObject(
      ok({ kind: 'instead', of: 'key-1', filters: BOTH, maxPrice: 770_000 }),
    );
    expect(await builder.instead(stored, 769_999)).toEqual(DEARER);
  });

  it('waits for a list, and takes the price agreed to where that names none', async () => {
    const { builder, stored } = setUp(fail({ kind: 'timeout' }));
    expect(await builder.instead(stored, 770_000)).toEqual(fail({ kind: 'timeout' }));
    expect(await setUp(ok([])).builder.instead(stored, 550_000)).toMatchObject(ok({ maxPrice: 550_000 }));
    const unpriced = ok([{ ...SERVICE, price: 0, unpriced: true }]);
    expect(await setUp(unpriced).builder.instead(stored, 550_000)).toMatchObject(ok({ maxPrice: 550_000 }));
  });
});

describe('any number, and several services on one', () => {
  const wish = { tabId: null, filters: BOTH };

  it('sends what was agreed to, and asks nobody where the list that is there says that it is not enough', async () => {
    const { builder, refresh } = setUp();
    expect(await builder.any('whatsapp', { ...wish, maxPrice: 770_000 })).toMatchObject(ok({ maxPrice: 770_000 }));
    expect(await builder.any('whatsapp', { ...wish, maxPrice: 769_999 })).toEqual(DEARER);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('holds each service of a group against its own most', async () => {
    const { builder } = setUp();
    const group = await builder.group(['whatsapp', 'telegram'], { ...wish, maxPrice: 1_330_000 });
    expect(group.ok && group.value.wanted.map(({ maxPrice }) => maxPrice)).toEqual([770_000, 560_000]);
    expect(await builder.group(['whatsapp', 'telegram'], { ...wish, maxPrice: 1_329_999 })).toEqual(DEARER);
  });
});

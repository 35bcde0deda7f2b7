import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogueItem } from '../../../lib/catalogue/items.ts';
import { createCatalogueService } from '../../../lib/catalogue/catalogue-service.ts';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { Service } from '../../../lib/core/service.ts';
import { sampleService } from './sample-service.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const service = (price: number): Service => ({ ...sampleService('A'), price });

function setUp() {
  const state: { answer: Result<Service[]>; now: number } = { answer: ok([service(1)]), now: 1_000_000 };
  const services = vi.fn(async () => state.answer);
  return { state, services, catalogue: createCatalogueService({ services }, () => state.now) };
}

it('fetches once, keeps for five minutes, and fetches again on demand or when older', async () => {
  const { catalogue, services, state } = setUp();
  await Promise.all([catalogue.refresh(false), catalogue.refresh(false)]);
  await catalogue.refresh(false);
  expect(services).toHaveBeenCalledTimes(1);
  await catalogue.refresh(true);
  state.now += 300_001;
  await catalogue.refresh(false);
  expect(services).toHaveBeenCalledTimes(3);
});

it('keeps the old list and its age when a refresh fails, and says why', async () => {
  const { catalogue, state } = setUp();
  await catalogue.refresh(false);
  state.answer = fail({ kind: 'network' });
  expect((await catalogue.refresh(true)).ok).toBe(false);
  expect(await catalogueItem.get()).toEqual({
    fetchedAt: 1_000_000,
    services: [service(1)],
    error: { kind: 'network' },
  });
  expect(await catalogue.find('a')).toEqual(service(1));
});

it('gives the same array until the list changes, also to a worker that starts with a stored one', async () => {
  const { catalogue } = setUp();
  await catalogue.refresh(false);
  const next = setUp();
  expect(await next.catalogue.cached()).toEqual([service(1)]);
  expect(await next.catalogue.cached()).toBe(await next.catalogue.cached());
  expect(next.services).not.toHaveBeenCalled();
});

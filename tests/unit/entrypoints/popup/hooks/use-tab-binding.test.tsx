// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Rental } from '../../../../../lib/rentals/model/rental.ts';
import { rental } from '../../../components/samples.ts';

const call = vi.fn(async () => ({ ok: true, value: {} }));
vi.mock(import('../../../../../lib/messaging/client.ts'), async (original) => ({
  ...(await original()),
  call: call as never,
}));

const site = { tabId: 1, host: 'web.whatsapp.com', domain: 'whatsapp.com' };
afterEach(cleanup);
beforeEach(() => {
  call.mockClear();
  vi.resetModules();
});

/** A screen that is opened anew in a tab, and what it asks for while the user goes from tab to tab. */
async function open(rentals: Rental[], ...tabs: [tabId: number | null, domain: string | null][]) {
  const { useTabBinding } = await import('../../../../../entrypoints/popup/hooks/use-tab-binding.ts');
  const { rerender } = renderHook(([tabId, domain]) => useTabBinding(rentals, tabId, domain), {
    initialProps: tabs[0] ?? [null, null],
  });
  for (const tab of tabs.slice(1)) rerender(tab);
}

it('has the rental go on in the tab where the screen is opened, once its site is known', async () => {
  await open([rental({ site })], [2, null], [2, 'whatsapp.com'], [2, 'whatsapp.com']);
  expect(call.mock.calls).toEqual([['bindTab', { tabId: 2 }]]);
});

it.each([
  ['in the rental’s own tab', [rental({ site })], 1],
  ['on another site', [rental({ site: { ...site, domain: 'other.example' } })], 2],
  ['with nothing but rentals that are over', [rental({ site, state: 'completed' })], 2],
  ['without a tab', [rental({ site })], null],
] as const)('asks for nothing %s', async (_, rentals, tabId) => {
  await open([...rentals], [tabId, 'whatsapp.com']);
  expect(call).not.toHaveBeenCalled();
});

it('takes no going from tab to tab for an opening', async () => {
  await open([rental({ site })], [1, 'whatsapp.com'], [2, 'whatsapp.com']);
  expect(call).not.toHaveBeenCalled();
});

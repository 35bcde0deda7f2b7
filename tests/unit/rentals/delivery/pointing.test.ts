import { expect, it } from 'vitest';
import type { FieldDescription } from '../../../../lib/core/field-description.ts';
import { deliverCode, deliverNumber, type DeliveryDeps } from '../../../../lib/rentals/delivery/delivery.ts';
import type { SitePointed } from '../../../../lib/settings/pointed-fields.ts';
import { status } from '../support.ts';
import { withTabs, type WithTabsOptions } from './page.ts';

const FIELD: FieldDescription = { form: '', name: 'ref', id: '', label: 'reference', type: 'text', place: 0, count: 1 };
const URL = 'https://web.whatsapp.com/x';
const FRAMES = [
  { frameId: 0, origin: 'https://web.whatsapp.com' },
  { frameId: 4, origin: 'https://login.whatsapp.com' },
];

async function setUp({ known = {}, at, ...options }: WithTabsOptions & { known?: SitePointed; at?: FieldDescription }) {
  const page = await withTabs({ 7: { url: URL, frames: FRAMES } }, options);
  await page.repository.apply('k', { type: 'status', at: 2000, status: status(), code: '123456' });
  const added: unknown[] = [];
  const deps: DeliveryDeps = {
    ...page.deps,
    pointed: { read: async () => known, add: async (...one) => void added.push(one) },
    submitAfterFilling: async () => true,
    ask: async (...asked) => {
      const reply = (await page.deps.ask(...asked)) as object;
      return asked[1].type.startsWith('fill') && at ? { ...reply, at } : reply;
    },
  };
  return { ...page, deps, added };
}

const POINTED = { tabId: 7, explicit: true, pointed: true };

it('fills where the user points, and remembers that field for the site and its document’s host', async () => {
  const { deps, asked, added } = await setUp({ at: FIELD });
  expect(await deliverCode(deps, 'k', POINTED)).toMatchObject({ ok: true });
  expect(await deliverNumber(deps, 'k', POINTED)).toMatchObject({ ok: true });
  expect(asked.filter(({ request }) => request.type.startsWith('f')).map(({ request }) => request)).toEqual(
    Array.from({ length: 6 }, () => expect.objectContaining({ at: 'focus' })),
  );
  expect(asked.find(({ request }) => request.type === 'fill-code')?.request).toMatchObject({ submit: false });
  const field = { host: 'login.whatsapp.com', field: FIELD };
  expect(added).toEqual([
    ['whatsapp.com', 'code', field],
    ['whatsapp.com', 'phone', field],
  ]);
});

it('leaves nothing of a private window behind', async () => {
  const { deps, added, repository } = await setUp({ at: FIELD });
  const find = async (key: string) => ({ ...(await repository.find(key))!, incognito: true });
  const inPrivate = { ...deps, isIncognito: async () => true, repository: { ...repository, find } };
  expect(await deliverCode(inPrivate as DeliveryDeps, 'k', POINTED)).toMatchObject({ ok: true });
  expect(added).toEqual([]);
});

it('tells the frames of its host, and no others, of the field that was pointed at before', async () => {
  const { deps, asked } = await setUp({
    known: { code: { host: 'login.whatsapp.com', field: FIELD } },
    replies: { 'fill-code': 'no_field' },
  });
  await deliverCode(deps, 'k', { tabId: 7, explicit: false });
  await deliverNumber(deps, 'k', { tabId: 7, explicit: false });
  const told = asked.filter(({ request }) => 'at' in request).map(({ frameId, request }) => [frameId, request.type]);
  expect(told).toEqual([
    [4, 'find'],
    [4, 'fill-code'],
    [4, 'watch-code-field'],
  ]);
});

it('says what to do where the user’s field can’t be filled, and doesn’t wait for another', async () => {
  for (const [replied, error] of [
    ['no_field', { kind: 'no_field', what: 'pointed' }],
    ['doubtful', { kind: 'does_not_fit', reason: 'doubtful' }],
  ] as const) {
    const { deps, asked, added } = await setUp({ replies: { 'fill-code': replied, 'fill-phone': replied } });
    expect(await deliverCode(deps, 'k', POINTED)).toEqual({ ok: false, error });
    expect(await deliverNumber(deps, 'k', POINTED)).toEqual({ ok: false, error });
    expect(asked.map(({ request }) => request.type)).not.toContain('watch-code-field');
    expect(added).toEqual([]);
  }
});

it('says that it filled, also where the field can’t be remembered', async () => {
  const { deps, repository } = await setUp({ at: FIELD });
  const full = { read: async () => ({}), add: () => Promise.reject(new Error('the disk is full')) };
  expect(await deliverNumber({ ...deps, pointed: full }, 'k', POINTED)).toMatchObject({ ok: true });
  expect((await repository.find('k'))?.numberFilledAt).not.toBeNull();
});

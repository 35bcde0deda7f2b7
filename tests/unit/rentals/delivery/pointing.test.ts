import { describe, expect, it } from 'vitest';
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

interface SetUpOptions extends WithTabsOptions {
  known?: SitePointed;
  /** The field that the page says it has filled. */
  at?: FieldDescription;
  /** The field that the page says it has found. */
  found?: FieldDescription;
  /** The page takes its answer to a fill along. */
  leaves?: boolean;
}

async function setUp({ known = {}, at, found, leaves = false, ...options }: SetUpOptions) {
  const page = await withTabs({ 7: { url: URL, frames: FRAMES } }, options);
  await page.repository.apply('k', { type: 'status', at: 2000, status: status(), code: '123456' });
  const added: unknown[] = [];
  const deps: DeliveryDeps = {
    ...page.deps,
    pointed: { read: async () => known, add: async (...one) => void added.push(one) },
    submitAfterFilling: async () => true,
    ask: async (...asked) => {
      const reply = (await page.deps.ask(...asked)) as object;
      if (asked[1].type === 'find') return { ...reply, at: found };
      if (!asked[1].type.startsWith('fill')) return reply;
      return leaves ? null : { ...reply, at };
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

describe('a page that goes on by itself as soon as the value is in', () => {
  const leaving = { found: FIELD, leaves: true };

  it('has the field remembered that it had found before', async () => {
    const { deps, added } = await setUp(leaving);
    await deliverCode(deps, 'k', POINTED);
    await deliverNumber(deps, 'k', POINTED);
    const field = { host: 'login.whatsapp.com', field: FIELD };
    expect(added).toEqual([
      ['whatsapp.com', 'code', field],
      ['whatsapp.com', 'phone', field],
    ]);
  });

  it('is asked for the field though it has one frame only, and only where the user points', async () => {
    const { deps, added, asked } = await setUp(leaving);
    const single = { ...deps, inject: async () => FRAMES.slice(0, 1) };
    await deliverCode(single, 'k', { tabId: 7, explicit: true });
    expect(asked.map(({ request }) => request.type)).toEqual(['fill-code']);
    expect(added).toEqual([]);
    const found = { status: 'found', score: 0, at: FIELD };
    const ask: DeliveryDeps['ask'] = async (_, { type }) => (type === 'find' ? found : null);
    await deliverCode({ ...single, ask }, 'k', POINTED);
    expect(added).toEqual([['whatsapp.com', 'code', { host: 'web.whatsapp.com', field: FIELD }]]);
  });

  it('has nothing remembered of a field for something else, nor in a private window', async () => {
    const ruledOut = await setUp({ leaves: true });
    await deliverCode(ruledOut.deps, 'k', POINTED);
    expect(ruledOut.added).toEqual([]);

    const { deps, added, repository } = await setUp(leaving);
    const find = async (key: string) => ({ ...(await repository.find(key))!, incognito: true });
    const inPrivate = { ...deps, isIncognito: async () => true, repository: { ...repository, find } };
    await deliverCode(inPrivate, 'k', POINTED);
    expect(added).toEqual([]);
  });

  it('is not taken for one that refuses the value, or has filled another field', async () => {
    for (const status of [
      'occupied',
      'not_accepted',
      'does_not_fit',
      'doubtful',
      'no_field',
      'wrong_origin',
    ] as const) {
      const { deps, added } = await setUp({ found: FIELD, replies: { 'fill-code': status, 'fill-phone': status } });
      await deliverCode(deps, 'k', POINTED);
      await deliverNumber(deps, 'k', POINTED);
      expect(added).toEqual([]);
    }
    const other = { ...FIELD, name: 'other' };
    const { deps, added } = await setUp({ found: FIELD, at: other });
    await deliverCode(deps, 'k', POINTED);
    expect(added).toEqual([['whatsapp.com', 'code', { host: 'login.whatsapp.com', field: other }]]);
  });
});

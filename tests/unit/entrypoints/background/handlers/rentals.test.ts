import { expect, it } from 'vitest';
import { rentalsHandlers } from '../../../../../entrypoints/background/handlers/rentals.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { status } from '../../../rentals/support.ts';
import { withTabs } from '../../../rentals/delivery/page.ts';

async function withHandlers(text: string) {
  const { deps, repository } = await withTabs({
    7: { url: 'https://web.whatsapp.com/' },
    8: { url: 'https://web.whatsapp.com/again' },
  });
  await repository.apply('k', { type: 'status', at: 2, status: status({ code: text }), code: null });
  return { repository, handlers: rentalsHandlers({ delivery: deps, repository } as unknown as Services) };
}

it('takes for the code what stands in the text, and nothing else', async () => {
  const { handlers, repository } = await withHandlers('Your word is 4821');
  for (const code of ['1234', 'word', '', '48210']) {
    expect(await handlers.pickCode({ key: 'k', code })).toMatchObject({ ok: false, error: { kind: 'not_found' } });
  }
  expect(await handlers.pickCode({ key: 'other', code: '4821' })).toMatchObject({ ok: false });
  expect((await repository.find('k'))?.code).toBeNull();
  expect(await handlers.pickCode({ key: 'k', code: '4821' })).toEqual({ ok: true, value: {} });
  expect(await repository.find('k')).toMatchObject({ state: 'received', code: '4821' });
});

it('has a rental go on in the tab in which its site was opened', async () => {
  const { handlers, repository } = await withHandlers('');
  expect(await handlers.bindTab({ tabId: 8 })).toEqual({ ok: true, value: {} });
  expect((await repository.find('k'))?.site?.tabId).toBe(8);
});

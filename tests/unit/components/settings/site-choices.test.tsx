// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { SiteChoices } from '../../../../components/settings/site-choices.tsx';
import type { SiteChoices as Choices } from '../../../../lib/catalogue/match-service.ts';
import { withChoice, withoutChoice } from '../../../../lib/catalogue/site-choices.ts';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import { service } from '../samples.ts';

afterEach(cleanup);

function show(start: Choices, result: Result<unknown> = ok({})) {
  const announce = vi.fn();
  function Page() {
    const [choices, setChoices] = useState(start);
    const onSet = async (site: string, apiName: string | null): Promise<Result<unknown>> => {
      if (result.ok)
        setChoices((before) => (apiName === null ? withoutChoice(before, site) : withChoice(before, site, apiName)));
      return result;
    };
    return <SiteChoices choices={choices} services={[service()]} onSet={onSet} announce={announce} />;
  }
  render(<Page />);
  return { announce };
}
const rows = (): (string | null)[] => screen.queryAllByRole('listitem').map((row) => row.textContent);

it('lists each site with its service, and says when that is not offered', () => {
  show({ 'b.com': 'whatsapp', 'a.com': 'gone' });
  expect(rows()).toEqual(['a.comgone · not available right nowForget', 'b.comWhatsAppForget']);
});

it('forgets, and brings back', async () => {
  const { announce } = show({ 'a.com': 'whatsapp' });
  fireEvent.click(screen.getByRole('button', { name: 'Forget a.com' }));
  const undo = await screen.findByRole('button', { name: 'Undo for a.com' });
  await waitFor(() => expect(announce).toHaveBeenLastCalledWith('Your choice for a.com was forgotten'));
  fireEvent.click(undo);
  await screen.findByRole('button', { name: 'Forget a.com' });
  await waitFor(() => expect(announce).toHaveBeenLastCalledWith('WhatsApp is remembered for a.com again'));
  expect(rows()).toEqual(['a.comWhatsAppForget']);
});

it('says that there are none, and reports an error', async () => {
  show({});
  expect(rows()).toEqual([]);
  expect(screen.getByText(/None yet/)).toBeTruthy();
  cleanup();
  show({ 'a.com': 'whatsapp' }, fail({ kind: 'storage' }));
  fireEvent.click(screen.getByRole('button', { name: 'Forget a.com' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(rows()).toEqual(['a.comWhatsAppForget']);
});

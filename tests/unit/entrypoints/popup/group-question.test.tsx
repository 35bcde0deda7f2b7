// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GroupQuestion, type GroupQuestionProps } from '../../../../entrypoints/popup/group-question.tsx';
import { catalogueItem } from '../../../../lib/catalogue/items.ts';
import { fail, ok } from '../../../../lib/core/errors.ts';
import { refusedGroupsItem } from '../../../../lib/rentals/store/items.ts';
import { noteRefused } from '../../../../lib/rentals/store/refused-groups.ts';
import type { RefusedGroups } from '../../../../lib/rentals/store/refused-groups-schema.ts';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { service } from '../../components/samples.ts';

const { call } = vi.hoisted(() => ({ call: vi.fn<(...of: unknown[]) => Promise<unknown>>() }));
vi.mock('../../../../lib/messaging/client.ts', () => ({ call }));

let groups: RefusedGroups;

beforeEach(() => {
  groups = {};
  vi.spyOn(refusedGroupsItem, 'watch').mockReturnValue(() => undefined);
  vi.spyOn(refusedGroupsItem, 'read').mockImplementation(async () => ({ value: groups, trouble: null }));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  call.mockReset();
});

const TELEGRAM = service({ apiName: 'telegram', name: 'Telegram', price: 400_000 });
const confirm = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
const sum = () => screen.getByRole('status').textContent;
const sent = () => call.mock.calls.filter(([procedure]) => procedure === 'rentGroup').map(([, request]) => request);

function show(changes: Partial<GroupQuestionProps> = {}) {
  const calls = { onChoose: vi.fn(), onRented: vi.fn(), onCancel: vi.fn() };
  const props: GroupQuestionProps = {
    services: [service(), TELEGRAM],
    budget: { balance: null, maximumPrice: 2_000_000 },
    filters: NO_FILTERS,
    first: service(),
    begun: null,
    tabId: 1,
    ...calls,
    ...changes,
  };
  const { rerender } = render(<GroupQuestion {...props} />);
  return {
    ...calls,
    update: (more: Partial<GroupQuestionProps>): void => rerender(<GroupQuestion {...props} {...more} />),
  };
}

it('asks again with the new prices where they rose behind the question, and rents then for those', async () => {
  const dearer = [service({ price: 900_000 }), TELEGRAM];
  vi.spyOn(catalogueItem, 'get').mockResolvedValue({ fetchedAt: 1, services: dearer, error: null });
  const answers = [fail({ kind: 'price_above_cap' }), ok({ keys: ['a', 'b'] })];
  call.mockImplementation(async (procedure) => (procedure === 'rentGroup' ? answers.shift() : ok({})));
  const { onRented, update } = show();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Telegram' }));
  update({ services: dearer });
  expect(sum()).toBe('2 chosen, $0.95 in total');
  confirm();
  await waitFor(() => expect(sum()).toBe('2 chosen, $1.30 in total'));
  expect(screen.getByRole('alert').textContent).toContain('higher than the maximum you agreed to');
  expect(onRented).not.toHaveBeenCalled();
  confirm();
  await waitFor(() => expect(onRented).toHaveBeenCalledExactlyOnceWith(0));
  expect(sent()).toMatchObject([
    { services: ['whatsapp', 'telegram'], maxPrice: 950_000 },
    { services: ['whatsapp', 'telegram'], maxPrice: 1_300_000 },
  ]);
});

it('still says why a combination was refused when it is opened again, until other services are chosen', async () => {
  const error = { kind: 'refused' as const, detail: 'Telegram is out of stock' };
  const save = async (value: RefusedGroups): Promise<void> => {
    groups = value;
  };
  await noteRefused({ load: async () => groups, save, now: Date.now }, ['whatsapp', 'telegram'], error);
  show({ services: [service(), TELEGRAM, service({ apiName: 'discord', name: 'Discord' })] });
  const box = (name: string) => screen.getByRole('checkbox', { name });
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(box('Telegram'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('“Telegram is out of stock”'));
  expect(box('Request them again anyway')).toBeTruthy();
  expect(sent()).toEqual([]);
  fireEvent.click(box('Discord'));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('takes a refusal away with the choice that it was about', async () => {
  call.mockResolvedValue(fail({ kind: 'combination', detail: 'Telegram is out of stock' }));
  const discord = service({ apiName: 'discord', name: 'Discord' });
  show({ services: [service(), TELEGRAM, discord], begun: ['whatsapp', 'telegram'] });
  confirm();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('out of stock'));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Discord' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('takes the first list that comes, where there was none', () => {
  const { update } = show({ services: [], begun: ['whatsapp', 'telegram'] });
  expect(sum()).toBe('0 chosen, $0.00 in total');
  update({ services: [service(), TELEGRAM], begun: ['whatsapp', 'telegram'] });
  expect(sum()).toBe('2 chosen, $0.95 in total');
});

it('tells what the provider left out, and keeps its choice for other refusals', async () => {
  const answers = [fail({ kind: 'insufficient_funds' }), ok({ keys: ['a'] })];
  call.mockImplementation(async () => answers.shift());
  const { onRented } = show({ begun: ['whatsapp', 'telegram'] });
  confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('Insufficient funds');
  confirm();
  await waitFor(() => expect(onRented).toHaveBeenCalledExactlyOnceWith(1));
});

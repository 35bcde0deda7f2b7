// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RentalsHistory } from '../../../../components/history/rentals-history.tsx';
import type { DeletionCalls } from '../../../../components/history/use-deletion.ts';
import { fail, ok } from '../../../../lib/core/errors.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../samples.ts';

afterEach(cleanup);

const NOW = 1_795_000_000_000;
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({
    key,
    state: 'completed',
    createdAt: NOW - 9_000_000,
    rentedAt: NOW - 9_000_000,
    endedAt: NOW - 8_000_000,
    ...changes,
  });

function show(rentals: Rental[], changes: Partial<DeletionCalls> = {}) {
  const deletion = {
    remove: vi.fn(async (keys: string[]) => ok({ count: keys.length, undo: 'undo-1' })),
    restore: vi.fn(async () => ok({ count: 1 })),
    forget: vi.fn(),
    ...changes,
  };
  const onExport = vi.fn();
  const onNote = vi.fn(async () => ok({}));
  return {
    ...deletion,
    onExport,
    onNote,
    ...render(
      <RentalsHistory
        rentals={rentals}
        accounts={[]}
        now={NOW}
        deletion={deletion}
        onExport={onExport}
        onNote={onNote}
      />,
    ),
  };
}
const rows = (): HTMLElement[] =>
  within(
    within(screen.getByRole('group', { name: 'Rentals table' })).getAllByRole('rowgroup')[1] as HTMLElement,
  ).getAllByRole('row');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const search = (text: string): boolean => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });

describe('the list', () => {
  it('says that nothing was rented yet', () => {
    show([]);
    expect(screen.getByRole('heading').textContent).toBe('No rentals yet');
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });

  it('says what each cost and came to', () => {
    show([
      rental(),
      ended('a', { state: 'cancelled', refunded: 550_000 }),
      ended('b', { state: 'cancelled', refunded: 500_000 }),
      ended('c', { state: 'cancelled' }),
      ended('d', { overcharged: 100_000, maxPrice: 770_000 }),
      ended('g', { price: 750_000 }),
      ended('e', {
        state: 'unknown',
        price: null,
        number: null,
        outcome: { balanceAfter: 1, charged: null, checkedAt: 1 },
      }),
      ended('f', { state: 'failed', price: null }),
      ended('h', { state: 'unknown', price: null, outcome: { balanceAfter: 1, charged: 650_000, checkedAt: 1 } }),
    ]);
    const cells = rows().map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(2, 4)
        .map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Waiting', '$0.55'],
      ['Refundedno code received', '$0.00$0.55 refunded'],
      ['Refundedno code received', '$0.05$0.50 of $0.55 refunded'],
      ['Canceledno code received', '$0.55refund not confirmed'],
      ['Completed', '$0.65$0.10 over the price'],
      ['Completed', '$0.75$0.20 more than you agreed to'],
      ['Unknown', '?'],
      ['Failed', '$0.00'],
      ['Unknown', '$0.65$0.10 more than you agreed to'],
    ]);
  });

  it('shows a long list in pages, and begins anew with another search', () => {
    show(
      Array.from({ length: 120 }, (_, index) =>
        ended(`k${index}`, { service: { apiName: 'x', name: `Service ${index}`, ttlMinutes: 1, multipleSms: false } }),
      ),
    );
    expect(rows()).toHaveLength(50);
    expect(button('Previous page').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('Next page'));
    fireEvent.click(button('Next page'));
    expect(screen.getByText('101–120 of 120')).toBeTruthy();
    expect(rows()).toHaveLength(20);
    fireEvent.click(button('Next page'));
    expect(rows()).toHaveLength(20);
    search('service');
    expect(screen.getByText('1–50 of 120')).toBeTruthy();
    search('nothing like it');
    expect(screen.getByText('Nothing found')).toBeTruthy();
    expect(button('Export CSV').getAttribute('aria-disabled')).toBe('true');
  });

  it('exports what was found', () => {
    const { onExport } = show([ended('a'), ended('b', { number: '3125550199' })]);
    fireEvent.click(button('Export CSV'));
    expect(onExport.mock.lastCall?.[0]).toHaveLength(2);
    search('312555');
    fireEvent.click(button('Export CSV'));
    expect(onExport.mock.lastCall?.[0]).toMatchObject([{ key: 'b' }]);
  });
});

it('has a place for words on each rental, but of private windows, and finds them', async () => {
  const { onNote } = show([
    ended('a', { note: 'For my nephew' }),
    ended('b'),
    ended('p', { incognito: true, site: null, number: null }),
  ]);
  expect(rows()[0]?.textContent).toContain('For my nephew');
  expect(screen.getAllByRole('button', { name: /^(Add a note|Edit note): WhatsApp, / })).toHaveLength(2);
  fireEvent.click(button(/^Edit note: WhatsApp/));
  const field = screen.getByRole('textbox', { name: /^Note: WhatsApp/ });
  fireEvent.input(field, { target: { value: 'For my niece' } });
  fireEvent.click(button('Save note'));
  await waitFor(() =>
    expect(onNote).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'a' }), 'For my niece'),
  );
  search('nephew my');
  expect(rows()).toHaveLength(1);
});

describe('deleting', () => {
  const deleteFirst = (): boolean =>
    fireEvent.click(screen.getAllByRole('button', { name: /^Delete WhatsApp/ })[0] as HTMLElement);

  it('deletes one at once, and takes it back', async () => {
    const { remove, restore, forget, unmount } = show([rental(), ended('a')]);
    deleteFirst();
    await screen.findByText('1 rental deleted.');
    expect(remove).toHaveBeenCalledWith(['a'], false);
    expect(document.activeElement?.textContent).toBe('Undo');
    fireEvent.click(button('Undo'));
    await screen.findByText('1 rental restored.');
    expect(restore).toHaveBeenCalledWith('undo-1');
    unmount();
    expect(forget).not.toHaveBeenCalled();
  });

  it('takes the second click of a double one for none', () => {
    const { remove } = show([ended('a'), ended('b')]);
    fireEvent.click(screen.getAllByRole('button', { name: /^Delete WhatsApp/ })[0] as HTMLElement, { detail: 2 });
    expect(remove).not.toHaveBeenCalled();
  });

  it('forgets what was deleted when the screen goes', async () => {
    const { forget, unmount } = show([ended('a')]);
    deleteFirst();
    await screen.findByText('1 rental deleted.');
    unmount();
    expect(forget).toHaveBeenCalledTimes(1);
  });

  it('says what went wrong', async () => {
    show([ended('a')], { remove: vi.fn(async () => fail({ kind: 'storage' })) });
    deleteFirst();
    expect((await screen.findByRole('alert')).textContent).toContain('couldn’t save');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('asks first where the balance has not yet told what a lost answer cost', async () => {
    const { remove } = show([
      ended('u', {
        state: 'unknown',
        createdAt: NOW - 5000,
        rentedAt: null,
        price: null,
        outcome: { balanceAfter: null, charged: null, checkedAt: null },
      }),
    ]);
    deleteFirst();
    expect(remove).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog').textContent).toContain('won’t be told whether you were charged');
    fireEvent.click(button('Confirm'));
    await waitFor(() => expect(remove).toHaveBeenCalledWith(['u'], true));
  });

  it('deletes all that can go, or all that was found, after a question', async () => {
    const refund = ended('r', { state: 'cancelled', cancelBalance: 1, refunded: null, endedAt: NOW - 1000 });
    const { remove } = show([rental({ key: 'live' }), refund, ended('a'), ended('b', { number: '3125550199' })]);
    expect(screen.getByText('Still checking for its refund')).toBeTruthy();
    fireEvent.click(button('Delete all'));
    expect(screen.getByRole('dialog', { name: 'Delete 2 rentals?' }).textContent).toContain('2 rentals will stay');
    fireEvent.click(button('Not now'));
    expect(remove).not.toHaveBeenCalled();
    search('312');
    fireEvent.click(button('Delete results'));
    fireEvent.click(
      within(screen.getByRole('dialog', { name: 'Delete the 1 rental found?' })).getByRole('button', {
        name: 'Confirm',
      }),
    );
    await waitFor(() => expect(remove).toHaveBeenCalledWith(['b'], false));
  });
});

it('has the plot’s numbers in a table, seen or only heard', () => {
  show([
    ended('a'),
    ended('b', { service: { apiName: 't', name: 'Telegram', ttlMinutes: 1, multipleSms: false }, price: 1_000_000 }),
  ]);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('$1.55 in total');
  const table = screen.getByRole('table', { name: 'Spending by week and service' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Week of', 'Telegram', 'WhatsApp', 'Total']);
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['$1.00', '$0.55', '$1.55']);
  fireEvent.click(button('Show as a table'));
  expect(button('Show as a table').getAttribute('aria-pressed')).toBe('true');
});

it('lists where each number was used, and leads to its rentals', () => {
  show([ended('a'), ended('b', { number: '3125550199', site: { tabId: 1, host: 'x.example', domain: 'x.example' } })]);
  fireEvent.click(screen.getByRole('radio', { name: 'Numbers' }));
  fireEvent.click(button('(312) 555-0199'));
  expect(rows()).toHaveLength(1);
  expect(rows()[0]?.textContent).toContain('x.example');
});

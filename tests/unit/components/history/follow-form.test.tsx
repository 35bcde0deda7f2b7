// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { FollowForm, readId } from '../../../../components/history/follow-form.tsx';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../samples.ts';

afterEach(cleanup);

const ID = '12345';
const one = (changes: Partial<Rental> = {}): Rental => rental({ providerId: ID, ...changes });

function show(answer: Result<unknown>, rentals: Rental[] = []) {
  const follow = vi.fn(async () => answer);
  const copy = vi.fn(async () => true);
  const form = <FollowForm rentals={rentals} isWanted follow={follow} copy={copy} />;
  return { follow, copy, form, ...render(form) };
}

function type(id: string): void {
  fireEvent.input(screen.getByRole('textbox', { name: 'Rental ID' }), { target: { value: id } });
  fireEvent.click(screen.getByRole('button', { name: 'Follow rental' }));
}
const said = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';

it.each([
  ['12345', '12345'],
  [' #12345 ', '12345'],
  ['# 12345', '12345'],
  ['ab-C_1', 'ab-C_1'],
  ['', null],
  ['12 345', null],
  ['https://getatext.com/rentals/1', null],
  ['1'.repeat(65), null],
])('reads %j as the id %j', (typed, id) => {
  expect(readId(typed)).toBe(id);
});

it('asks nothing for what can be no id', () => {
  const { follow } = show(ok({}));
  type('two words');
  expect(screen.getByRole('alert').textContent).toMatch(/^That isn’t a rental ID\./);
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  expect(follow).not.toHaveBeenCalled();
});

it.each<[AppError, RegExp]>([
  [{ kind: 'not_found', detail: 'Rental not found' }, /^GetAText can’t find this ID .* Nothing was changed\.$/],
  [{ kind: 'auth', foreign: true }, /^This rental belongs to another API key\..* Nothing was changed\.$/],
  [{ kind: 'refused', why: 'not_waiting', detail: 'expired' }, /has ended without a code\. Nothing was added\.$/],
  [{ kind: 'network' }, /^Couldn’t reach GetAText\./],
  [{ kind: 'auth', why: 'either' }, /^GetAText didn’t accept this key\. Either/],
])('says what is wrong in words of its own: %o', async (error, words) => {
  show(fail(error));
  type('12345');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '1234' } });
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each([
  [one(), 'You already have this rental. It’s in the popup.'],
  [one({ state: 'expired' }), 'You already have this rental. It has ended'],
])('says that one was here already, and how it stands', async (known, words) => {
  const { follow } = show(ok({}), [known]);
  type('#12345');
  await waitFor(() => expect(said()).toContain(words));
  expect(said()).toContain('WhatsApp: (202) 555-0101');
  expect(follow).toHaveBeenCalledExactlyOnceWith('12345');
});

it.each([
  [[], one(), 'You’re following this rental now.'],
  [[one({ state: 'unknown', providerId: null })], one(), 'You’re following this rental now.'],
  [[], one({ state: 'completed' }), 'This rental has ended. It’s in the list below now.'],
])('says that one was found, and how it stands', async (before, after, words) => {
  const { follow, copy, rerender } = show(ok({}), before);
  type('12345');
  await waitFor(() => expect(follow).toHaveBeenCalled());
  rerender(<FollowForm rentals={[after]} isWanted follow={follow} copy={copy} />);
  await waitFor(() => expect(said()).toContain(words));
  expect(said()).toContain('WhatsApp: (202) 555-0101');
});

it('shows the code when it is there, to be copied', async () => {
  const { rerender, follow, copy } = show(ok({}));
  type('12345');
  await waitFor(() => expect(said()).toContain('You’re following'));
  const received = one({ state: 'received', code: '918273' });
  rerender(<FollowForm rentals={[received]} isWanted follow={follow} copy={copy} />);
  expect(said()).toContain('918273');
  fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
  await screen.findByText('Copied');
  expect(copy).toHaveBeenCalledExactlyOnceWith('918273');
});

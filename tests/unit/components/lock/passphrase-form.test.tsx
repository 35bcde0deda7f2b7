// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { PassphraseForm } from '../../../../components/lock/passphrase-form.tsx';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';

afterEach(cleanup);

const box = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string): boolean => fireEvent.input(box(name), { target: { value } });
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

function show(isChange: boolean, answer: Result<unknown> = ok({})) {
  const send = vi.fn(async () => answer);
  const onDone = vi.fn();
  const onCancel = vi.fn();
  render(
    <PassphraseForm action="Go" asks={isChange ? 'both' : 'current'} send={send} onDone={onDone} onCancel={onCancel} />,
  );
  return { send, onDone, onCancel };
}

it.each([
  ['12345', '12345', 'Use at least six characters.', 'New passphrase'],
  ['111111', '111111', 'Use more than one character.', 'New passphrase'],
  ['battery staple', 'battery stable', 'The two passphrases aren’t the same.', 'Passphrase again'],
])('sends no change to %j and %j, and says why', (first, again, says, at) => {
  const { send } = show(true);
  type('Current passphrase', 'correct horse');
  type('New passphrase', first);
  type('Passphrase again', again);
  press('Go');
  expect(screen.getByRole('alert').textContent).toBe(says);
  expect([document.activeElement, box(at).getAttribute('aria-invalid')]).toEqual([box(at), 'true']);
  expect(send).not.toHaveBeenCalled();
  // What's being mended isn't called wrong any longer.
  type(at, 'x');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('sends both, and is done', async () => {
  const { send, onDone } = show(true);
  type('Current passphrase', 'correct horse');
  type('New passphrase', 'battery staple');
  type('Passphrase again', 'battery staple');
  press('Go');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(send.mock.calls).toEqual([['correct horse', 'battery staple']]);
});

it('asks for one alone to turn the lock off, makes no try of an empty box, and isn’t done with a wrong one', async () => {
  const { send, onDone, onCancel } = show(false, fail({ kind: 'passphrase' }));
  expect(document.activeElement).toBe(box('Passphrase'));
  press('Go');
  expect(send).not.toHaveBeenCalled();
  type('Passphrase', 'wrong horse');
  press('Go');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('That’s not your passphrase.'));
  expect([onDone.mock.calls.length, document.activeElement]).toEqual([0, box('Passphrase')]);
  press('Not now');
  expect(onCancel).toHaveBeenCalledOnce();
});

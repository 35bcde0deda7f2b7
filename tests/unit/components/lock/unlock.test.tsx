// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Unlock } from '../../../../components/lock/unlock.tsx';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';

afterEach(cleanup);

const box = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('Passphrase');
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

function show(answer: Result<unknown>) {
  const unlock = vi.fn(async () => answer);
  const startOver = vi.fn(async () => ok({}));
  render(<Unlock level={1} unlock={unlock} startOver={startOver} />);
  const send = (passphrase: string): void => {
    fireEvent.input(box(), { target: { value: passphrase } });
    press('Unlock');
  };
  return { unlock, startOver, send };
}

it('has the focus in its box, hides what is typed, and sends it', async () => {
  const { unlock, send } = show(ok({}));
  expect(document.activeElement).toBe(box());
  expect([box().type, box().autocomplete]).toEqual(['password', 'current-password']);
  expect(screen.getByRole('heading', { level: 1, name: 'Locked' })).toBeTruthy();
  send('correct horse');
  await waitFor(() => expect(unlock.mock.calls).toEqual([['correct horse']]));
});

it('says that a passphrase was wrong, and empties the box for the next', async () => {
  const { send } = show(fail({ kind: 'passphrase', retryAfterMs: 0 }));
  send('wrong horse');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('That’s not your passphrase.'));
  await waitFor(() => expect(box().value).toBe(''));
  expect([box().getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', box()]);
});

it('says how long no other is tried', async () => {
  const { send } = show(fail({ kind: 'passphrase', retryAfterMs: 30_000 }));
  send('wrong horse');
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toBe('Too many wrong passphrases. Try again in 30 seconds.'),
  );
});

it('makes no try of an empty box', () => {
  const { unlock } = show(ok({}));
  press('Unlock');
  expect(unlock).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box());
});

it('starts over only after a yes', async () => {
  const { startOver } = show(ok({}));
  press('Forgot your passphrase?');
  press('Not now');
  expect(startOver).not.toHaveBeenCalled();
  press('Forgot your passphrase?');
  press('Confirm');
  await waitFor(() => expect(startOver).toHaveBeenCalledOnce());
});

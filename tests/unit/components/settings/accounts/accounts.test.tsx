// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Accounts } from '../../../../../components/settings/accounts/accounts.tsx';
import { fail, ok } from '../../../../../lib/core/errors.ts';

afterEach(cleanup);

const HOME = { id: 'a', name: 'Home' };
const WORK = { id: 'b', name: 'Work' };

function show(changes: Partial<Parameters<typeof Accounts>[0]> = {}) {
  const props = {
    inUse: 'a',
    accounts: [],
    isInUse: vi.fn(async () => false),
    add: vi.fn(async () => ok({})),
    use: vi.fn(async () => ok({})),
    rename: vi.fn(async () => ok({})),
    remove: vi.fn(async () => ok({})),
    announce: vi.fn(),
  };
  render(<Accounts {...props} {...changes} />);
  return props;
}
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string, value: string): boolean =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const FIRST = 'Name for the account you’re using now';
const SECOND = 'Name for the second account';
const KEY = 'API key of the second account';

describe('Accounts', () => {
  it('adds a second account, trimmed, and says so', async () => {
    const props = show();
    press('Add a second account');
    type(FIRST, ' Me ');
    type(KEY, ' sk_abc \n');
    press('Add account');
    await waitFor(() => expect(props.announce).toHaveBeenLastCalledWith('Work is added. You’re still using Me.'));
    expect(props.add).toHaveBeenCalledWith({ nameInUse: 'Me', name: 'Work', apiKey: 'sk_abc' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it.each([
    [FIRST, '  ', 'Give the account a name.'],
    [SECOND, '', 'Give the account a name.'],
    [SECOND, 'Home', 'Your other account has that name. Choose a different one.'],
    [KEY, ' ', 'Paste your API key first.'],
  ])('asks for what is missing in “%s”', async (box, text, said) => {
    const props = show();
    press('Add a second account');
    type(KEY, 'sk_abc');
    type(box, text);
    press('Add account');
    expect((await screen.findByRole('alert')).textContent).toBe(said);
    expect(screen.getByRole('textbox', { name: box }).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: box }));
    expect(props.add).not.toHaveBeenCalled();
  });

  it('takes no key twice, and leaves what was typed where a key is refused', async () => {
    const add = vi.fn(async () => fail({ kind: 'auth' }));
    show({ isInUse: async (key) => key === 'sk_mine', add });
    press('Add a second account');
    type(KEY, 'sk_mine');
    press('Add account');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That’s the key you’re already using/);
    expect(add).not.toHaveBeenCalled();
    type(KEY, 'sk_other');
    press('Add account');
    expect((await screen.findByText(/didn’t accept this API key/)).textContent).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: KEY }).value).toBe('sk_other');
  });

  it('has no room for a third', () => {
    show({ accounts: [HOME, WORK] });
    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
  });

  it('switches by hand, once, and never to the one in use', async () => {
    const props = show({ accounts: [HOME, WORK] });
    expect(screen.getByRole('button', { name: 'Use Home', pressed: true })).toBeTruthy();
    press('Use Home');
    expect(props.use).not.toHaveBeenCalled();
    press('Use Work');
    press('Use Work');
    await waitFor(() => expect(props.announce).toHaveBeenLastCalledWith('You’re now using Work.'));
    expect(props.use.mock.calls).toEqual([['b']]);
  });

  it('says why it could not be switched', async () => {
    show({ accounts: [HOME, WORK], use: vi.fn(async () => fail({ kind: 'storage' })) });
    press('Use Work');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('leaves a name on Escape', () => {
    const props = show({ accounts: [HOME, WORK] });
    press('Rename Work');
    type('New name for Work', 'Office');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(props.rename).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename Work' }));
  });

  it('asks before it removes one, and says which is used then', async () => {
    const props = show({ accounts: [HOME, WORK] });
    press('Remove Work');
    expect(screen.getByRole('dialog').textContent).not.toContain('You’ll be using');
    press('Not now');
    press('Remove Home');
    expect(screen.getByRole('dialog').textContent).toContain('You’ll be using Work from then on.');
    expect(props.remove).not.toHaveBeenCalled();
    press('Confirm');
    await waitFor(() => expect(props.announce).toHaveBeenLastCalledWith('Home is removed.'));
    expect(props.remove.mock.calls).toEqual([['a']]);
  });
});

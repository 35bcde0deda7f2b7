// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiKey, type ApiKeyProps } from '../../../../components/settings/api-key.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';

afterEach(cleanup);

const account = { id: 'digest', balance: 10_000_000, balanceAt: 1, error: null, cancelLockMs: 300_000 };

function show(changes: Partial<ApiKeyProps> = {}) {
  const props = {
    account: null,
    liveRentals: 0,
    connect: vi.fn(async () => ok({ balance: 10_000_000 })),
    disconnect: vi.fn(async () => ok({})),
    announce: vi.fn(),
    ...changes,
  };
  render(<ApiKey {...props} />);
  return props;
}
const box = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: 'API key' });
const save = (key: string): void => {
  fireEvent.input(box(), { target: { value: key } });
  fireEvent.click(screen.getByRole('button', { name: 'Save key' }));
};

describe('ApiKey', () => {
  it('saves a trimmed key, shows the balance and empties the box', async () => {
    const props = show();
    save('  sk_abc \n');
    await waitFor(() => expect(props.announce).toHaveBeenLastCalledWith('Connected. Balance: $10.00'));
    expect(props.connect).toHaveBeenCalledWith('sk_abc');
    expect(box().value).toBe('');
  });

  it('reports a refused key', async () => {
    const props = show({ connect: vi.fn(async () => fail({ kind: 'auth' })) });
    save('sk_wrong');
    expect((await screen.findByRole('alert')).textContent).toMatch(/didn’t accept this API key/);
    expect(props.announce).not.toHaveBeenCalledWith(expect.stringContaining('Connected'));
  });

  it.each([
    ['either', /it’s wrong or your account is restricted/, 'true'],
    ['account', /restricted your account/, 'false'],
    ['missing', /didn’t reach GetAText/, 'false'],
  ] as const)('tells whether the key or the account is meant: %s', async (why, text, invalid) => {
    show({ connect: vi.fn(async () => fail({ kind: 'auth', why })) });
    save('sk_some');
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    expect(box().getAttribute('aria-invalid')).toBe(invalid);
  });

  it('asks for a key where there is none to save', () => {
    const props = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save key' }));
    expect(screen.getByRole('alert').textContent).toBe('Paste your API key first.');
    expect(props.connect).not.toHaveBeenCalled();
  });

  it('removes the key', async () => {
    const props = show({ account });
    expect(screen.getByText('Key saved')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove key' }));
    await waitFor(() => expect(props.announce).toHaveBeenLastCalledWith('Key removed'));
  });

  it('warns before removing it while numbers are rented', () => {
    const props = show({ account, liveRentals: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Remove key' }));
    expect(props.disconnect).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog').textContent).toContain('You still have 2 rented numbers');
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(props.disconnect).toHaveBeenCalledTimes(1);
  });
});

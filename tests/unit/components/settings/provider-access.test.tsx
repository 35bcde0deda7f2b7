// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProviderAccess } from '../../../../components/settings/provider-access.tsx';

afterEach(cleanup);

const SERVER = 'https://getatext.com';

function show(allowed: boolean) {
  const state = { allowed, changed: (): void => undefined };
  const askToReach = vi.fn(async () => true);
  const mayReach = vi.fn<(server: string) => Promise<boolean>>(async () => state.allowed);
  const stop = vi.fn();
  const watchGrants = (onChange: () => void): (() => void) => {
    state.changed = onChange;
    return stop;
  };
  const props = { mayReach, askToReach, watchGrants };
  return { state, props, stop, ...render(<ProviderAccess server={SERVER} {...props} />) };
}

describe('ProviderAccess', () => {
  it('says nothing where the provider may be reached', async () => {
    const { props } = show(true);
    await vi.waitFor(() => expect(props.mayReach).toHaveBeenCalledWith(SERVER));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks within the click, and follows what is granted and taken back', async () => {
    const { state, props } = show(false);
    const button = await screen.findByRole('button', { name: 'Allow getatext.com' });
    fireEvent.click(button);
    expect(props.askToReach).toHaveBeenCalledWith(SERVER);
    state.allowed = true;
    state.changed();
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    state.allowed = false;
    state.changed();
    expect((await screen.findByRole('alert')).textContent).toContain('is blocking access to getatext.com');
  });

  it('says nothing about a server that is no longer in use, and stops watching with the screen', async () => {
    const { props, stop, rerender, unmount } = show(false);
    await screen.findByRole('alert');
    props.mayReach.mockResolvedValue(true);
    rerender(<ProviderAccess server="https://api.example-sms.com" {...props} />);
    expect(screen.queryByRole('alert')).toBeNull();
    await vi.waitFor(() => expect(props.mayReach).toHaveBeenCalledWith('https://api.example-sms.com'));
    unmount();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(2));
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Switch } from '../../../../../components/ui/fields/switch.tsx';

afterEach(cleanup);

describe('Switch', () => {
  it('shows what is wanted while it is under way, and what is afterwards', async () => {
    let refuse = (): void => undefined;
    const onChange = vi.fn(() => new Promise<void>((resolve) => (refuse = resolve)));
    render(<Switch label="Auto-renew" checked={false} onChange={onChange} />);
    const isOn = () => screen.getByRole('switch', { name: 'Auto-renew' }).getAttribute('aria-checked');
    fireEvent.click(screen.getByRole('switch'));
    fireEvent.click(screen.getByRole('switch'));
    await waitFor(() => expect(isOn()).toBe('true'));
    expect(onChange.mock.calls).toEqual([[true]]);
    refuse();
    await waitFor(() => expect(isOn()).toBe('false'));
  });
});

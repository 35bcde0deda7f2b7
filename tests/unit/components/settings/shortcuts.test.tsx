// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Shortcuts } from '../../../../components/settings/shortcuts.tsx';

afterEach(cleanup);

describe('Shortcuts', () => {
  it('shows the keys as they are set, and reads them again when the person comes back', async () => {
    const read = vi.fn(async () => ({ popup: 'Alt+Shift+G', fill: '' }));
    const change = vi.fn();
    render(<Shortcuts read={read} change={change} />);
    await waitFor(() =>
      expect(screen.getAllByRole('term').map((at) => at.textContent)).toEqual(['Alt + Shift + G', 'Not set']),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    expect(change).toHaveBeenCalledTimes(1);
    read.mockResolvedValue({ popup: '⌥⇧G', fill: 'Ctrl+Y' });
    globalThis.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(screen.getAllByRole('term').map((at) => at.textContent)).toEqual(['⌥⇧G', 'Ctrl + Y']));
  });

  it('says where to change them in a browser that can’t be led there', () => {
    render(<Shortcuts read={async () => ({ popup: '', fill: '' })} change={null} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Manage Extension Shortcuts/)).toBeTruthy();
  });
});

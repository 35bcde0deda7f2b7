// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeleteEverything } from '../../../../components/settings/delete-everything.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';

afterEach(cleanup);
const click = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

describe('DeleteEverything', () => {
  it('erases only after a yes, and says with which rentals in mind', async () => {
    const erase = vi.fn(async () => ok({ erased: true }));
    render(<DeleteEverything liveRentals={2} erase={erase} />);
    click('Delete everything');
    expect(screen.getByRole('dialog').textContent).toContain('You still have 2 rented numbers');
    click('Not now');
    expect(erase).not.toHaveBeenCalled();
    click('Delete everything');
    click('Confirm');
    await screen.findByText('Everything was deleted. The extension is back to its original state.');
    expect(erase).toHaveBeenCalledWith(2);
  });

  it('warns of no rentals where there are none', () => {
    render(<DeleteEverything liveRentals={0} erase={vi.fn()} />);
    click('Delete everything');
    expect(screen.getByRole('dialog').textContent).not.toContain('still have');
  });

  it.each([
    [
      ok({ erased: false }),
      'A number was rented in the meantime, so nothing was deleted. Review the warning and confirm again.',
    ],
    [fail({ kind: 'storage' } as const), /couldn’t save/],
  ])('says where nothing was deleted: %o', async (answer, message) => {
    render(<DeleteEverything liveRentals={0} erase={async () => answer} />);
    click('Delete everything');
    click('Confirm');
    expect((await screen.findByRole('alert')).textContent).toMatch(message);
    expect(screen.queryByText(/original state\.$/)).toBeNull();
  });
});

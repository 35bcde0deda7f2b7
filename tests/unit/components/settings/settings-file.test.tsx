// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SettingsFile, type SettingsFileProps } from '../../../../components/settings/settings-file.tsx';
import { fail, ok } from '../../../../lib/core/errors.ts';

afterEach(cleanup);

const CHANGE = { what: 'Maximum price', from: '$2.00', to: '$5.00' };

function show(changes: Partial<SettingsFileProps> = {}) {
  const props = {
    exportText: vi.fn(async () => ok({ text: '{}' })),
    check: vi.fn(async () =>
      ok({ problems: [] as { where: string; expected: string; found: string }[], more: 0, changes: [CHANGE] }),
    ),
    apply: vi.fn(async () => ok({ imported: true, undo: 'undo-1' })),
    undo: vi.fn(async () => ok({ result: 'done' as const })),
    save: vi.fn(),
    announce: vi.fn(),
    ...changes,
  };
  render(<SettingsFile {...props} />);
  return props;
}
const choose = (text: string): void => {
  const input = screen.getByLabelText<HTMLInputElement>('Settings file');
  fireEvent.change(input, { target: { files: [new File([text], 'settings.json')] } });
};
const click = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

it('exports', async () => {
  const props = show();
  click('Export settings');
  await waitFor(() => expect(props.save).toHaveBeenCalledWith('{}'));
  expect(props.announce).toHaveBeenCalledWith('Settings exported');
});

it('says where exporting failed, and saves no file', async () => {
  const props = show({ exportText: vi.fn(async () => fail({ kind: 'storage' })) });
  click('Export settings');
  await screen.findByRole('alert');
  expect(props.save).not.toHaveBeenCalled();
});

it('imports only after a yes, and takes it back', async () => {
  const props = show();
  choose('file 1');
  expect((await screen.findByRole('listitem')).textContent).toBe('Maximum price: $2.00 → $5.00');
  click('Not now');
  expect(props.apply).not.toHaveBeenCalled();
  choose('file 2');
  await screen.findByRole('dialog', { name: 'Import these settings?' });
  click('Confirm');
  await screen.findByText('Settings imported.');
  expect(props.apply).toHaveBeenCalledWith('file 2');
  click('Undo');
  await screen.findByText('Import undone.');
  expect(props.undo).toHaveBeenCalledWith('undo-1');
});

it('lists what is wrong with a file, and offers nothing to confirm', async () => {
  show({
    check: vi.fn(async () =>
      ok({
        problems: [
          { where: 'parts.x', expected: 'text', found: 'a list' },
          { where: 'parts.y', expected: '', found: 'an unknown field' },
          { where: '', expected: 'b', found: 'c' },
        ],
        more: 3,
        changes: [],
      }),
    ),
  });
  choose('file');
  await screen.findByRole('alert');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'parts.x: expected text, found a list.',
    'parts.y: an unknown field.',
    'Expected b, found c.',
  ]);
  expect(screen.getByText('And 3 more problems.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('does not even read a file that is too large', async () => {
  const props = show();
  choose('x'.repeat(1_000_001));
  expect((await screen.findByRole('alert')).textContent).toContain('up to 1 MB');
  expect(props.check).not.toHaveBeenCalled();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { NoteField } from '../../../../../components/ui/fields/note-field.tsx';
import { fail, ok, type Result } from '../../../../../lib/core/errors.ts';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Note: WhatsApp' });
const type = (value: string): boolean => fireEvent.input(field(), { target: { value } });

/** A field over a note that is stored as soon as it's saved. */
function show(first = '', store: (note: string) => Promise<Result<unknown>> = async () => ok({})) {
  const onSave = vi.fn(store);
  function Stored() {
    const [note, setNote] = useState(first);
    const save = async (text: string): Promise<Result<unknown>> => {
      const saved = await onSave(text);
      if (saved.ok) setNote(text);
      return saved;
    };
    return <NoteField note={note} about="WhatsApp" onSave={save} />;
  }
  render(<Stored />);
  return onSave;
}

it('writes a note on one line, and gives the focus back', async () => {
  const onSave = show();
  fireEvent.click(button('Add a note: WhatsApp'));
  expect(document.activeElement).toBe(field());
  expect(field().maxLength).toBe(200);
  type('  For   my nephew ');
  fireEvent.click(button('Save note'));
  expect(await screen.findByText('For my nephew')).toBeTruthy();
  expect(onSave.mock.calls).toEqual([['For my nephew']]);
  expect(document.activeElement).toBe(button('Edit note: WhatsApp'));
});

it('leaves it as it was with Escape, also where nothing was changed', () => {
  const onSave = show('mine');
  for (const how of ['Escape', 'Save note', 'Cancel']) {
    fireEvent.click(button('Edit note: WhatsApp'));
    expect(field().value).toBe('mine');
    if (how === 'Save note') fireEvent.click(button(how));
    else type('something else');
    if (how === 'Escape') fireEvent.keyDown(field(), { key: 'Escape' });
    if (how === 'Cancel') fireEvent.click(button(how));
    expect(screen.getByText('mine')).toBeTruthy();
    expect(document.activeElement).toBe(button('Edit note: WhatsApp'));
  }
  expect(onSave).not.toHaveBeenCalled();
});

it('takes a note away, and brings it back', async () => {
  const onSave = show('mine');
  fireEvent.click(button('Edit note: WhatsApp'));
  type(' ');
  fireEvent.click(button('Save note'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Note removed.'));
  fireEvent.click(button('Undo'));
  expect(await screen.findByText('mine')).toBeTruthy();
  expect(onSave.mock.calls).toEqual([[''], ['mine']]);
  expect(document.activeElement).toBe(button('Edit note: WhatsApp'));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('says why it could not be stored, and keeps what was typed', async () => {
  show('', async () => fail({ kind: 'storage' }));
  fireEvent.click(button('Add a note: WhatsApp'));
  type('mine');
  fireEvent.click(button('Save note'));
  expect((await screen.findByRole('alert')).textContent).toContain('couldn’t save');
  expect(field().value).toBe('mine');
});

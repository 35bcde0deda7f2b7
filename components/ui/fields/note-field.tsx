import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../lib/core/errors.ts';
import { MAX_NOTE, tidyNote } from '../../../lib/core/note.ts';
import { t } from '../../../lib/i18n/t.ts';
import { useAction } from '../hooks/use-action.ts';
import { ErrorNotice } from '../notices/error-notice.tsx';

interface NoteFieldProps {
  /** The user's words; empty where there are none. */
  note: string;
  /** What they are about, for the names of the controls. */
  about: string;
  /** Stores the words as they are now; empty ones go. */
  onSave: (note: string) => Promise<Result<unknown>>;
}

/** A line of the user's own words: written, changed and taken away in place. Enter saves; Escape leaves it as it was. */
export function NoteField({ note, about, onSave }: NoteFieldProps) {
  const action = useAction();
  const [draft, setDraft] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = draft !== null;
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const leave = (): void => {
    action.clear();
    setDraft(null);
  };
  const save = async (text: string): Promise<void> => {
    if (text === note) return leave();
    const saved = await action.run(() => onSave(text));
    if (!saved?.ok) return;
    setRemoved(text === '' ? note : null);
    setDraft(null);
  };
  const undo = async (): Promise<void> => {
    // The button goes with what it undoes.
    opener.current?.focus();
    await save(removed ?? '');
  };
  return (
    <div class="note">
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save(tidyNote(draft));
          }}
        >
          <input
            ref={field}
            type="text"
            autocomplete="off"
            maxLength={MAX_NOTE}
            aria-label={t('note_field', { about })}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              // An input method's own Escape isn't meant for the field.
              if (event.key === 'Escape' && !event.isComposing) leave();
            }}
          />
          <span class="actions">
            <button type="submit" class="small" aria-disabled={action.busy}>
              {t('note_save')}
            </button>
            <button type="button" class="quiet small" onClick={leave}>
              {t('common_cancel')}
            </button>
          </span>
        </form>
      ) : (
        <>
          {note !== '' && <bdi>{note}</bdi>}
          <span class="actions">
            <button
              ref={opener}
              type="button"
              class="quiet small"
              aria-label={t(note === '' ? 'note_add_to' : 'note_edit_of', { about })}
              onClick={() => {
                setRemoved(null);
                setDraft(note);
              }}
            >
              {t(note === '' ? 'note_add' : 'note_edit')}
            </button>
            {note === '' && removed !== null && (
              <>
                <span role="status" class="hint">
                  {t('note_removed')}
                </span>
                <button type="button" class="small" onClick={() => void undo()}>
                  {t('common_undo')}
                </button>
              </>
            )}
          </span>
        </>
      )}
      {action.error && <ErrorNotice error={action.error} />}
    </div>
  );
}

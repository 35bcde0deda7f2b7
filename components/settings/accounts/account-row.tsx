import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { MAX_ACCOUNT_NAME } from '../../../lib/core/account-name.ts';
import { Alert } from '../../ui/notices/alert.tsx';
import { nameFault } from './account-names.ts';
import type { ShownAccount } from './accounts.tsx';

interface AccountRowProps {
  account: ShownAccount;
  isInUse: boolean;
  /** What others are called. */
  taken: readonly string[];
  busy: boolean;
  onUse: () => void;
  /** Resolves with whether it's called that now. */
  onRename: (name: string) => Promise<boolean>;
  onRemove: () => void;
}

/** One of two accounts, by its name, and what can be done with it. Enter saves a name; Escape leaves it as it was. */
export function AccountRow({ account, isInUse, taken, busy, onUse, onRename, onRemove }: AccountRowProps) {
  const { name } = account;
  const [draft, setDraft] = useState<string | null>(null);
  const [isFaulty, setFaulty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = draft !== null;
  useLayoutEffect(() => {
    if (isOpen) field.current?.select();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const fault = isFaulty ? nameFault(draft ?? '', taken) : null;
  const save = async (text: string): Promise<void> => {
    const isWrong = nameFault(text, taken) !== null;
    setFaulty(isWrong);
    if (isWrong) field.current?.focus();
    else if (text === name || (await onRename(text))) setDraft(null);
  };
  if (draft !== null) {
    return (
      <li>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void save(draft.trim());
          }}
        >
          <input
            ref={field}
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={MAX_ACCOUNT_NAME}
            aria-label={t('accounts_new_name', { name })}
            aria-invalid={fault !== null}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              // An input method's own Escape isn't meant for the field.
              if (event.key === 'Escape' && !event.isComposing) setDraft(null);
            }}
          />
          <button type="submit" class="small" aria-disabled={busy}>
            {t('accounts_save_name')}
          </button>
          <button type="button" class="quiet small" onClick={() => setDraft(null)}>
            {t('common_cancel')}
          </button>
        </form>
        {fault && <Alert>{t(fault)}</Alert>}
      </li>
    );
  }
  return (
    <li>
      <p>
        <bdi class="site">{name}</bdi>
        {isInUse && <span class="hint">{t('accounts_in_use')}</span>}
      </p>
      <span class="actions">
        {/* It stays where it is pressed, and with it the focus. */}
        <button
          type="button"
          class="small"
          aria-pressed={isInUse}
          aria-disabled={busy || isInUse}
          onClick={() => !isInUse && onUse()}
        >
          {t('accounts_use', { name })}
        </button>
        <button
          ref={opener}
          type="button"
          class="quiet small"
          aria-label={t('accounts_rename_one', { name })}
          onClick={() => {
            setFaulty(false);
            setDraft(name);
          }}
        >
          {t('accounts_rename')}
        </button>
        <button
          type="button"
          class="quiet small"
          aria-label={t('accounts_remove_one', { name })}
          aria-disabled={busy}
          onClick={onRemove}
        >
          {t('accounts_remove')}
        </button>
      </span>
    </li>
  );
}

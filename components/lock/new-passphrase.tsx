import type { Ref } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { faultOf } from '../../lib/lock/passphrase.ts';
import { PassphraseInput } from './passphrase-input.tsx';

/** A passphrase that is typed twice. */
export interface TypedTwice {
  first: string;
  again: string;
}

/** Nothing typed yet. */
export const NOTHING_TYPED: TypedTwice = { first: '', again: '' };

const FAULTS = { short: 'lock_short', same: 'lock_same' } as const;

/** What's wrong with a new passphrase, in words, and in which of the two boxes; null where it's fine. */
export function newPassphraseFault({ first, again }: TypedTwice): { text: string; at: keyof TypedTwice } | null {
  const fault = faultOf(first);
  if (fault) return { text: t(FAULTS[fault]), at: 'first' };
  return first === again ? null : { text: t('lock_differs'), at: 'again' };
}

interface NewPassphraseProps {
  label: string;
  typed: TypedTwice;
  /** Which of the boxes is wrong. */
  wrong: keyof TypedTwice | null;
  refs: Record<keyof TypedTwice, Ref<HTMLInputElement>>;
  onType: (typed: TypedTwice) => void;
}

/** The boxes for a new passphrase: nobody sees what they type. */
export function NewPassphrase({ label, typed, wrong, refs, onType }: NewPassphraseProps) {
  return (
    <>
      <PassphraseInput
        label={label}
        hint={t('lock_hint')}
        isNew
        invalid={wrong === 'first'}
        inputRef={refs.first}
        value={typed.first}
        onInput={(first) => onType({ ...typed, first })}
      />
      <PassphraseInput
        label={t('lock_repeat')}
        isNew
        invalid={wrong === 'again'}
        inputRef={refs.again}
        value={typed.again}
        onInput={(again) => onType({ ...typed, again })}
      />
    </>
  );
}

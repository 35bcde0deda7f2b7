import type { Ref } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';

interface RentedNumberProps {
  /** Null where the provider has not named it yet. */
  number: string | null;
  /** It has served, or is for another site: still at hand, but small. */
  small: boolean;
  /** Copying it is the next step. */
  isNext: boolean;
  busy: boolean;
  copyButton: Ref<HTMLButtonElement>;
  onCopy: () => void;
  onFill: () => void;
}

/** A rented number, large enough to read out, with the ways to get it into a page. */
export function RentedNumber({ number, small, isNext, busy, copyButton, onCopy, onFill }: RentedNumberProps) {
  const { name: provider } = useProvider();
  if (number === null) return <p class="warning">{t('rental_number_unknown', { provider })}</p>;
  return (
    <div class={small ? 'rented small-number' : 'rented'}>
      <p class="number">
        <bdi>{formatPhoneNumber(number)}</bdi>
      </p>
      <div class={small ? 'actions' : 'actions pair'}>
        <button ref={copyButton} type="button" class={small ? 'link' : isNext ? 'primary' : undefined} onClick={onCopy}>
          {t('rental_copy_number')}
        </button>
        <button type="button" class={small ? 'link' : undefined} aria-disabled={busy} onClick={onFill}>
          {t('rental_fill_number')}
        </button>
      </div>
    </div>
  );
}

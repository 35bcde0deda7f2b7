import { t } from '../../lib/i18n/t.ts';

/** What {@link FavoriteButton} needs. */
export interface FavoriteButtonProps {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The star beside a service's name: favorites come first in the list. */
export function FavoriteButton({ on, onChange }: FavoriteButtonProps) {
  return (
    <button
      type="button"
      class="icon star"
      aria-label={t('picker_favourite_button')}
      aria-pressed={on}
      title={on ? t('picker_favourite_on') : t('picker_favourite_off')}
      onClick={() => onChange(!on)}
    >
      <span aria-hidden="true">{on ? '★' : '☆'}</span>
    </button>
  );
}

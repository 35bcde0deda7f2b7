import { t } from '../../lib/i18n/t.ts';

/** What {@link FavouriteButton} needs. */
export interface FavouriteButtonProps {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The star beside a service's name: favourites come first in the list. */
export function FavouriteButton({ on, onChange }: FavouriteButtonProps) {
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

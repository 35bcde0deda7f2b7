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
      class="star"
      aria-label="Favourite"
      aria-pressed={on}
      title={on ? 'A favourite: first in the list' : 'Make it a favourite'}
      onClick={() => onChange(!on)}
    >
      <span aria-hidden="true">{on ? '★' : '☆'}</span>
    </button>
  );
}

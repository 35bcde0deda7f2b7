import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { formatStock } from './format.ts';

/** What {@link ServiceOption} needs. */
export interface ServiceOptionProps {
  id: string;
  service: Service;
  /** Its place in the list, from 0, and how many there are: only some of them are drawn. */
  row: number;
  rows: number;
  /** The keyboard is on it. */
  active: boolean;
  /** It is the present choice. */
  selected: boolean;
  favourite: boolean;
  /** A number of it was rented lately. */
  recent: boolean;
  onChoose: () => void;
  onFavourite: (on: boolean) => void;
}

/** A service in the list, with what it costs and whether there is a number for it. */
export function ServiceOption({ id, service, row, rows, active, selected, favourite, recent, onChoose, onFavourite }: ServiceOptionProps) {
  const soldOut = service.stock <= 0;
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={soldOut}
      aria-posinset={row + 1}
      aria-setsize={rows}
      data-row={row}
      data-active={active ? '' : undefined}
      onClick={onChoose}
    >
      <span class="option-name">{service.name}</span>{' '}
      {!service.unpriced && <span class="option-price">{formatMoney(service.price)}</span>}{' '}
      <span class="option-facts">
        {service.unpriced ? service.apiName : soldOut ? 'Out of stock' : formatStock(service.stock)}
        {service.multipleSms && ' · several SMS'}
        {favourite ? ' · favourite' : recent && ' · used recently'}
      </span>
      {/* For the mouse; the keyboard has the star beside the heading, since an option can't hold a control. */}
      <span
        class="option-star"
        aria-hidden="true"
        title={favourite ? 'No favourite any more' : 'Make it a favourite'}
        onClick={(event) => {
          event.stopPropagation();
          onFavourite(!favourite);
        }}
      >
        {favourite ? '★' : '☆'}
      </span>
    </li>
  );
}

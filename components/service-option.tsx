import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/getatext/money.ts';
import { formatStock } from './format.ts';

/** What {@link ServiceOption} needs. */
export interface ServiceOptionProps {
  id: string;
  service: Service;
  /** The keyboard is on it. */
  active: boolean;
  /** It is the present choice. */
  selected: boolean;
  onChoose: () => void;
}

/** A service in the list, with what it costs and whether there is a number for it. */
export function ServiceOption({ id, service, active, selected, onChoose }: ServiceOptionProps) {
  const soldOut = service.stock <= 0;
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      aria-disabled={soldOut}
      data-active={active ? '' : undefined}
      // The press must not take the focus out of the box: that would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span class="option-name">{service.name}</span>{' '}
      {!service.unpriced && <span class="option-price">{formatMoney(service.price)}</span>}{' '}
      <span class="option-facts">
        {service.unpriced ? service.apiName : soldOut ? 'Out of stock' : formatStock(service.stock)}
        {service.multipleSms && ' · several SMS'}
      </span>
    </li>
  );
}

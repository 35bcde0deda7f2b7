import type { Service } from '../../lib/core/service.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';

interface ServiceOptionProps {
  id: string;
  service: Service;
  /** How its last numbers did, in words; empty where none tells anything. */
  record: readonly string[];
  /** Its place in the list, from 0, and how long the list is: only a part of it is drawn. */
  position: { row: number; total: number };
  state: OptionState;
  onChoose: () => void;
  onFavorite: (on: boolean) => void;
}

interface OptionState {
  /** The keyboard is on it. */
  active: boolean;
  /** It is the present choice. */
  selected: boolean;
  favorite: boolean;
  /** A number of it was rented lately. */
  recent: boolean;
}

/** A service in the list, with what it costs and whether there is a number for it. */
export function ServiceOption({ id, service, record, position, state, onChoose, onFavorite }: ServiceOptionProps) {
  const { row, total } = position;
  const { active, selected, favorite, recent } = state;
  const soldOut = service.stock <= 0;
  const facts = [
    service.unpriced ? service.apiName : soldOut ? t('picker_out_of_stock') : plural('popup_stock', service.stock),
    service.multipleSms && t('popup_several_sms'),
    favorite ? t('picker_is_favourite') : recent && t('picker_is_recent'),
    ...record,
  ];
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      data-sold-out={soldOut ? '' : undefined}
      aria-posinset={row + 1}
      aria-setsize={total}
      data-row={row}
      data-active={active ? '' : undefined}
      onClick={onChoose}
    >
      <span class="option-name">{service.name}</span>{' '}
      {!service.unpriced && <span class="option-price">{formatMoney(service.price)}</span>}{' '}
      <span class="option-facts">{facts.filter(Boolean).join(' · ')}</span>
      {/* For the mouse; the keyboard has the star beside the heading, since an option can't hold a control. */}
      <span
        class="option-star"
        aria-hidden="true"
        title={favorite ? t('picker_favourite_take_off') : t('picker_favourite_off')}
        onClick={(event) => {
          event.stopPropagation();
          onFavorite(!favorite);
        }}
      >
        {favorite ? '★' : '☆'}
      </span>
    </li>
  );
}

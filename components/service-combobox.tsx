import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Picker, PickerSort } from '../lib/catalogue/picker.ts';
import { isShortName, unlistedService } from '../lib/catalogue/short-name.ts';
import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { plural } from '../lib/i18n/plural.ts';
import { t } from '../lib/i18n/t.ts';
import { PickerSortControl } from './picker-sort.tsx';
import { ServiceOption } from './service-option.tsx';
import { indexServices, searchServices } from './service-search.ts';
import type { FindSimilar } from './similar-texts.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What {@link ServiceCombobox} needs. */
export interface ServiceComboboxProps {
  services: readonly Service[];
  chosen: Service | null;
  /** The service for sites that have none of their own; null where there is none. */
  unlisted: Service | null;
  picker: Picker;
  /** What to begin with as typed; null to show the choice. */
  typed?: string | null;
  /** What is being typed has changed; null when nobody types any more. */
  onType?: ((typed: string | null) => void) | undefined;
  onChoose: (service: Service) => void;
  onSort: (sort: PickerSort) => void;
  onFavourite: (service: Service, on: boolean) => void;
  /** Takes the focus when this turns true. */
  focus: boolean;
}

/** The fuzzy matcher, once it has been loaded: a popup that only rents does without. */
function useSimilar(wanted: boolean): FindSimilar | null {
  const [findSimilar, setFindSimilar] = useState<FindSimilar | null>(null);
  useEffect(() => {
    if (wanted) {
      void import('./similar-texts.ts').then(
        (loaded) => setFindSimilar(() => loaded.findSimilar),
        () => undefined,
      );
    }
  }, [wanted]);
  return findSimilar;
}

/** How far the page keys go. */
const PAGE = 5;

/** A box to type a service's name into, with what fits below it (ARIA 1.2 combobox with a listbox). */
export function ServiceCombobox(props: ServiceComboboxProps) {
  const { services, chosen, unlisted, picker, onChoose, onSort, onFavourite, focus } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** What is being typed; null while nobody types and the box shows the choice. */
  const [typed, setTyped] = useState(props.typed ?? null);
  const [open, setOpen] = useState(typed !== null);
  const [active, setActive] = useState(-1);

  const index = useMemo(() => (open ? indexServices(services) : null), [open, services]);
  const findSimilar = useSimilar(open);
  const last = unlisted?.apiName ?? null;
  const found = useMemo(() => {
    const text = typed ?? '';
    return index ? [...searchServices(index, text, picker, { findSimilar, unlisted: last }), ...shortName(services, text)] : [];
  }, [index, services, typed, picker, findSimilar, last]);
  const keys = useMemo(() => found.map(({ apiName }) => apiName), [found]);
  const rows = useVirtualRows(list, keys, active, `${open} ${picker.sort} ${typed ?? ''}`);
  const current = found[active];

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);

  const type = (text: string | null): void => {
    setTyped(text);
    if (text !== typed) props.onType?.(text);
  };
  const close = (): void => {
    setOpen(false);
    type(null);
    setActive(-1);
  };
  const choose = (service: Service | undefined): void => {
    if (!service || service.stock <= 0) return;
    close();
    onChoose(service);
  };
  const move = (to: number): void => {
    setOpen(true);
    // While it opens the list is not known yet: the first option is there if any is.
    setActive(open ? Math.max(0, Math.min(found.length - 1, to)) : 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
        move(active + 1);
        break;
      case 'ArrowUp':
        move(active - 1);
        break;
      case 'PageDown':
      case 'PageUp':
        if (!open) return;
        move(active + (event.key === 'PageDown' ? PAGE : -PAGE));
        break;
      case 'Home':
        if (!open) return;
        move(0);
        break;
      case 'End':
        if (!open) return;
        move(found.length - 1);
        break;
      case 'Enter':
        if (!open) return;
        choose(current);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onEscape = (event: KeyboardEvent): void => {
    // Only an Escape with nothing to close may close the popup.
    if (event.key !== 'Escape' || (!open && typed === null)) return;
    close();
    input.current?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent & { currentTarget: HTMLElement }): void => {
    // The window lost the focus, not the box: a popup closes by that, and may come back to what was typed.
    if (!document.hasFocus()) return;
    const next = event.relatedTarget;
    if (!(next instanceof Node && event.currentTarget.contains(next))) close();
  };

  return (
    <div class="combobox" onKeyDown={onEscape} onFocusOut={onFocusOut}>
      <label for={`${id}-input`}>{t('picker_service')}</label>
      <input
        ref={input}
        id={`${id}-input`}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellcheck={false}
        placeholder={t('picker_search')}
        value={typed ?? chosen?.name ?? ''}
        onInput={(event) => {
          type(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value === '' ? -1 : 0);
        }}
        onClick={(event) => {
          if (!open) event.currentTarget.select();
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
      />
      {/* A press must not take the focus out of the box. */}
      <div class="options" hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        {open && <PickerSortControl sort={picker.sort} onSort={onSort} />}
        {/* Not reached by Tab of its own: the box moves through it. */}
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t('picker_list')} tabIndex={-1} onScroll={rows.onScroll}>
          <Gap px={rows.before} />
          {found.slice(rows.start, rows.end).map((service, at) => {
            const row = rows.start + at;
            return (
              <ServiceOption
                key={service.apiName}
                id={`${id}-${row}`}
                service={service}
                row={row}
                rows={found.length}
                active={row === active}
                selected={service.apiName === chosen?.apiName}
                favourite={picker.favourites.includes(service.apiName)}
                recent={picker.recent.includes(service.apiName)}
                onChoose={() => choose(service)}
                onFavourite={(on) => onFavourite(service, on)}
              />
            );
          })}
          <Gap px={rows.after} />
        </ul>
        <p class="hint" role={open ? 'status' : undefined}>
          {summary(found.length, services.length)}
        </p>
      </div>
      {unlisted && (open || chosen === null) && (
        <button type="button" class="link unlisted" onClick={() => choose(unlisted)}>
          {t('picker_unlisted', { service: unlisted.name, price: formatMoney(unlisted.price) })}
        </button>
      )}
    </div>
  );
}

/** A typed short name that a provider which lists nothing may know. */
function shortName(services: readonly Service[], typed: string): Service[] {
  const text = typed.trim();
  const known = !services[0]?.unpriced || services.some(({ apiName }) => apiName === text);
  return known || !isShortName(text) ? [] : [unlistedService(text)];
}

/** Stands for rows that are not drawn. An element: padding would make the list as high as all of them. */
function Gap({ px }: { px: number }) {
  return px > 0 ? <li role="presentation" style={{ height: `${px}px` }} /> : null;
}

function summary(found: number, all: number): string {
  if (all === 0) return t('picker_no_list');
  if (found === 0) return t('picker_none_found');
  return plural('picker_found', found);
}

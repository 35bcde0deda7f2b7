import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { lazy } from '../ui/lazy.tsx';
import type { ServiceActions, ServiceOffers } from './service-list.tsx';

interface ServiceComboboxProps {
  offers: ServiceOffers;
  chosen: Service | null;
  /** What to begin with as typed; null to show the choice. */
  typed?: string | null | undefined;
  /** Takes the focus when this turns true. */
  focus: boolean;
  actions: ServiceComboboxActions;
}

export interface ServiceComboboxActions extends ServiceActions {
  /** What is being typed has changed; null once nobody is typing. */
  type?: (typed: string | null) => void;
}

/** What fits, fetched when it is first wanted. */
export const ServiceList = lazy(async () => (await import('./service-list.tsx')).ServiceList);

/** How far the page keys go. */
const PAGE = 5;
const NONE: readonly Service[] = [];

/** A box to type a service's name into, with what fits below it (ARIA 1.2 combobox with a listbox). */
export function ServiceCombobox({ offers, chosen, typed: begun = null, focus, actions }: ServiceComboboxProps) {
  const { unlisted } = offers;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** What is being typed; null while nobody types: the choice stands in the heading, and the box is empty. */
  const [typed, setTyped] = useState(begun);
  const [open, setOpen] = useState(typed !== null);
  const [active, setActive] = useState(-1);
  const [found, setFound] = useState<readonly Service[]>(NONE);
  const current = found[active];

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);

  const type = (text: string | null): void => {
    setTyped(text);
    if (text !== typed) actions.type?.(text);
  };
  const close = (): void => {
    setOpen(false);
    type(null);
    setActive(-1);
    setFound(NONE);
  };
  const choose = (service: Service | undefined): void => {
    if (!service) return;
    close();
    actions.choose(service);
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
    // Only an Escape that has nothing to close here may close the popup.
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
        placeholder={t(chosen ? 'picker_another' : 'picker_search')}
        value={typed ?? ''}
        onInput={(event) => {
          type(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value === '' ? -1 : 0);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {/* A press must not take the focus out of the box. */}
      <div class="options" hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        {open && (
          <ServiceList
            id={id}
            offers={offers}
            typed={typed ?? ''}
            chosen={chosen}
            active={active}
            onFound={setFound}
            actions={{ ...actions, choose }}
          />
        )}
      </div>
      {unlisted && (open || chosen === null) && (
        <button type="button" class="link unlisted" onClick={() => choose(unlisted)}>
          {t('picker_unlisted', { service: unlisted.name, price: formatMoney(unlisted.price) })}
        </button>
      )}
    </div>
  );
}

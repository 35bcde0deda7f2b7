import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { isShortName, unlistedService } from '../lib/catalogue/short-name.ts';
import type { Service } from '../lib/catalogue/service.ts';
import { indexServices, searchServices } from './service-search.ts';
import { ServiceOption } from './service-option.tsx';

/** What {@link ServiceCombobox} needs. */
export interface ServiceComboboxProps {
  services: readonly Service[];
  chosen: Service | null;
  onChoose: (service: Service) => void;
  /** Takes the focus when this turns true. */
  focus: boolean;
}

/** More options than these are never drawn: typing on is quicker than scrolling. */
const MOST = 50;

/** A box to type a service's name into, with what fits below it (ARIA 1.2 combobox with a listbox). */
export function ServiceCombobox({ services, chosen, onChoose, focus }: ServiceComboboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** What is being typed; null while nobody types and the box shows the choice. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const index = useMemo(() => indexServices(services), [services]);
  const found = useMemo(
    () => (open ? [...searchServices(index, typed ?? ''), ...shortName(services, typed ?? '')] : []),
    [open, index, typed],
  );
  const shown = found.slice(0, MOST);
  const current = shown[active];

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (current) list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const close = (): void => {
    setOpen(false);
    setTyped(null);
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
    setActive(open ? Math.max(0, Math.min(shown.length - 1, to)) : 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
        move(active + 1);
        break;
      case 'ArrowUp':
        move(active - 1);
        break;
      case 'Home':
        if (!open) return;
        move(0);
        break;
      case 'End':
        if (!open) return;
        move(shown.length - 1);
        break;
      case 'Enter':
        if (!open) return;
        choose(current);
        break;
      case 'Escape':
        // Only an Escape with nothing to close may close the popup.
        if (!open && typed === null) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="combobox">
      <label for={`${id}-input`}>Service</label>
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
        placeholder="Search services"
        value={typed ?? chosen?.name ?? ''}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value === '' ? -1 : 0);
        }}
        onClick={(event) => {
          if (!open) event.currentTarget.select();
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div class="options" hidden={!open}>
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label="Services">
          {shown.map((service, at) => (
            <ServiceOption
              key={service.apiName}
              id={`${id}-${at}`}
              service={service}
              active={at === active}
              selected={service.apiName === chosen?.apiName}
              onChoose={() => choose(service)}
            />
          ))}
        </ul>
        <p class="hint" role={open ? 'status' : undefined}>
          {summary(found.length, services.length)}
        </p>
      </div>
    </div>
  );
}

/** A typed short name that a provider which lists nothing may know. */
function shortName(services: readonly Service[], typed: string): Service[] {
  const text = typed.trim();
  const known = !services[0]?.unpriced || services.some(({ apiName }) => apiName === text);
  return known || !isShortName(text) ? [] : [unlistedService(text)];
}

function summary(found: number, all: number): string {
  if (all === 0) return 'The list of services is not here yet.';
  if (found === 0) return 'No service of that name.';
  if (found > MOST) return `${MOST} of ${found.toLocaleString('en-US')} services. Type to find more.`;
  return found === 1 ? '1 service' : `${found} services`;
}

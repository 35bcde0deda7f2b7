import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** One tab: `id` names it in the page's address. */
interface Tab<Id extends string> {
  id: Id;
  label: string;
}

/** `children` is what the selected tab shows. */
interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  children: ComponentChildren;
}

/** Where a key leads from a tab: the arrows go round, Home and End to the ends; null for other keys. */
function target(key: string, from: number, count: number, isRightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      // The arrows point at what is seen: read from right to left, the next tab is on the left.
      return (from + ((key === 'ArrowRight') === isRightToLeft ? count - 1 : 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Tabs with one panel, by the ARIA pattern with automatic activation: only the selected one is in the tab order. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const buttons = useRef(new Map<Id, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent, from: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const next = tabs[target(event.key, from, tabs.length, isRightToLeft) ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    buttons.current.get(next.id)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={label} class="tabs">
        {tabs.map(({ id, label: name }, index) => (
          <button
            key={id}
            ref={(element) => {
              if (element) buttons.current.set(id, element);
            }}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === selected}
            aria-controls={id === selected ? `panel-${id}` : undefined}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {name}
          </button>
        ))}
      </div>
      <div key={selected} role="tabpanel" id={`panel-${selected}`} aria-labelledby={`tab-${selected}`} class="panel">
        {children}
      </div>
    </>
  );
}

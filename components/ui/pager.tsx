import { useState } from 'preact/hooks';
import { formatCount } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';

/** A part of a long list. */
interface PageOf<T> {
  items: T[];
  /** Places in the list, from 1; both 0 where it is empty. */
  first: number;
  last: number;
  total: number;
  /** Null at the list's ends. */
  previous: (() => void) | null;
  next: (() => void) | null;
}

/** Shows a list in pages. A list that gets shorter shows its last page; a new `about` starts at the first. */
export function usePage<T>(list: readonly T[], size: number, about: unknown): PageOf<T> {
  const [at, setAt] = useState({ page: 0, about });
  const wanted = at.about === about ? at.page : 0;
  const page = Math.max(0, Math.min(wanted, Math.ceil(list.length / size) - 1));
  const items = list.slice(page * size, (page + 1) * size);
  const go = (to: number) => (): void => setAt({ page: to, about });
  return {
    items,
    first: items.length === 0 ? 0 : page * size + 1,
    last: page * size + items.length,
    total: list.length,
    previous: page > 0 ? go(page - 1) : null,
    next: (page + 1) * size < list.length ? go(page + 1) : null,
  };
}

/** Leads through the pages of a list; nothing where one page holds it. */
export function Pager({ page, label }: { page: PageOf<unknown>; label: string }) {
  if (!page.previous && !page.next) return null;
  const { first, last, total } = page;
  const text = t('history_page_range', {
    first: formatCount(first),
    last: formatCount(last),
    total: formatCount(total),
  });
  // Not `disabled`: at the last page the button pressed would lose the focus.
  return (
    <nav class="pager" aria-label={label}>
      <button type="button" aria-disabled={!page.previous} onClick={() => page.previous?.()}>
        {t('history_previous_page')}
      </button>
      <span role="status">{text}</span>
      <button type="button" aria-disabled={!page.next} onClick={() => page.next?.()}>
        {t('history_next_page')}
      </button>
    </nav>
  );
}

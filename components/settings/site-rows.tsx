import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';

interface SiteRowsProps<T> {
  id: string;
  title: string;
  /** Says that there are none, and how one comes here. */
  none: string;
  /** What is kept, by site. */
  entries: Record<string, T>;
  /** What is kept for a site, in words. */
  describe: (entry: T) => ComponentChildren;
  /** Keeps something for a site, or with null forgets it. */
  onSet: (site: string, entry: T | null) => Promise<Result<unknown>>;
  /** What's announced after a change; `back` is true after an undo. */
  saying: (site: string, entry: T, back: boolean) => string;
  announce: (text: string) => void;
}

/** More rows than this are shown on request only. */
const FIRST_ROWS = 10;

/** What the user decided for sites, each with a button that forgets it, and then one that brings it back. */
export function SiteRows<T>({ id, title, none, entries, describe, onSet, saying, announce }: SiteRowsProps<T>) {
  /** What was forgotten here stays in its row until the page is left, so that it can be brought back. */
  const [forgotten, setForgotten] = useState<Record<string, T>>({});
  const [error, setError] = useState<AppError | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = Object.entries({ ...forgotten, ...entries }).sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);

  const set = async (site: string, entry: T, back: boolean): Promise<void> => {
    setForgotten((before) => ({ ...before, [site]: entry }));
    const result = await onSet(site, back ? entry : null);
    setError(result.ok ? null : result.error);
    if (result.ok) announce(saying(site, entry, back));
  };
  const showAll = (): void => {
    // The button goes; the focus moves to the last row that was there, which the new ones follow.
    list.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    setIsWhole(true);
  };
  return (
    <div class="part site-choices" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul ref={list} class="rows">
          {shown.map(([site, entry]) => {
            const gone = !Object.hasOwn(entries, site);
            return (
              <li key={site} class={gone ? 'gone' : undefined}>
                <p>
                  <bdi class="site">{site}</bdi>
                  <span class="chosen">{describe(entry)}</span>
                </p>
                {/* One button, so that the focus stays where it is. */}
                <button
                  type="button"
                  class="small"
                  aria-label={gone ? t('sites_undo_site', { site }) : t('sites_forget_site', { site })}
                  onClick={() => void set(site, entry, gone)}
                >
                  {gone ? t('common_undo') : t('sites_forget')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < rows.length && (
        <button type="button" class="link" onClick={showAll}>
          {plural('sites_show_more', rows.length - shown.length)}
        </button>
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}

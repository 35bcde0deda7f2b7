import { useRef, useState } from 'preact/hooks';
import type { SiteChoices as Choices } from '../../lib/catalogue/match-service.ts';
import type { Service } from '../../lib/core/service.ts';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';

interface SiteChoicesProps {
  choices: Choices;
  services: readonly Service[];
  /** Sets the choice for a site, or takes it back with null. */
  onSet: (site: string, apiName: string | null) => Promise<Result<unknown>>;
  announce: (text: string) => void;
}

/** More rows than this are shown on request only. */
const FIRST_ROWS = 10;

/** The services that the user chose for sites, each with a button that forgets it, and then one that brings it back. */
export function SiteChoices({ choices, services, onSet, announce }: SiteChoicesProps) {
  /** What was forgotten here stays in its row until the page is left, so that it can be brought back. */
  const [forgotten, setForgotten] = useState<Choices>({});
  const [error, setError] = useState<AppError | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = Object.entries({ ...forgotten, ...choices }).sort(([a], [b]) => (a < b ? -1 : 1));
  const nameOf = (apiName: string): string => services.find((service) => service.apiName === apiName)?.name ?? apiName;
  const isOffered = (apiName: string): boolean =>
    services.length === 0 || services.some((service) => service.apiName === apiName);
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);

  const set = async (site: string, apiName: string, back: boolean): Promise<void> => {
    setForgotten((before) => ({ ...before, [site]: apiName }));
    const result = await onSet(site, back ? apiName : null);
    setError(result.ok ? null : result.error);
    if (result.ok)
      announce(back ? t('sites_choice_again', { service: nameOf(apiName), site }) : t('sites_forgotten', { site }));
  };
  const showAll = (): void => {
    // The button goes; the focus moves to the last row that was there, which the new ones follow.
    list.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    setIsWhole(true);
  };
  return (
    <div class="part site-choices" role="group" aria-labelledby="site-choices">
      <h3 id="site-choices">{t('sites_chosen')}</h3>
      {rows.length === 0 ? (
        <p class="hint">{t('sites_none_chosen')}</p>
      ) : (
        <ul ref={list} class="rows">
          {shown.map(([site, apiName]) => {
            const gone = !Object.hasOwn(choices, site);
            return (
              <li key={site} class={gone ? 'gone' : undefined}>
                <p>
                  <bdi class="site">{site}</bdi>
                  <span class="chosen">
                    <bdi>{nameOf(apiName)}</bdi>
                    {!isOffered(apiName) && <span class="hint"> · {t('sites_not_offered')}</span>}
                  </span>
                </p>
                {/* One button, so that the focus stays where it is. */}
                <button
                  type="button"
                  class="small"
                  aria-label={gone ? t('sites_undo_site', { site }) : t('sites_forget_site', { site })}
                  onClick={() => void set(site, apiName, gone)}
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

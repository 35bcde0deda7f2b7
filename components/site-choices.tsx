import { useState } from 'preact/hooks';
import type { SiteChoices as Choices } from '../lib/catalogue/match-service.ts';
import type { Service } from '../lib/catalogue/service.ts';
import type { AppError, Result } from '../lib/getatext/errors.ts';
import { ErrorNotice } from './error-notice.tsx';

/** What {@link SiteChoices} needs. */
export interface SiteChoicesProps {
  choices: Choices;
  services: readonly Service[];
  /** Sets the choice for a site, or takes it back with null. */
  onSet: (site: string, apiName: string | null) => Promise<Result<unknown>>;
  announce: (text: string) => void;
}

/** The services that the person chose for sites, each with a button that forgets it, and then one that brings it back. */
export function SiteChoices({ choices, services, onSet, announce }: SiteChoicesProps) {
  /** What was forgotten here stays in its row until the page is left, so that it can be brought back. */
  const [forgotten, setForgotten] = useState<Choices>({});
  const [error, setError] = useState<AppError | null>(null);
  const rows = Object.entries({ ...forgotten, ...choices }).sort(([a], [b]) => (a < b ? -1 : 1));
  const nameOf = (apiName: string): string => services.find((service) => service.apiName === apiName)?.name ?? apiName;
  const isOffered = (apiName: string): boolean => services.length === 0 || services.some((service) => service.apiName === apiName);

  const set = async (site: string, apiName: string, back: boolean): Promise<void> => {
    setForgotten((before) => ({ ...before, [site]: apiName }));
    const result = await onSet(site, back ? apiName : null);
    setError(result.ok ? null : result.error);
    if (result.ok) announce(back ? `${nameOf(apiName)} is your choice for ${site} again` : `Your choice for ${site} is forgotten`);
  };
  return (
    <div class="site-choices">
      <h3>Services that you chose for sites</h3>
      {rows.length === 0 ? (
        <p class="hint">None yet. When you rent another service than the suggested one, or confirm a guess, it is remembered for the site.</p>
      ) : (
        <ul>
          {rows.map(([site, apiName]) => {
            const gone = !Object.hasOwn(choices, site);
            return (
              <li key={site} class={gone ? 'gone' : undefined}>
                <span class="site">{site}</span>
                <span class="chosen">
                  {nameOf(apiName)}
                  {!isOffered(apiName) && <span class="hint"> · not offered now</span>}
                </span>
                {/* One button, so that the focus stays where it is. */}
                <button
                  type="button"
                  aria-label={gone ? `Undo forgetting ${site}` : `Forget ${site}`}
                  onClick={() => void set(site, apiName, gone)}
                >
                  {gone ? 'Undo' : 'Forget'}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {error && <ErrorNotice error={error} />}
    </div>
  );
}

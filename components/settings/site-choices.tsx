import type { SiteChoices as Choices } from '../../lib/catalogue/match-service.ts';
import type { Service } from '../../lib/core/service.ts';
import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { SiteRows } from './site-rows.tsx';

interface SiteChoicesProps {
  choices: Choices;
  services: readonly Service[];
  /** Sets the choice for a site, or takes it back with null. */
  onSet: (site: string, apiName: string | null) => Promise<Result<unknown>>;
  announce: (text: string) => void;
}

/** The services that the user chose for sites. */
export function SiteChoices({ choices, services, onSet, announce }: SiteChoicesProps) {
  const nameOf = (apiName: string): string => services.find((service) => service.apiName === apiName)?.name ?? apiName;
  const isOffered = (apiName: string): boolean =>
    services.length === 0 || services.some((service) => service.apiName === apiName);
  return (
    <SiteRows
      id="site-choices"
      title={t('sites_chosen')}
      none={t('sites_none_chosen')}
      entries={choices}
      describe={(apiName) => (
        <>
          <bdi>{nameOf(apiName)}</bdi>
          {!isOffered(apiName) && <span class="hint"> · {t('sites_not_offered')}</span>}
        </>
      )}
      onSet={onSet}
      saying={(site, apiName, back) =>
        back ? t('sites_choice_again', { service: nameOf(apiName), site }) : t('sites_forgotten', { site })
      }
      announce={announce}
    />
  );
}

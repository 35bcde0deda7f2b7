import { useEffect, useRef, useState } from 'preact/hooks';
import { PointedFieldsList } from '../../../components/settings/pointed-fields-list.tsx';
import { SiteChoices } from '../../../components/settings/site-choices.tsx';
import { SiteSettingsList } from '../../../components/settings/site-settings-list.tsx';
import type { Announce } from '../../../components/ui/notices/announcer.tsx';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { grantedSites, patternOf, revokeSite, watchGrants } from '../../../lib/platform/permissions.ts';
import { siteOfPattern } from '../../../lib/rentals/delivery/match-pattern.ts';
import type { Section } from '../section.ts';
import { linkedDomainsItem } from '../../../lib/settings/items.ts';
import { pointedFieldsItem } from '../../../lib/settings/pointed-fields.ts';
import { siteSettingsItem } from '../../../lib/settings/site-settings.ts';

/** What the user decided for sites: services, settings, fields, permissions and links. Each can be taken back. */
export const sitesSection: Section = {
  id: 'sites',
  title: 'options_sites',
  Content: ({ connection, sites, announce }) => (
    <>
      <SiteChoices
        choices={sites.choices}
        services={sites.services}
        onSet={(site, service) => call('setSiteChoice', { site, service })}
        announce={announce}
      />
      <OwnSettings announce={announce} />
      <PointedFieldsOf announce={announce} />
      <GrantedSites server={connection.server} announce={announce} />
    </>
  ),
};

function OwnSettings({ announce }: { announce: Announce }) {
  const sites = useStored(siteSettingsItem) ?? {};
  return (
    <SiteSettingsList
      sites={sites}
      onChange={(site, patch) => call('setSiteSettings', { site, patch })}
      announce={announce}
    />
  );
}

function PointedFieldsOf({ announce }: { announce: Announce }) {
  const sites = useStored(pointedFieldsItem) ?? {};
  return (
    <PointedFieldsList
      sites={sites}
      onSet={(site, fields) => call('setPointedFields', { site, fields })}
      announce={announce}
    />
  );
}

/** The sites that are allowed or linked. `server` is the one in use: it is allowed too, but no codes go into it. */
function GrantedSites({ server, announce }: { server: string; announce: Announce }) {
  const links = useStored(linkedDomainsItem) ?? [];
  const [allowed, setAllowed] = useState<string[]>([]);
  const granted = allowed.filter((pattern) => pattern !== patternOf(server));
  useEffect(() => {
    const read = (): void => void grantedSites().then(setAllowed, () => undefined);
    read();
    return watchGrants(read);
  }, []);
  const revoke = async (site: string, task: () => Promise<boolean>): Promise<boolean> => {
    announce('');
    const done = await task();
    announce(done ? t('sites_revoked', { site }) : t('sites_not_revoked', { site }));
    return done;
  };
  return (
    <>
      <Revocable
        id="allowed-sites"
        title={t('sites_allowed')}
        none={t('sites_none_allowed')}
        rows={granted.map((pattern) => {
          const site = siteOfPattern(pattern);
          return {
            key: pattern,
            site,
            what: t('sites_allowed_what'),
            revoke: () => revoke(site, () => revokeSite(pattern)),
          };
        })}
      />
      <Revocable
        id="linked-sites"
        title={t('sites_linked')}
        none={t('sites_none_linked')}
        rows={links.map((link) => ({
          key: `${link.site} ${link.domain}`,
          site: link.domain,
          what: t('sites_linked_what', { site: link.site }),
          revoke: () => revoke(link.domain, async () => (await call('unlinkSite', link)).ok),
        }))}
      />
    </>
  );
}

interface Row {
  key: string;
  site: string;
  what: string;
  /** True once it's revoked. */
  revoke: () => Promise<boolean>;
}

function Revocable({ id, title, none, rows }: { id: string; title: string; none: string; rows: readonly Row[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div class="part" role="group" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {rows.length === 0 && <p class="hint">{none}</p>}
      <ul class="rows sites">
        {rows.map(({ key, site, what, revoke }) => (
          <li key={key}>
            <p>
              <strong>
                <bdi>{site}</bdi>
              </strong>
              <span class="hint">{what}</span>
            </p>
            <button
              type="button"
              class="small"
              aria-label={t('sites_revoke_site', { site })}
              // The button that has the focus goes with its row.
              onClick={() => void revoke().then((done) => done && heading.current?.focus())}
            >
              {t('sites_revoke')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import * as z from 'zod/mini';
import { siteRules } from '../../catalogue/site-data.ts';
import { t } from '../../i18n/t.ts';
import { filePart, type SettingsChange } from './file-part.ts';
import { type Link } from '../linked-domains.ts';
import { linkedDomainsItem } from '../items.ts';

/** As links are stored: a registrable domain, or a host that has none. A host within a domain would never be met. */
const domain = () =>
  z.string().check(
    z.refine(async (text) => (await siteRules()).siteOf(`https://${text}/`)?.domain === text, {
      error: () => t('file_expected_site'),
    }),
  );

const isSame = (a: Link, b: Link): boolean => a.site === b.site && a.domain === b.domain;

/** The sites that codes may go into beside their own, as a part of the settings file. A file only adds. */
export const linkedDomainsPart = filePart<Link[], Link[]>({
  name: 'linkedSites',
  item: linkedDomainsItem,
  schema: () => z.array(z.strictObject({ site: domain(), domain: domain() })),
  write: (links) => links,
  merge: (links, added) => {
    const fresh = added.filter(
      (link, index) => !links.some((one) => isSame(one, link)) && added.findIndex((one) => isSame(one, link)) === index,
    );
    return [...fresh, ...links];
  },
  replace: (_links, inFile) => inFile,
  changes: (before, after) =>
    after
      .filter((link) => !before.some((one) => isSame(one, link)))
      .map(({ site, domain }): SettingsChange => ({
        what: t('file_codes_for', { site }),
        from: '',
        to: t('file_may_go_into', { domain }),
      })),
});

import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import type { PointedFields, SitePointed } from '../../lib/settings/pointed-fields.ts';
import { SiteRows } from './site-rows.tsx';

interface PointedFieldsListProps {
  sites: PointedFields;
  /** Keeps the fields of a site, or with null forgets them. */
  onSet: (site: string, fields: SitePointed | null) => Promise<Result<unknown>>;
  announce: (text: string) => void;
}

/** The sites on which the user pointed at fields, and at which. */
export const PointedFieldsList = ({ sites, onSet, announce }: PointedFieldsListProps) => (
  <SiteRows
    id="pointed-fields"
    title={t('sites_pointed')}
    none={t('sites_none_pointed')}
    entries={sites}
    describe={(fields) =>
      [fields.code && t('sites_pointed_code'), fields.phone && t('sites_pointed_phone')].filter(Boolean).join(' · ')
    }
    onSet={onSet}
    saying={(site, _fields, back) => t(back ? 'sites_pointed_again' : 'sites_pointed_forgotten', { site })}
    announce={announce}
  />
);

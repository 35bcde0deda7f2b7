import type { AppError } from '../../lib/core/errors.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { askedHost, isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice, isAccessError } from '../ui/notices/error-notice.tsx';
import { Rich } from '../ui/rich-text.tsx';

interface RentalNoticesProps {
  rental: Rental;
  error: AppError | null;
  copyFailed: boolean;
  /** Offers to allow the rental's site. */
  offerSite: boolean;
  /** Has the browser ask for a host. */
  onAllow: (host: string) => void;
}

/** What went wrong with a rental, what it cost beyond what was agreed, and the site that the user may allow. */
export function RentalNotices({ rental, error, copyFailed, offerSite, onAllow }: RentalNoticesProps) {
  const { name: provider, url } = useProvider();
  const { price, maxPrice, overcharged, site } = rental;
  const section = t('options_sites');
  const blocked = error?.kind === 'permission' && !isAccessError(error, url) ? (error.host ?? null) : null;
  return (
    <>
      {copyFailed && <Alert>{t('rental_not_copied')}</Alert>}
      {error && <ErrorNotice error={error} />}
      {blocked !== null ? (
        <SiteAccess host={blocked} why={t('rental_allow_frame', { section })} onAllow={onAllow} />
      ) : (
        offerSite &&
        site &&
        !isEnded(rental) && (
          <SiteAccess host={askedHost(site)} why={t('rental_allow_later', { section })} onAllow={onAllow} />
        )
      )}
      {overcharged !== null && overcharged > 0 && (
        <Alert>{t('rental_overcharged', { provider, amount: formatMoney(overcharged) })}</Alert>
      )}
      {price !== null && maxPrice !== null && price > maxPrice && (
        <Alert>
          {t('rental_above_agreed', { provider, price: formatMoney(price), agreed: formatMoney(maxPrice) })}
        </Alert>
      )}
    </>
  );
}

/** Offers to ask the browser for one host; the browser's own question follows the click. */
function SiteAccess({ host, why, onAllow }: { host: string; why: string; onAllow: (host: string) => void }) {
  return (
    <div class="site-access">
      <p class="hint">{why}</p>
      <button type="button" onClick={() => onAllow(host)}>
        <Rich text="rental_allow" parts={{ site: <bdi>{host}</bdi> }} />
      </button>
    </div>
  );
}

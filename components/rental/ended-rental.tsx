import type { Result } from '../../lib/core/errors.ts';
import type { Service } from '../../lib/core/service.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { FollowLink } from '../ui/notices/follow-link.tsx';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NumberAgain } from './number-again.tsx';
import { ProviderLink, useProvider } from '../ui/hooks/use-provider.tsx';
import { endSentence, isChecking } from './rental-texts.ts';
import type { AgreedAgain } from './hooks/use-rent-again.tsx';

interface EndedRentalProps {
  rental: Rental;
  services: readonly Service[];
  /** Whether the provider rents the same number again. */
  canRentAgain: boolean;
  /** Whether the provider tells of it by its id. */
  canFollow: boolean;
  busy: boolean;
  onRentAgain: (agreed: AgreedAgain) => Promise<Result<unknown> | null>;
  onRentSpecific: (service: Service, maxPrice: number) => Promise<Result<unknown> | null>;
  onDismiss: () => void;
}

/** How a rental ended, and what's left to do. */
export function EndedRental({
  rental,
  services,
  canRentAgain,
  canFollow,
  busy,
  onRentAgain,
  onRentSpecific,
  onDismiss,
}: EndedRentalProps) {
  const { name: provider } = useProvider();
  const sentence = endSentence(rental, provider);
  const lost = rental.state === 'unknown' && !isChecking(rental.outcome);
  return (
    <>
      {rental.state === 'failed' && rental.error ? (
        <ErrorNotice error={rental.error} />
      ) : lost ? (
        <Alert>
          <p>{sentence}</p>
          {rental.outcome?.charged !== 0 && <ProviderLink>{t('error_open_provider', { provider })}</ProviderLink>}
          {canFollow && rental.outcome?.charged !== 0 && <FollowLink />}
        </Alert>
      ) : (
        <p role="status" class="step">
          {sentence}
        </p>
      )}
      <div class="actions">
        {canRentAgain && (
          <NumberAgain
            rental={rental}
            services={services}
            busy={busy}
            onRentAgain={onRentAgain}
            onRentSpecific={onRentSpecific}
          />
        )}
        <button type="button" class="quiet" aria-disabled={busy} onClick={onDismiss}>
          {t('rental_dismiss')}
        </button>
      </div>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import type { Result } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NumberAgain } from '../rental/number-again.tsx';
import type { AgreedAgain } from '../rental/hooks/use-rent-again.tsx';
import { useAction } from '../ui/hooks/use-action.ts';

interface HistoryActionsProps {
  rental: Rental;
  services: readonly Service[];
  rentAgain: (agreed: AgreedAgain) => Promise<Result<unknown>>;
  /** Rents the number for a service, for up to a price. */
  rentSpecific: (service: Service, maxPrice: number) => Promise<Result<unknown>>;
}

/** Rents the number of a past rental again. */
export function HistoryActions({ rental, services, rentAgain, rentSpecific }: HistoryActionsProps) {
  const action = useAction();
  const [rented, setRented] = useState(false);
  if (!isEnded(rental)) return null;
  const start = async (task: () => Promise<Result<unknown>>): Promise<Result<unknown> | null> => {
    setRented(false);
    const result = await action.run(task);
    setRented(result?.ok ?? false);
    return result;
  };
  return (
    <div class="actions">
      <NumberAgain
        rental={rental}
        services={services}
        busy={action.busy}
        room="row"
        onRentAgain={(agreed) => start(() => rentAgain(agreed))}
        onRentSpecific={(service, maxPrice) => start(() => rentSpecific(service, maxPrice))}
      />
      <span role="status">{action.busy ? t('history_renting_again') : rented ? t('history_rented_again') : ''}</span>
      {action.error && <ErrorNotice error={action.error} />}
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { formatAge, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { NumberAgain } from './number-again.tsx';
import type { RentalActions } from './rental-actions.ts';
import { stateLook } from './outcome-texts.ts';
import { useAction } from '../ui/hooks/use-action.ts';
import { useNow } from '../ui/hooks/use-now.ts';

export interface RecentNumbersProps {
  /** Each number once, the newest first. */
  rentals: readonly Rental[];
  services: readonly Service[];
  actions: RentalActions;
  canRentAgain: (rental: Rental) => boolean;
}

/** As many as are seen at a glance. */
const FIRST_ROWS = 2;
/** More are in the dashboard. */
const MAX_ROWS = 10;

/** The numbers that a user had for this site: when, what came of each, and a way to rent it again. */
export function RecentNumbers({ rentals, services, actions, canRentAgain }: RecentNumbersProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const listed = rentals.slice(0, all ? MAX_ROWS : FIRST_ROWS);
  const more = Math.min(rentals.length, MAX_ROWS) - listed.length;
  return (
    <section class="recent" aria-labelledby={id}>
      <h2 id={id}>{t('recent_title')}</h2>
      <ul>
        {listed.map((rental) => (
          <RecentNumber
            key={rental.key}
            rental={rental}
            services={canRentAgain(rental) ? services : null}
            actions={actions}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {plural('recent_more', more)}
        </button>
      )}
    </section>
  );
}

function RecentNumber({
  rental,
  services,
  actions,
}: {
  rental: Rental;
  services: readonly Service[] | null;
  actions: RentalActions;
}) {
  const action = useAction();
  const now = useNow();
  const facts = {
    service: rental.service.name,
    age: formatAge(now - (rental.endedAt ?? rental.createdAt)),
    outcome: outcome(rental),
  };
  return (
    <li>
      <p class="recent-number">
        <bdi>{formatPhoneNumber(rental.number ?? '')}</bdi>
      </p>
      <p class="hint">{t('recent_facts', facts)}</p>
      {services && (
        <NumberAgain
          rental={rental}
          services={services}
          busy={action.busy}
          room="one"
          onRentAgain={(agreed) => action.run(() => actions.rentAgain(rental, agreed))}
          onRentSpecific={(service, maxPrice) => action.run(() => actions.rentSpecific(rental, service, maxPrice))}
        />
      )}
      {action.error && <ErrorNotice error={action.error} />}
    </li>
  );
}

/** What came of a number: a code or none matters more than how its rental ended. */
function outcome(rental: Rental): string {
  if (rental.codeAt !== null) return t('recent_code_came');
  return rental.state === 'cancelled' || rental.state === 'expired' ? t('recent_no_code') : stateLook(rental).text;
}

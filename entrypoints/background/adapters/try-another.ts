import { describeError } from '../../../lib/i18n/describe-error.ts';
import { formatMoney, formatPhoneNumber } from '../../../lib/i18n/format.ts';
import { isolated } from '../../../lib/i18n/plain-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { givenUpSentence } from '../../../lib/rentals/renting/try-another-texts.ts';
import { providerOf } from '../../../lib/account/account-id.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { TryAnother } from '../../../lib/rentals/renting/try-another.ts';
import type { Services } from '../services.ts';
import { quietly } from '../../../lib/core/async.ts';
import { rent, fillAtOnce } from '../rent-and-fill.ts';

/** Rents another number instead of one that brought no code, as it was rented: service, site, filters. */
export function createTryAnother(services: Services): TryAnother {
  const another = new TryAnother({
    repository: services.repository,
    now: Date.now,
    account: () => services.account.id(),
    async rent(rental, maxPrice) {
      const request = await services.requests.instead(rental, maxPrice);
      if (!request.ok) return request;
      const rented = await rent(services, request.value);
      quietly(notifyOutcome(services, rental, rented));
      return rented;
    },
  });
  services.reconciler.add(another.question);
  return another;
}

async function notifyOutcome(
  services: Services,
  { service, site, account }: Rental,
  rented: Awaited<ReturnType<typeof rent>>,
): Promise<void> {
  if (!rented.ok) {
    if (rented.error.kind !== 'outcome_unknown') return;
    return notify(
      'another',
      t('notify_another_unsure_title', { service: service.name }),
      describeError(rented.error, providerOf(account)).sentence,
    );
  }
  const key = rented.value.keys[0] ?? '';
  quietly(fillAtOnce(services, key, site?.tabId ?? null));
  const rental = await services.repository.find(key);
  const price = rental?.price ?? null;
  await notify(
    key,
    price === null
      ? t('notify_another_title', { service: service.name })
      : t('notify_another_price_title', { service: service.name, price: formatMoney(price) }),
    rental?.number
      ? t('notify_another_rented', { number: isolated(formatPhoneNumber(rental.number)) })
      : t('notify_rented_no_number', { provider: providerOf(account) }),
  );
}

/** Says where no other number was rented: the popup may have been closed long ago. */
export async function notifyGivenUp(before: Rental | null, after: Rental): Promise<void> {
  const { tryAnother } = after;
  if (tryAnother?.state !== 'given_up' || before?.tryAnother?.state === 'given_up') return;
  await notify(
    after.key,
    t('notify_no_other_title', { service: after.service.name }),
    givenUpSentence(tryAnother, providerOf(after.account)),
  );
}

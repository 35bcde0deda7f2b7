import type { StorageTrouble } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/t.ts';
import { unreadableSentence } from '../../../lib/i18n/describe-error.ts';
import { formatPhoneNumber } from '../../../lib/i18n/format.ts';
import { Alert } from './alert.tsx';
import { Rich } from '../rich-text.tsx';

interface StorageNoticeProps {
  /** What can't be read. */
  troubles: readonly StorageTrouble[];
  /** What was rented and could not be saved. */
  unsaved: readonly { key: string; service: { name: string }; number: string | null }[];
}

/** Says what's wrong with the profile's storage and what to do; nothing where all is well. */
export function StorageNotice({ troubles, unsaved }: StorageNoticeProps) {
  const numbers = unsaved.filter((rental) => rental.number !== null);
  return (
    <>
      {troubles.map((trouble) => (
        <Alert key={trouble.item}>
          <p>{unreadableSentence(trouble)}</p>
          {trouble.item === 'rentals' && <p>{t('storage_no_renting')}</p>}
        </Alert>
      ))}
      {unsaved.length > 0 && (
        <Alert>
          <p>{t('storage_full')}</p>
          {numbers.length > 0 && (
            <ul class="unsaved">
              {numbers.map((rental) => (
                <li key={rental.key}>
                  <Rich
                    text="storage_unsaved"
                    parts={{
                      service: rental.service.name,
                      number: <bdi>{formatPhoneNumber(rental.number ?? '')}</bdi>,
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </>
  );
}

import { thrownError } from '../../../lib/core/storage-error.ts';
import { describeError } from '../../../lib/i18n/describe-error.ts';
import { t } from '../../../lib/i18n/t.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { quietly } from '../../../lib/core/async.ts';

/** Starts what a person asked for where no screen shows what came of it: a notification reports a failure. */
export function notifyOnFailure(
  work: Promise<unknown>,
  title: 'notify_not_rented_title' | 'notify_not_filled_title',
): void {
  quietly(
    work.catch((thrown: unknown) => notify('failed', t(title), describeError(thrownError(thrown, title)).sentence)),
  );
}

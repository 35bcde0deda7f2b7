import { t } from '../../../lib/i18n/t.ts';
import { describeError } from '../../../lib/i18n/describe-error.ts';
import { thrownError } from '../../../lib/core/storage-error.ts';
import { notify } from '../../../lib/platform/notifications.ts';

/** Starts work that nobody waits for. Its failure is of no account: the next event does it again, or a screen tells. */
export function quietly(work: Promise<unknown>): void {
  void work.catch(() => undefined);
}

/** Starts what a person asked for where no screen shows what came of it: a failure is told in a notification. */
export function told(work: Promise<unknown>, title: 'notify_not_rented_title' | 'notify_not_filled_title'): void {
  quietly(
    work.catch((thrown: unknown) => notify('failed', t(title), describeError(thrownError(thrown, title)).sentence)),
  );
}

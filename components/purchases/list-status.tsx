import type { AppError } from '../../lib/core/errors.ts';
import { formatAge } from '../../lib/i18n/format.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNow } from '../ui/hooks/use-now.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';

/** `fetchedAt` is 0 before the first time; `error`: why it could not be fetched last time. */
interface ListStatusProps {
  fetchedAt: number;
  /** How many entries of the list can't be read, and are left out. */
  unread: number;
  error: AppError | null;
  busy: boolean;
  onRefresh: () => void;
}

/** How old a list is, why it isn't newer, and the button that fetches it again. */
export function ListStatus({ fetchedAt, unread, error, busy, onRefresh }: ListStatusProps) {
  const now = useNow(fetchedAt > 0);
  const { name: provider } = useProvider();
  const age = fetchedAt > 0 ? t('common_updated', { age: formatAge(now - fetchedAt) }) : '';
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={onRefresh} />}
      {unread > 0 && <p class="warning">{plural('list_unread', unread, { provider })}</p>}
      <div class="list-status">
        <span class="hint">{fetchedAt === 0 && busy ? t('common_loading') : age}</span>
        <button type="button" class="quiet small" aria-disabled={busy} onClick={onRefresh}>
          <Icon name="refresh" />
          {t('common_refresh')}
        </button>
      </div>
    </>
  );
}

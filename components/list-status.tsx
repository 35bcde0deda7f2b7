import type { AppError } from '../lib/getatext/errors.ts';
import { ErrorNotice } from './error-notice.tsx';
import { useNow } from './use-now.ts';

/** How long ago something was, in words. */
export function formatAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 10) return 'just now';
  if (seconds < 60) return `${seconds} seconds ago`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

/** What {@link ListStatus} needs. `fetchedAt` is 0 before the first time; `error`: why the last fetching failed. */
export interface ListStatusProps {
  fetchedAt: number;
  error: AppError | null;
  busy: boolean;
  onRefresh: () => void;
}

/** How old a fetched list is, why it is not newer, and the button that fetches it again. */
export function ListStatus({ fetchedAt, error, busy, onRefresh }: ListStatusProps) {
  const now = useNow(fetchedAt > 0);
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={onRefresh} />}
      <div class="list-status">
        <span class="hint">{fetchedAt > 0 ? `Updated ${formatAge(now - fetchedAt)}` : busy ? 'Loading…' : ''}</span>
        <button type="button" class="quiet" aria-disabled={busy} onClick={onRefresh}>
          Refresh
        </button>
      </div>
    </>
  );
}

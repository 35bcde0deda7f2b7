import type { AppError } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/t.ts';
import { describeError, type Remedy } from '../../../lib/i18n/describe-error.ts';
import { FollowLink } from './follow-link.tsx';
import { Alert } from './alert.tsx';
import { ProviderLink, useProvider } from '../hooks/use-provider.tsx';

function RemedyControl({ remedy, onRetry }: { remedy: Remedy; onRetry: (() => void) | undefined }) {
  const { name } = useProvider();
  switch (remedy) {
    case 'options':
      return (
        <a href="/options.html" target="_blank">
          {t('error_check_key')}
        </a>
      );
    case 'top_up':
      return <ProviderLink>{t('error_top_up', { provider: name })}</ProviderLink>;
    case 'provider':
      return <ProviderLink>{t('error_open_provider', { provider: name })}</ProviderLink>;
    case 'retry':
      return onRetry ? (
        <button type="button" class="link" onClick={onRetry}>
          {t('common_try_again')}
        </button>
      ) : null;
    default:
      return null;
  }
}

/** Whether an error only says that the browser keeps the extension from the provider at `url`: every screen says that once. */
export const isAccessError = (error: AppError, url: string): boolean =>
  error.kind === 'permission' && error.host === new URL(url).host;

/** An error in words, with the way out of it. */
export function ErrorNotice({ error, onRetry }: { error: AppError; onRetry?: () => void }) {
  const { name, url } = useProvider();
  if (isAccessError(error, url)) return null;
  const { sentence, remedy } = describeError(error, name);
  return (
    <Alert>
      <p>{sentence}</p>
      <RemedyControl remedy={remedy} onRetry={onRetry} />
      {error.kind === 'outcome_unknown' && <FollowLink />}
      {(error.kind === 'internal' || error.kind === 'contract') && (
        <a href="/options.html#diagnostics" target="_blank">
          {t('diagnostics_link')}
        </a>
      )}
    </Alert>
  );
}

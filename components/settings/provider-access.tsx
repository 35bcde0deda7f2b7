import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** The server in use (its origin), and the browser's permissions. */
interface ProviderAccessProps {
  server: string;
  mayReach: (server: string) => Promise<boolean>;
  /** Has the browser ask the user. Called within a click. */
  askToReach: (server: string) => Promise<boolean>;
  /** Calls back when permissions change; returns the function that stops that. */
  watchGrants: (onChange: () => void) => () => void;
}

/**
 * Says that the browser keeps the extension from the provider, and offers to ask; nothing where it doesn't. Firefox may
 * not grant a host when the extension is installed, and every browser lets people revoke it.
 */
export function ProviderAccess({ server, mayReach, askToReach, watchGrants }: ProviderAccessProps) {
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    let stopped = false;
    const read = async (): Promise<void> => {
      const allowed = await mayReach(server);
      if (!stopped) setRefused(allowed ? null : server);
    };
    const look = (): void => void read().catch(() => undefined);
    look();
    const stop = watchGrants(look);
    return () => {
      stopped = true;
      stop();
    };
  }, [server]);
  if (refused !== server) return null;
  const { host } = new URL(server);
  return (
    <Alert>
      <p>
        <Rich text="access_refused" parts={{ host: <bdi>{host}</bdi> }} />
      </p>
      <button type="button" class="primary" onClick={() => void askToReach(server)}>
        {t('access_allow', { host })}
      </button>
    </Alert>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../lib/getatext/errors.ts';
import { call } from '../../lib/messaging/client.ts';

/** What came of refreshing. Other errors than of storage are stored beside what could not be refreshed. */
export interface Refreshed {
  error: Extract<AppError, { kind: 'storage' }> | null;
}

/** Asks the background for fresh prices and balance behind the cached ones; null until both have been tried. */
export function useRefresh(): Refreshed | null {
  const [refreshed, setRefreshed] = useState<Refreshed | null>(null);
  useEffect(() => {
    const refresh = async (): Promise<void> => {
      const [prices] = await Promise.all([call('refreshCatalogue', { force: false }), call('refreshBalance', {})]);
      setRefreshed({ error: !prices.ok && prices.error.kind === 'storage' ? prices.error : null });
    };
    void refresh();
  }, []);
  return refreshed;
}

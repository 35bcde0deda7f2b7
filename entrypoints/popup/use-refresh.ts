import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';

/** Asks the background for fresh prices and balance behind the cached ones; true once both have been tried. */
export function useRefresh(): boolean {
  const [refreshed, setRefreshed] = useState(false);
  useEffect(() => {
    void Promise.all([call('refreshCatalogue', { force: false }), call('refreshBalance', {})]).then(() =>
      setRefreshed(true),
    );
  }, []);
  return refreshed;
}

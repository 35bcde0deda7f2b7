import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';

/** Fresh prices and a fresh balance behind the cached ones. */
export interface Refresh {
  /** Both have been tried since the popup opened. */
  tried: boolean;
  /** Prices are being fetched because the person wanted that. */
  busy: boolean;
  /** Fetches prices and balance, however new the cached ones are. */
  refresh(): void;
}

const refreshAll = (force: boolean): Promise<unknown> =>
  Promise.all([call('refreshCatalogue', { force }), call('refreshBalance', {})]);

/** Asks the background for prices where the cached ones are old, and for the balance. */
export function useRefresh(): Refresh {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void refreshAll(false).then(() => setTried(true));
  }, []);
  const refresh = async (): Promise<void> => {
    setBusy(true);
    await refreshAll(true);
    setBusy(false);
    setTried(true);
  };
  return { tried, busy, refresh: () => void refresh() };
}

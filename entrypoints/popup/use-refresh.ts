import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../lib/getatext/errors.ts';
import { call } from '../../lib/messaging/client.ts';

/** Fresh prices and a fresh balance behind the cached ones. */
export interface Refresh {
  /** Both have been tried since the popup opened. */
  tried: boolean;
  /** Prices are being fetched because the person wanted that. */
  busy: boolean;
  /** Only of storage: other errors are stored beside what could not be refreshed. */
  error: Extract<AppError, { kind: 'storage' }> | null;
  /** Fetches prices and balance, however new the cached ones are. */
  refresh(): void;
}

/** Asks the background for prices where the cached ones are old, and for the balance. */
export function useRefresh(): Refresh {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refresh['error']>(null);
  const refreshAll = async (force: boolean): Promise<void> => {
    setBusy(force);
    const [prices] = await Promise.all([call('refreshCatalogue', { force }), call('refreshBalance', {})]);
    setError(!prices.ok && prices.error.kind === 'storage' ? prices.error : null);
    setBusy(false);
    setTried(true);
  };
  useEffect(() => {
    void refreshAll(false);
  }, []);
  return { tried, busy, error, refresh: () => void refreshAll(true) };
}

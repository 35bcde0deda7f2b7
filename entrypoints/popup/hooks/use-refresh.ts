import { useEffect, useRef, useState } from 'preact/hooks';
import { useWhileVisible } from '../../../components/ui/hooks/use-while-visible.ts';
import type { AppError } from '../../../lib/core/errors.ts';
import { call } from '../../../lib/messaging/client.ts';

/** Fetching fresh prices and a fresh balance behind the cached ones. */
export interface Refresh {
  /** Both have been tried since the popup opened. */
  tried: boolean;
  /** Prices are being fetched because the user wanted that. */
  busy: boolean;
  /** Only of storage: other errors are stored with what could not be refreshed. */
  error: Extract<AppError, { kind: 'storage' }> | null;
  /** Fetches prices and balance, however new the cached ones are. */
  refresh(): void;
}

/** How often a screen that stays open asks: older prices are fetched again. */
const EVERY_MS = 5 * 60_000;

/**
 * Asks the background for prices where the cached ones are old, and for the balance: once, and where the screen
 * `stays` open, again and again. Back online it asks at once.
 */
export function useRefresh(stays: boolean): Refresh {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refresh['error']>(null);
  const asked = useRef(false);
  const refreshAll = async (force: boolean): Promise<void> => {
    setBusy(force);
    const [prices] = await Promise.all([call('refreshCatalogue', { force }), call('refreshBalance', {})]);
    setError(!prices.ok && prices.error.kind === 'storage' ? prices.error : null);
    setBusy(false);
    setTried(true);
  };
  useWhileVisible(EVERY_MS, () => {
    if (asked.current && !stays) return;
    asked.current = true;
    void refreshAll(false);
  });
  useEffect(() => {
    const onOnline = (): void => void refreshAll(false);
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, []);
  return { tried, busy, error, refresh: () => void refreshAll(true) };
}

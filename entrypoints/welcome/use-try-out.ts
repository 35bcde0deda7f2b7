import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../lib/core/errors.ts';

/** A number that no phone has: 555-0100 to 555-0199 are kept for fiction. */
export const MADE_UP_NUMBER = '2025550143';
/** The made-up code. */
export const MADE_UP_CODE = '493027';
/** From asking for the code to its arrival, in milliseconds: long enough to see the waiting. */
const SMS_DELAY_MS = 1500;

/** What has been done so far: nothing, the number filled, the code under way, the code filled. */
type Phase = 'start' | 'number' | 'waiting' | 'code';

/** What fills phone fields; fetched when it's tried, since it weighs as much as the screen. */
const phoneFields = async () => ({
  ...(await import('../../lib/fields/phone/find-phone.ts')),
  ...(await import('../../lib/fields/phone/fill-phone.ts')),
});
/** {@link phoneFields} for codes. */
const codeFields = async () => ({
  ...(await import('../../lib/fields/find/find-code.ts')),
  ...(await import('../../lib/fields/fill/fill-code.ts')),
  ...(await import('../../lib/fields/fill/undo.ts')),
});

/** The try-out: fills made-up values with what fills real ones. */
export interface TryOut {
  phase: Phase;
  error: AppError | null;
  /** Whether the last fill could be undone; null before that was tried. */
  undone: boolean | null;
  canUndo: boolean;
  fillNumber(): Promise<void>;
  /** Has the code arrive after a while, and fills it. */
  sendCode(): void;
  undo(): Promise<void>;
  reset(): void;
}

/** Nothing leaves the page. */
export function useTryOut(onTried: () => void): TryOut {
  const [phase, setPhase] = useState<Phase>('start');
  const [error, setError] = useState<AppError | null>(null);
  const phaseNow = useRef(phase);
  phaseNow.current = phase;
  const [undone, setUndone] = useState<boolean | null>(null);
  const takeBack = useRef<(() => Promise<boolean>) | null>(null);
  const forget = useRef<() => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Where the code was asked for, which undoing it leads back to. */
  const base = useRef<'start' | 'number'>('start');

  const start = (): void => {
    clearTimeout(timer.current);
    forget.current();
    forget.current = () => undefined;
    takeBack.current = null;
    setError(null);
    setUndone(null);
  };
  const settle = (): void => {
    forget.current();
    takeBack.current = null;
    setUndone(true);
    if (phaseNow.current !== 'code') base.current = 'start';
    setPhase(base.current);
  };
  const fillNumber = async (): Promise<void> => {
    start();
    const { findPhoneField, fillPhone } = await phoneFields();
    const field = findPhoneField(document, { explicit: true });
    if (!field) return setError({ kind: 'no_field', what: 'phone' });
    const filled = await fillPhone(field, MADE_UP_NUMBER);
    if (filled.status !== 'filled') return setError(misfit(filled.status));
    takeBack.current = () => filled.undo().then(() => true);
    base.current = 'number';
    setPhase('number');
  };
  const receive = async (): Promise<void> => {
    start();
    const { findCodeField, makeReady, fillCode, keepUndo } = await codeFields();
    let field = findCodeField(document, { explicit: true });
    if (field && !(await makeReady(field))) field = findCodeField(document, { explicit: true });
    setPhase(base.current);
    if (!field) return setError({ kind: 'no_field', what: 'code' });
    const filled = await fillCode(field, MADE_UP_CODE);
    if (filled.status !== 'filled') return setError(misfit(filled.status));
    // If the user typed the made-up code themselves, there's nothing to restore.
    const kept = keepUndo(field, MADE_UP_CODE, filled.undo ?? (async () => undefined), settle);
    forget.current = kept.end;
    takeBack.current = kept.undo;
    setPhase('code');
    onTried();
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      forget.current();
    },
    [],
  );
  return {
    phase,
    error,
    undone,
    canUndo: takeBack.current !== null && phase !== 'waiting',
    fillNumber,
    sendCode() {
      start();
      setPhase('waiting');
      timer.current = setTimeout(() => void receive(), SMS_DELAY_MS);
    },
    async undo() {
      const done = await takeBack.current?.();
      if (done) return settle();
      takeBack.current = null;
      setUndone(false);
    },
    reset() {
      start();
      base.current = 'start';
      setPhase('start');
    },
  };
}

const misfit = (status: 'does_not_fit' | 'occupied' | 'not_accepted' | 'other_country'): AppError => ({
  kind: 'does_not_fit',
  reason: status === 'does_not_fit' ? 'shape' : status,
});

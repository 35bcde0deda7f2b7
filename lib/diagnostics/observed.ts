import type { Result } from '../core/errors.ts';
import type { Rental } from '../rentals/model/rental.ts';
import type { Provider } from '../getatext/provider.ts';
import type { EventLog } from './events.ts';

type Note = EventLog['note'];

/** A provider whose calls are noted: which, what came of it, how long it took. What goes in and out is not. */
export function observed(provider: Provider, note: Note, monotonic: () => number): Provider {
  const calls = Object.entries(provider).map(([name, call]: [string, (...args: never[]) => Promise<unknown>]) => {
    if (name === 'capabilities') return [name, call];
    const noted = async (...args: never[]): Promise<unknown> => {
      const startedAt = monotonic();
      const answer = await call(...args);
      note(['call', name, resultOf(answer as Result<unknown>)], monotonic() - startedAt);
      return answer;
    };
    return [name, noted];
  });
  return Object.fromEntries(calls) as Provider;
}

const resultOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.error.kind);

/** Notes what a change of a rental was, by its kind; nothing of the rental itself. */
export function noteChange(note: Note, before: Rental | null, after: Rental): void {
  if (before?.state !== after.state) note(['rental', after.state]);
  if (after.filledAt !== null && before?.filledAt !== after.filledAt) note(['code_filled']);
  if (after.numberFilledAt !== null && before?.numberFilledAt !== after.numberFilledAt) note(['number_filled']);
  const error = after.error ?? after.cancelError;
  const earlier = before?.error ?? before?.cancelError ?? null;
  if (error !== null && error.kind !== earlier?.kind) note(['error', error.kind]);
}

/** Notes that a screen was answered with an error. */
export function noteAnswer(note: Note, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return;
  const { error } = answer;
  if (typeof error === 'object' && error !== null && 'kind' in error) note(['screen', String(error.kind)]);
}

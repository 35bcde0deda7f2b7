import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Obstacle } from '../../lib/rentals/history/deletable.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { useAction, type Action } from '../ui/hooks/use-action.ts';

/** How rentals are deleted and restored. `undo` is the name of a deletion; null where it can't be undone. */
export interface DeletionCalls {
  remove: (keys: string[], unchecked: boolean) => Promise<Result<{ count: number; undo: string | null }>>;
  restore: (undo: string) => Promise<Result<{ count: number }>>;
  /** What was deleted last can no longer be restored. */
  forget: () => void;
}

/** What is asked before deleting. `stay`: how many of those wanted can't be deleted now. */
type DeletionQuestion =
  { about: 'unchecked'; rental: Rental } | { about: 'all'; rentals: Rental[]; stay: number; isFiltered: boolean };

export interface Deletion extends Pick<Action, 'busy' | 'error'> {
  question: DeletionQuestion | null;
  /** What was done last; `undo` takes it back. */
  done: { text: string; undo: (() => void) | null } | null;
  deleteOne(rental: Rental, obstacle: Obstacle | undefined): void;
  askAll(rentals: readonly Rental[], obstacles: ReadonlyMap<string, Obstacle>, isFiltered: boolean): void;
  confirm(): void;
  dismissQuestion(): void;
  close(): void;
}

/** Deletes rentals: one at once, with a way back; many, or one whose cost isn't known yet, after a question. */
export function useDeletion({ remove, restore, forget }: DeletionCalls): Deletion {
  const { busy, error, run, clear } = useAction();
  const [question, setQuestion] = useState<DeletionQuestion | null>(null);
  const [done, setDone] = useState<Deletion['done']>(null);
  const canUndo = useRef(false);
  const forgetOnce = (): void => {
    if (canUndo.current) forget();
    canUndo.current = false;
  };
  const latestForget = useRef(forgetOnce);
  latestForget.current = forgetOnce;
  // The way back goes with the screen, and what it needs should not outlive it.
  useLayoutEffect(() => {
    const leave = (): void => latestForget.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const undo = async (name: string): Promise<void> => {
    const restored = await run(() => restore(name));
    if (!restored?.ok) return;
    canUndo.current = false;
    const { count } = restored.value;
    setDone({ text: count === 0 ? t('history_restored_none') : plural('history_restored', count), undo: null });
  };
  const removeNow = async (rentals: readonly Rental[], unchecked: boolean): Promise<void> => {
    setQuestion(null);
    const removed = await run(() =>
      remove(
        rentals.map(({ key }) => key),
        unchecked,
      ),
    );
    if (!removed?.ok) return;
    const { count, undo: name } = removed.value;
    if (count > 0) canUndo.current = name !== null;
    setDone({
      text: count === 0 ? t('history_deleted_none') : plural('history_deleted', count),
      undo: name === null ? null : () => void undo(name),
    });
  };

  return {
    busy,
    error,
    question,
    done,
    deleteOne(rental, obstacle) {
      if (obstacle === 'unchecked') setQuestion({ about: 'unchecked', rental });
      else void removeNow([rental], false);
    },
    askAll(wanted, obstacles, isFiltered) {
      const rentals = wanted.filter(({ key }) => !obstacles.has(key));
      if (rentals.length > 0) setQuestion({ about: 'all', rentals, stay: wanted.length - rentals.length, isFiltered });
    },
    confirm() {
      if (question?.about === 'all') void removeNow(question.rentals, false);
      else if (question) void removeNow([question.rental], true);
    },
    dismissQuestion: () => setQuestion(null),
    close() {
      forgetOnce();
      clear();
      setDone(null);
    },
  };
}

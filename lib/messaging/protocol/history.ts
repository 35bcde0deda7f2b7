import * as z from 'zod/mini';
import { nothing, undoName } from './shapes.ts';

/** Past rentals. */
export const historyProcedures = {
  /**
   * Deletes rentals from the history; live ones, and those that a balance is still compared with, stay. `unchecked`:
   * the user knows that a lost answer among them has not been compared yet. `undo` takes it back, null where that
   * is not possible.
   */
  deleteRentals: {
    request: z.object({ keys: z.array(z.string()), unchecked: z.boolean() }),
    response: z.object({ count: z.number(), undo: z.nullable(z.string()) }),
  },
  /** Takes the last deletion back; answers how many rentals are there again. */
  restoreRentals: { request: undoName, response: z.object({ count: z.number() }) },
  /** Forgets what was deleted last: it can't be restored any more. */
  forgetDeleted: { request: nothing, response: nothing },
} as const;

import { ok } from '../../../lib/core/errors.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import {
  deleteRentals,
  forgetDeleted,
  restoreRentals,
  type DeletingDeps,
} from '../../../lib/rentals/history/deletion.ts';
import { deletedItem } from '../../../lib/rentals/store/items.ts';
import type { Services } from '../services.ts';

/** What the background answers about the history of rentals. */
export function historyHandlers({
  repository,
}: Services): HandlersOf<'deleteRentals' | 'restoreRentals' | 'forgetDeleted'> {
  const deps: DeletingDeps = { repository, deleted: deletedItem, now: Date.now, newKey: () => crypto.randomUUID() };
  return {
    deleteRentals: async (wish) => ok(await deleteRentals(deps, wish)),
    restoreRentals: async ({ undo }) => ok({ count: await restoreRentals(deps, undo) }),
    async forgetDeleted() {
      await forgetDeleted(deps);
      return ok({});
    },
  };
}

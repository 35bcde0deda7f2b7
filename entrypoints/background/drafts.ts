import { ok } from '../../lib/getatext/errors.ts';
import type { Handlers } from '../../lib/messaging/protocol.ts';
import { draftsItem, withDraft } from '../../lib/settings/draft.ts';

/** Keeps what a person has begun in the popup. */
export function createDraftHandlers(): Pick<Handlers, 'keepDraft'> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async keepDraft(draft) {
      // One after another: every key press sends one, and the last of them must win.
      const mine = last.then(async () => draftsItem.set(withDraft(await draftsItem.get(), draft, Date.now())));
      last = mine.catch(() => undefined);
      await mine;
      return ok({});
    },
  };
}

import { ok } from '../../../lib/core/errors.ts';
import type { Handlers } from '../../../lib/messaging/protocol.ts';
import { draftsItem, withDraft, type Drafts } from '../../../lib/settings/draft.ts';

/** What a person has begun in the popup: kept while it is, gone once it has led to a number. */
export interface DraftKeeper {
  handlers: Pick<Handlers, 'keepDraft'>;
  /** Begins anew in a tab. Here as well as in the popup: that may have closed before the provider answered. */
  used(tabId: number | null): Promise<void>;
}

/** See {@link DraftKeeper}. */
export function createDraftKeeper(): DraftKeeper {
  let last: Promise<unknown> = Promise.resolve();
  // One after another: every key press sends one, and the last of them must win.
  const change = (turn: (drafts: Drafts) => Drafts): Promise<void> => {
    const mine = last.then(async () => draftsItem.set([...turn(await draftsItem.get())]));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    handlers: {
      async keepDraft(draft) {
        await change((drafts) => withDraft(drafts, draft, Date.now()));
        return ok({});
      },
    },
    used: (tabId) => change((drafts) => drafts.filter(({ draft }) => draft.tabId !== tabId)),
  };
}

import { withDraft, type Draft, type Drafts } from './draft.ts';
import { draftsItem } from './items.ts';
import { SerialQueue } from '../core/async.ts';

/** Keeps what a user has begun in the popup until it leads to a number. Both calls reject where storage fails. */
export class DraftService {
  // Every key press sends one, and the last of them must win.
  #changes = new SerialQueue();
  #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Stores a tab's draft in place of its earlier one. */
  keep(draft: Draft): Promise<void> {
    return this.#change((drafts) => withDraft(drafts, draft, this.#now()));
  }

  /** Forgets a tab's draft. Here as well as in the popup: that may have closed before the provider answered. */
  used(tabId: number | null): Promise<void> {
    return this.#change((drafts) => drafts.filter(({ draft }) => draft.tabId !== tabId));
  }

  #change(edit: (drafts: Drafts) => Drafts): Promise<void> {
    return this.#changes.run(async () => draftsItem.set([...edit(await draftsItem.get())]));
  }
}

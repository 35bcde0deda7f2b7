import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { emptyDraft, type Draft } from '../../../lib/settings/draft.ts';

/** What the user has begun here, kept so that they can continue when the popup opens again. */
interface DraftHere {
  draft: Draft;
  change(patch: Partial<Draft>): void;
  /** What was begun is done: the next time starts afresh. */
  used(): void;
}

/** Continues a draft, and keeps every change of it; `begun` is read once. */
export function useDraft(begun: Draft): DraftHere {
  const [draft, setDraft] = useState(begun);
  const kept = useRef(draft);
  // At once: the popup may be closed by the next thing that the user does.
  useLayoutEffect(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    void call('keepDraft', draft);
  }, [draft]);
  return {
    draft,
    change: (patch) => setDraft((before) => ({ ...before, ...patch })),
    used: () => void call('keepDraft', emptyDraft(draft.tabId, draft.host)),
  };
}

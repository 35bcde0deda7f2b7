import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { There } from './rental-actions.ts';
import { Rich } from '../ui/rich-text.tsx';

/** What {@link LinkDialog} needs. `site` is the rental's registrable domain; null where it was rented without one. */
export interface LinkDialogProps {
  site: string | null;
  there: There;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a code goes into another site than the one that its number was rented for. */
export function LinkDialog({ site, there, onConfirm, onCancel }: LinkDialogProps) {
  const name = (domain: string) => (
    <strong>
      <bdi>{domain}</bdi>
    </strong>
  );
  return (
    <ConfirmDialog
      title={<Rich text="question_link" parts={{ site: <bdi>{there.domain}</bdi> }} />}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {site === null ? (
        <p>
          <Rich text="question_link_no_site" parts={{ site: name(there.domain) }} />
        </p>
      ) : (
        <>
          <p>
            <Rich text="question_link_text" parts={{ own: name(site), site: name(there.domain) }} />
          </p>
          <p class="hint">
            <Rich text="question_link_always" parts={{ own: <bdi>{site}</bdi> }} />
          </p>
        </>
      )}
    </ConfirmDialog>
  );
}

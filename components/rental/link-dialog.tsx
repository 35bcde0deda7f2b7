import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { OtherSite } from './rental-actions.ts';
import { Rich } from '../ui/rich-text.tsx';

interface LinkDialogProps {
  /** The rental's registrable domain; null where it was rented without one. */
  site: string | null;
  other: OtherSite;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a code goes into another site than the one that its number was rented for. */
export function LinkDialog({ site, other, onConfirm, onCancel }: LinkDialogProps) {
  const name = (domain: string) => (
    <strong>
      <bdi>{domain}</bdi>
    </strong>
  );
  return (
    <ConfirmDialog
      title={<Rich text="question_link" parts={{ site: <bdi>{other.domain}</bdi> }} />}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {site === null ? (
        <p>
          <Rich text="question_link_no_site" parts={{ site: name(other.domain) }} />
        </p>
      ) : (
        <>
          <p>
            <Rich text="question_link_text" parts={{ own: name(site), site: name(other.domain) }} />
          </p>
          <p class="hint">
            <Rich text="question_link_always" parts={{ own: <bdi>{site}</bdi> }} />
          </p>
        </>
      )}
    </ConfirmDialog>
  );
}

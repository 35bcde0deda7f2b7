import type { There } from './rental-actions.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** What {@link LinkDialog} needs. `site` is the rental's registrable domain; null where it was rented without one. */
export interface LinkDialogProps {
  site: string | null;
  there: There;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a code goes into another site than the one that its number was rented for. */
export function LinkDialog({ site, there, onConfirm, onCancel }: LinkDialogProps) {
  return (
    <ConfirmDialog title={`Fill the code on ${there.domain}?`} onConfirm={onConfirm} onCancel={onCancel}>
      {site === null ? (
        <p>This number was rented without a site. Its codes will go into <strong>{there.domain}</strong>.</p>
      ) : (
        <>
          <p>
            This number was rented for <strong>{site}</strong>, and you are about to give its code to{' '}
            <strong>{there.domain}</strong>. Do that only if the two belong together.
          </p>
          <p class="hint">Codes for {site} may then always go there. You can take that back in the options.</p>
        </>
      )}
    </ConfirmDialog>
  );
}

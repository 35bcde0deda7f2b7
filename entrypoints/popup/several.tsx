import { useContext, useState } from 'preact/hooks';
import { Alert, ProviderContext } from '../../components/error-notice.tsx';
import { lazily } from '../../components/lazily.tsx';
import { useAction } from '../../components/use-action.ts';
import type { Service } from '../../lib/catalogue/service.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Filters } from '../../lib/settings/filters.ts';

const SeveralServices = lazily(async () => (await import('../../components/several-services.tsx')).SeveralServices);

/** What {@link Several} needs. */
export interface SeveralProps {
  services: readonly Service[];
  first: Service | null;
  balance: number | null;
  maximumPrice: number | null;
  filters: Filters;
  tabId: number | null;
}

/** The button for several services on one number, and its dialog. */
export function Several({ filters, tabId, ...shown }: SeveralProps) {
  const action = useAction();
  const { name: provider } = useContext(ProviderContext);
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(0);
  const rent = async (chosen: Service[], maxPrice: number, insist: boolean): Promise<void> => {
    const services = chosen.map(({ apiName }) => apiName);
    const rented = await action.run(() => call('rentSeveral', { services, maxPrice, tabId, filters, insist }));
    if (rented?.ok) setMissing(chosen.length - rented.value.keys.length);
    if (rented?.ok || (rented && rented.error.kind === 'outcome_unknown')) setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        class="quiet wide"
        aria-disabled={action.busy}
        onClick={() => {
          action.clear();
          setMissing(0);
          setOpen(true);
        }}
      >
        Several services
      </button>
      {missing > 0 && <Alert>{provider} did not rent {missing} of the services. Those that it rented are shown above.</Alert>}
      {open && (
        <SeveralServices
          {...shown}
          error={action.error}
          onCancel={() => setOpen(false)}
          onConfirm={(chosen, total, insist) => void rent(chosen, total, insist)}
        />
      )}
    </>
  );
}

import { useState } from 'preact/hooks';
import { Alert } from '../../components/ui/notices/alert.tsx';
import { useOpenQuestion } from '../../components/ui/hooks/use-open-question.ts';
import { lazy } from '../../components/ui/lazy.tsx';
import type { Budget } from '../../components/rent-form/rent-card.tsx';
import { useProvider } from '../../components/ui/hooks/use-provider.tsx';
import { useAction } from '../../components/ui/hooks/use-action.ts';
import type { Service } from '../../lib/core/service.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Filters } from '../../lib/settings/filters.ts';

const GroupForm = lazy(async () => (await import('../../components/rent-form/group-form.tsx')).GroupForm);

interface RentGroupProps {
  services: readonly Service[];
  /** What the site in front needs: chosen from the start. */
  first: Service | null;
  /** What had been chosen when the screen was last closed, by `apiName`; null where nothing was. */
  begun: readonly string[] | null;
  budget: Budget;
  filters: Filters;
  tabId: number | null;
  /** The choice has changed. */
  onChoose: (names: string[]) => void;
  /** The question was answered, with yes or no. */
  onClose: () => void;
}

/** The button for several services on one number, and its dialog. */
export function RentGroup({ first, begun, filters, tabId, onChoose, onClose, ...shown }: RentGroupProps) {
  const action = useAction();
  const { name: provider } = useProvider();
  const [question, setQuestion] = useOpenQuestion<'several'>();
  const [missing, setMissing] = useState(0);
  const close = (): void => {
    setQuestion(null);
    onClose();
  };
  const rent = async (chosen: Service[], maxPrice: number, insist: boolean): Promise<void> => {
    const services = chosen.map(({ apiName }) => apiName);
    const rented = await action.run(() => call('rentGroup', { services, maxPrice, tabId, filters, insist }));
    if (rented?.ok) setMissing(chosen.length - rented.value.keys.length);
    if (rented?.ok || (rented && rented.error.kind === 'outcome_unknown')) close();
  };
  return (
    <>
      <button
        type="button"
        class="quiet small"
        aria-disabled={action.busy}
        onClick={() => {
          action.clear();
          setMissing(0);
          setQuestion('several');
        }}
      >
        {t('several_open')}
      </button>
      {missing > 0 && <Alert>{plural('several_missing', missing, { provider })}</Alert>}
      {question === 'several' && (
        <GroupForm
          {...shown}
          chosen={begun ?? (first && first.stock > 0 ? [first.apiName] : [])}
          error={action.error}
          onChoose={onChoose}
          onCancel={close}
          onConfirm={(chosen, total, insist) => void rent(chosen, total, insist)}
        />
      )}
    </>
  );
}

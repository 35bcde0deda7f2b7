import { useState } from 'preact/hooks';
import { Alert } from '../../components/ui/notices/alert.tsx';
import { useOpenQuestion } from '../../components/ui/hooks/use-open-question.ts';
import { lazy } from '../../components/ui/lazy.tsx';
import { useProvider } from '../../components/ui/hooks/use-provider.tsx';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { GroupQuestionProps } from './group-question.tsx';

const GroupQuestion = lazy(async () => (await import('./group-question.tsx')).GroupQuestion);

interface RentGroupProps extends Omit<GroupQuestionProps, 'onRented' | 'onCancel'> {
  /** Renting is folded away: only what came of it shows. */
  isFolded: boolean;
  /** The question was answered, with yes or no. */
  onClose: () => void;
}

/** The button for several services on one number, and its dialog. */
export function RentGroup({ isFolded, onClose, ...asked }: RentGroupProps) {
  const { name: provider } = useProvider();
  const [question, setQuestion] = useOpenQuestion<'several'>();
  const [missing, setMissing] = useState(0);
  const close = (without: number): void => {
    setMissing(without);
    setQuestion(null);
    onClose();
  };
  return (
    <>
      {!isFolded && (
        <button
          type="button"
          class="quiet small opens"
          aria-haspopup="dialog"
          onClick={() => {
            setMissing(0);
            setQuestion('several');
          }}
        >
          {t('several_open')}
        </button>
      )}
      {missing > 0 && <Alert>{plural('several_missing', missing, { provider })}</Alert>}
      {question === 'several' && <GroupQuestion {...asked} onRented={close} onCancel={() => close(0)} />}
    </>
  );
}

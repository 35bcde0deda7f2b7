import { useId, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** `usual` is the service that is chosen at first. */
interface SpecificQuestionProps {
  number: string;
  services: readonly Service[];
  usual: string;
  onConfirm: (service: Service) => void;
  onCancel: () => void;
}

/** Asks which service to rent a number for, naming what that costs. */
export function SpecificQuestion({ number, services, usual, onConfirm, onCancel }: SpecificQuestionProps) {
  const id = useId();
  const [apiName, setApiName] = useState(usual);
  const [tried, setTried] = useState(false);
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name));
  const service = services.find((entry) => entry.apiName === apiName);
  return (
    <ConfirmDialog
      title={<Rich text="question_specific" parts={{ number: <bdi>{formatPhoneNumber(number)}</bdi> }} />}
      onCancel={onCancel}
      onConfirm={() => (service ? onConfirm(service) : setTried(true))}
    >
      <label for={id}>{t('question_specific_service')}</label>
      <select id={id} value={service ? apiName : ''} onChange={(event) => setApiName(event.currentTarget.value)}>
        {!service && <option value="">{t('popup_choose')}</option>}
        {byName.map((entry) => (
          <option key={entry.apiName} value={entry.apiName}>
            {t('question_specific_option', { service: entry.name, price: formatMoney(entry.price) })}
          </option>
        ))}
      </select>
      {service && (
        <p>
          <Rich
            text="question_specific_text"
            parts={{ service: service.name, price: <strong>{formatMoney(service.price)}</strong> }}
          />
        </p>
      )}
      {tried && !service && <Alert>{t('question_specific_choose')}</Alert>}
    </ConfirmDialog>
  );
}

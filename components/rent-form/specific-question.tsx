import { useId, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { maxCostOfNumber } from '../../lib/settings/surcharges.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** `usual` is the service that is chosen at first. */
interface SpecificQuestionProps {
  number: string;
  services: readonly Service[];
  usual: string;
  /** What the user agreed to for `usual` before it became dearer, in millionths of a dollar; null where it did not. */
  from: number | null;
  /** The user said yes to a service for up to what they read. */
  onConfirm: (service: Service, maxPrice: number) => void;
  onCancel: () => void;
}

/** Asks which service to rent a number for, naming what that costs. */
export function SpecificQuestion({ onConfirm, onCancel, ...asked }: SpecificQuestionProps) {
  const { number, services, usual, from } = useFixed(asked);
  const { name: provider } = useProvider();
  const id = useId();
  const [apiName, setApiName] = useState(usual);
  const [tried, setTried] = useState(false);
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name));
  const service = services.find((entry) => entry.apiName === apiName);
  const most = maxCostOfNumber(service?.price ?? 0);
  return (
    <ConfirmDialog
      title={<Rich text="question_specific" parts={{ number: <bdi>{formatPhoneNumber(number)}</bdi> }} />}
      onCancel={onCancel}
      onConfirm={() => (service ? onConfirm(service, most) : setTried(true))}
    >
      {from !== null && <p>{t('question_dearer', { before: formatMoney(from) })}</p>}
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
            parts={{
              provider,
              service: service.name,
              price: <strong>{formatMoney(service.price)}</strong>,
              most: <strong>{formatMoney(most)}</strong>,
            }}
          />
        </p>
      )}
      {tried && !service && <Alert>{t('question_specific_choose')}</Alert>}
    </ConfirmDialog>
  );
}

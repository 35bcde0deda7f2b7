import { useContext } from 'preact/hooks';
import type { Service } from '../lib/catalogue/service.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ProviderContext } from './error-notice.tsx';

/** A question about renting a service. Amounts in millionths of a dollar. */
export interface RentQuestionProps {
  service: Service;
  /** Null where it can't be read: every price is then asked about. */
  maximumPrice: number | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before renting above the person's own cap, without a price, or for a site whose service is a guess. */
export function RentQuestion({ service, maximumPrice, guessFor, onConfirm, onCancel }: RentQuestionProps & { guessFor: string | null }) {
  const { name: provider } = useContext(ProviderContext);
  return (
    <ConfirmDialog title={`Rent a number for ${service.name}?`} onCancel={onCancel} onConfirm={onConfirm}>
      {service.unpriced ? (
        <p>
          {provider} does not say what it costs. It is asked for a number of at most{' '}
          <strong>{formatMoney(maximumPrice ?? 0)}</strong>, your maximum price; what was charged shows afterwards.
        </p>
      ) : (
        <p>
          It costs <strong>{formatMoney(service.price)}</strong>
          {maximumPrice !== null && service.price > maximumPrice && `, more than your maximum price of ${formatMoney(maximumPrice)}`}.
        </p>
      )}
      {guessFor !== null && (
        <p>
          {service.name} is a guess for {guessFor}: please check that it is right. Your yes is remembered for this site;
          the options list such choices.
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Asks again where the price is higher than the one that was agreed to; `from` is that one. */
export function PriceRiseQuestion({ service, from, maximumPrice, onConfirm, onCancel }: RentQuestionProps & { from: number }) {
  const price = formatMoney(service.price);
  return (
    <ConfirmDialog title={`Rent for ${price}?`} onCancel={onCancel} onConfirm={onConfirm}>
      <p>
        The price rose from {formatMoney(from)} to <strong>{price}</strong>. Nothing was rented yet.
      </p>
      {maximumPrice !== null && service.price > maximumPrice && <p>This is more than your maximum price of {formatMoney(maximumPrice)}.</p>}
    </ConfirmDialog>
  );
}

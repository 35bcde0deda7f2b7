import type { LongRentalActions } from '../../../components/purchases/long-rental-actions.ts';
import { call } from '../../../lib/messaging/client.ts';

/** The actions of long rentals, by way of the background. */
export const longRentalActions: LongRentalActions = {
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  renew: ({ id, price }) => call('renewLongRental', { id, total: price }),
  cancel: ({ id }) => call('cancelLongRental', { id }),
  setAutoRenew: ({ id }, autoRenew) => call('setAutoRenew', { id, autoRenew }),
  watch: ({ id }, watched) => call('watchLongRental', { id, watched }),
  refreshMessages: ({ id }) => call('refreshLongMessages', { id }),
  findTarget: ({ id }, message) => call('findTargetTab', { id, message }),
  fillCode: ({ id }, message, { tabId, domain }) => call('fillTextCode', { id, message, tabId, domain }),
};

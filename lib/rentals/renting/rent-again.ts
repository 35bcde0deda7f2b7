import { capabilitiesOf } from '../../getatext/capabilities.ts';
import type { Connection } from '../../settings/connection.ts';
import { serverOf } from '../../account/account-id.ts';
import type { Rental } from '../model/rental.ts';

/** Whether a rental's number can be rented once more: at the server that it came from, over a protocol that does that. */
export const canRentAgain = ({ account }: Pick<Rental, 'account'>, { protocol, server }: Connection): boolean =>
  capabilitiesOf(protocol).reRent && serverOf(account) === server;

import { storedItem } from '../platform/stored-item.ts';
import { ConnectionSchema, DEFAULT_CONNECTION } from './connection.ts';

/**
 * The server in use; apart from the settings, as changing it changes the key, the account and the catalogue. To be
 * read strictly by whoever asks the provider: the stand-in is another server than the one of the account.
 */
export const connectionItem = storedItem('connection', { schema: ConnectionSchema, fallback: DEFAULT_CONNECTION });

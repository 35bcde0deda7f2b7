import { storedItem } from '../platform/stored-item.ts';
import { ConnectionSchema, DEFAULT_CONNECTION } from './connection.ts';

/** The server in use; apart from the settings, as changing it changes the key, the account and the catalogue. */
export const connectionItem = storedItem('connection', ConnectionSchema, DEFAULT_CONNECTION);

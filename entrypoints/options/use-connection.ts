import { useRef, useState } from 'preact/hooks';
import type { ServerField } from '../../components/settings/connection-settings.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { call } from '../../lib/messaging/client.ts';
import { askToReach, mayReach } from '../../lib/platform/permissions.ts';
import { readServer, type Connection, type ServerFault } from '../../lib/settings/connection.ts';
import { connectionItem } from '../../lib/settings/items.ts';
import type { Protocol } from '../../lib/core/server.ts';

/** The server and protocol in use, and changing them. */
export interface EditableConnection {
  /** Undefined until it is read. */
  connection: Connection | undefined;
  /** The box for the server. */
  server: ServerField;
  type(text: string): void;
  /** Saves the server that was typed; true once it, or what was there already, is in use. Call it within a gesture. */
  saveServer(): Promise<boolean>;
  /** Call it within a gesture. */
  saveProtocol(protocol: Protocol): Promise<void>;
}

/** `onSaved` is called after each change that was saved. */
export function useConnection(onSaved: () => void): EditableConnection {
  const connection = useStored(connectionItem);
  /** What is being typed; null while the box shows the server in use. */
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<ServerFault | null>(null);
  const [denied, setDenied] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const reset = (): void => {
    setFault(null);
    setDenied(false);
    setError(null);
  };
  const save = async (wanted: Connection): Promise<boolean> => {
    // First of all: browsers show their question only while the gesture is fresh.
    const allowed = await askToReach(wanted.server);
    setDenied(!allowed);
    if (!allowed) return false;
    const saved = await call('saveConnection', wanted);
    setError(saved.ok ? null : saved.error);
    if (saved.ok) onSaved();
    return saved.ok;
  };
  const start = (wanted: Connection): Promise<boolean> => {
    reset();
    setBusy(true);
    const mine = save(wanted).finally(() => {
      running.current = null;
      setBusy(false);
    });
    running.current = mine;
    return mine;
  };

  const saveServer = async (): Promise<boolean> => {
    if (!connection) return false;
    if (running.current) return running.current;
    const read = readServer(typed ?? connection.server);
    setFault(read.ok ? null : read.fault);
    if (!read.ok) {
      input.current?.focus();
      return false;
    }
    // The key is checked there, so the way must be free; in Firefox it need not be after the installation.
    if (read.server === connection.server && typed === null)
      return (await askToReach(read.server)) || mayReach(read.server);
    const saved = await start({ ...connection, server: read.server });
    if (saved) setTyped(null);
    else input.current?.focus();
    return saved;
  };
  const saveProtocol = async (protocol: Protocol): Promise<void> => {
    if (connection) await start({ ...connection, protocol });
  };
  const type = (text: string): void => {
    reset();
    setTyped(text);
  };
  const server = { typed: typed ?? connection?.server ?? '', fault, denied, error, busy, input };
  return { connection, server, type, saveServer, saveProtocol };
}

import type { Ref } from 'preact';
import type { Protocol } from '../lib/getatext/capabilities.ts';
import type { AppError } from '../lib/getatext/errors.ts';
import { GETATEXT_SERVER, serverName, type Connection, type ServerFault } from '../lib/settings/connection.ts';
import { Alert, ErrorNotice } from './error-notice.tsx';

/** What {@link ConnectionSection} needs. */
export interface ConnectionSectionProps {
  /** What is saved. */
  connection: Connection;
  /** What stands in the box for the server. */
  typed: string;
  input: Ref<HTMLInputElement>;
  fault: ServerFault | null;
  /** The person did not let the extension talk to the server. */
  denied: boolean;
  error: AppError | null;
  busy: boolean;
  /** Numbers that are held at the server in use. */
  liveRentals: number;
  onType: (text: string) => void;
  onProtocol: (protocol: Protocol) => void;
  onSave: () => void;
}

const FAULTS: Record<ServerFault, string> = {
  empty: `Enter a server, such as ${GETATEXT_SERVER}.`,
  not_an_address: `This is no address of a server. It looks like ${GETATEXT_SERVER}.`,
  not_https: 'Only https:// servers are used: your key would travel in the clear.',
  credentials: 'Leave out the user and password: the key below is all that is sent.',
  path: 'Enter the server alone, without a path or anything behind it.',
};

/** Which server numbers come from, and the protocol that it speaks. */
export function ConnectionSection(props: ConnectionSectionProps) {
  const { connection, typed, fault, denied, error, busy } = props;
  const changed = typed.trim().replace(/\/$/, '') !== connection.server;
  return (
    <section aria-labelledby="provider">
      <h2 id="provider">Provider</h2>
      <div class="field">
        <label for="protocol">Protocol</label>
        <select
          id="protocol"
          aria-describedby="protocol-hint"
          value={connection.protocol}
          onChange={(event) => props.onProtocol(event.currentTarget.value as Protocol)}
        >
          <option value="rest">GetAText REST</option>
          <option value="handler">Handler API</option>
        </select>
        <p id="protocol-hint" class="hint">
          Handler API is the handler_api.php protocol that GetAText and many other services speak. It rents a number for
          one service; renting the same number again, long rentals and auctions are for GetAText REST. It carries your
          key in the address, so the server’s own logs may hold it.
        </p>
      </div>
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        <label for="server">Server</label>
        <div class="row">
          <input
            ref={props.input}
            id="server"
            type="text"
            inputMode="url"
            autoComplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={fault !== null}
            aria-describedby="server-hint"
            value={typed}
            onInput={(event) => props.onType(event.currentTarget.value)}
          />
          <button type="submit" aria-disabled={busy}>
            Save server
          </button>
        </div>
        <p id="server-hint" class="hint">
          Each server has its own key. The browser asks whether the extension may talk to a new one.
          {changed && props.liveRentals > 0 && (
            <> Numbers that you hold at {serverName(connection.server)} wait until you come back to it.</>
          )}
        </p>
        {fault && <Alert>{FAULTS[fault]}</Alert>}
        {denied && <Alert>The browser was not allowed to reach this server, so the one before stays in use.</Alert>}
        {error && <ErrorNotice error={error} />}
      </form>
    </section>
  );
}

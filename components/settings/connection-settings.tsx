import type { Ref } from 'preact';
import type { AppError } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/t.ts';
import { serverName, type Connection, type ServerFault } from '../../lib/settings/connection.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { GETATEXT_SERVER, type Protocol } from '../../lib/core/server.ts';

interface ConnectionSettingsProps {
  /** What is saved. */
  connection: Connection;
  server: ServerField;
  /** Numbers that are held at the server in use. */
  liveRentals: number;
  onType: (text: string) => void;
  onProtocol: (protocol: Protocol) => void;
  onSave: () => void;
}

/** The box for the server, and what came of saving what was typed there. */
export interface ServerField {
  typed: string;
  input: Ref<HTMLInputElement>;
  fault: ServerFault | null;
  /** The user did not let the extension talk to the server. */
  denied: boolean;
  error: AppError | null;
  busy: boolean;
}

function faultText(fault: ServerFault): string {
  switch (fault) {
    case 'empty':
      return t('provider_empty', { example: GETATEXT_SERVER });
    case 'not_an_address':
      return t('provider_not_an_address', { example: GETATEXT_SERVER });
    case 'not_https':
      return t('provider_not_https');
    case 'credentials':
      return t('provider_credentials');
    case 'path':
      return t('provider_path');
  }
}

/** Which server numbers come from, and the protocol that it speaks; a part of the account. */
export function ConnectionSettings(props: ConnectionSettingsProps) {
  const { connection, liveRentals } = props;
  const { typed, input, fault, denied, error, busy } = props.server;
  const changed = typed.trim().replace(/\/$/, '') !== connection.server;
  return (
    <div class="part" role="group" aria-labelledby="provider">
      <h3 id="provider">{t('provider_title')}</h3>
      <div class="field">
        <label for="protocol">{t('provider_protocol')}</label>
        <select
          id="protocol"
          aria-describedby="protocol-hint"
          value={connection.protocol}
          onChange={(event) => props.onProtocol(event.currentTarget.value as Protocol)}
        >
          <option value="rest">{t('provider_rest')}</option>
          <option value="handler">{t('provider_handler')}</option>
        </select>
        <p id="protocol-hint" class="hint">
          {t('provider_protocol_hint')}
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
        <label for="server">{t('provider_server')}</label>
        <div class="row">
          <input
            ref={input}
            id="server"
            type="text"
            dir="ltr"
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
            {t('provider_save')}
          </button>
        </div>
        <p id="server-hint" class="hint">
          {t('provider_server_hint')}
          {changed && liveRentals > 0 && ` ${t('provider_numbers_wait', { server: serverName(connection.server) })}`}
        </p>
        {fault && <Alert>{faultText(fault)}</Alert>}
        {denied && <Alert>{t('provider_denied')}</Alert>}
        {error && <ErrorNotice error={error} />}
      </form>
    </div>
  );
}

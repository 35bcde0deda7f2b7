import type { FunctionComponent } from 'preact';
import type { Announce } from '../../components/ui/notices/announcer.tsx';
import type { SiteChoices } from '../../lib/catalogue/match-service.ts';
import type { Service } from '../../lib/core/service.ts';
import type { TextKey } from '../../lib/i18n/t.ts';
import type { LockChoices } from '../../lib/lock/choices.ts';
import type { Connection } from '../../lib/settings/connection.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { EditableConnection } from './use-connection.ts';
import type { SettingsPatch } from './use-settings.ts';
import type { Account } from '../../lib/account/items.ts';

/** A section of the options, in a file of its own; `options.tsx` lists them. */
export interface Section {
  /** Of its heading, which addresses lead to. */
  id: string;
  title: TextKey;
  /** It is left out where the settings can't be read. */
  needsSettings?: boolean;
  /** What it shows below its heading. */
  Content: FunctionComponent<OptionsState>;
}

/** What sections show and change. */
interface OptionsState {
  account: Account | null;
  /** Null where none is set up. */
  lock: LockChoices | null;
  liveRentals: number;
  /** The server in use, and changing it. */
  connection: Connection;
  connectionForm: EditableConnection;
  settings: Settings;
  /** Saves changed settings, and says so. */
  change: (patch: SettingsPatch) => void;
  /** Whether each can be read; what stands in for it is not to be changed. */
  readable: { settings: boolean; connection: boolean };
  /** The services that the user chose for sites, and those on offer. */
  sites: { choices: SiteChoices; services: readonly Service[] };
  /** Says what was done. */
  announce: Announce;
}

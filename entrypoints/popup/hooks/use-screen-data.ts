import { useStored, useTroubles } from '../../../components/ui/hooks/use-stored.ts';
import { catalogueItem, type Catalogue } from '../../../lib/catalogue/items.ts';
import { pickerItem } from '../../../lib/catalogue/items.ts';
import type { Picker } from '../../../lib/catalogue/picker.ts';
import type { StorageTrouble } from '../../../lib/core/errors.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { shownRentals } from '../../../lib/rentals/store/shown-rentals.ts';
import { rentalsItem, unsavedItem, type Rentals } from '../../../lib/rentals/store/items.ts';
import type { Connection } from '../../../lib/settings/connection.ts';
import { type Drafts } from '../../../lib/settings/draft.ts';
import { settingsItem, connectionItem, draftsItem } from '../../../lib/settings/items.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { accountItem, type Account } from '../../../lib/account/items.ts';

/** What the popup shows of what is stored. */
export interface ScreenData {
  account: Account | null;
  catalogue: Catalogue;
  settings: Settings;
  rentals: Rentals;
  connection: Connection;
  unsaved: Rental[];
  troubles: StorageTrouble[];
  picker: Picker;
  drafts: Drafts;
}

const KEPT = [rentalsItem, accountItem, settingsItem, connectionItem];

/** Reads and follows it; `account` and `catalogue` are there before all of it is, undefined until they are read. */
export function useScreenData(): {
  data: ScreenData | undefined;
  account: Account | null | undefined;
  catalogue: Catalogue | undefined;
} {
  const account = useStored(accountItem);
  const catalogue = useStored(catalogueItem);
  const settings = useStored(settingsItem);
  const rentals = useStored(shownRentals);
  const connection = useStored(connectionItem);
  const unsaved = useStored(unsavedItem);
  const troubles = useTroubles(KEPT);
  const picker = useStored(pickerItem);
  const drafts = useStored(draftsItem);
  const ready = account !== undefined && catalogue && settings && rentals && connection && picker && drafts;
  const data = ready
    ? { account, catalogue, settings, rentals, connection, unsaved: unsaved ?? [], troubles, picker, drafts }
    : undefined;
  return { data, account, catalogue };
}

import { fail, ok } from '../../../lib/core/errors.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import { storeTogether } from '../../../lib/platform/storage/stored-item.ts';
import { importSettings, undoImport, type ImportingDeps } from '../../../lib/settings/file/import-settings.ts';
import { PARTS, exportSettings } from '../../../lib/settings/file/parts.ts';
import { planImport } from '../../../lib/settings/file/plan-import.ts';
import { importUndoItem, settingsItem } from '../../../lib/settings/items.ts';
import { pointedFieldsItem, SitePointedSchema, withPointed } from '../../../lib/settings/pointed-fields.ts';
import { saveSiteSettings } from '../../../lib/settings/site-settings.ts';
import type { Services } from '../services.ts';
import { eraseEverything } from './erase.ts';

/** What the background answers about what the user set, settings files, and erasing everything. */
export function settingsHandlers(
  services: Services,
): HandlersOf<
  | 'saveSettings'
  | 'setSiteChoice'
  | 'setSiteSettings'
  | 'setPointedFields'
  | 'setFavourite'
  | 'setPickerSort'
  | 'setSync'
  | 'exportSettings'
  | 'checkSettingsFile'
  | 'importSettings'
  | 'undoImport'
  | 'eraseEverything'
> {
  const { choices, settingsWrites } = services;
  const done = (change: Promise<void>) =>
    change.then(
      () => ok({}),
      (thrown: unknown) => fail(storageError(thrown)),
    );
  const importing: ImportingDeps = {
    parts: PARTS,
    undo: importUndoItem,
    store: storeTogether,
    newKey: () => crypto.randomUUID(),
  };
  return {
    async saveSettings(patch) {
      await settingsWrites.run(async () =>
        settingsItem.set({ ...(await settingsItem.getStrict()), ...(patch as object) }),
      );
      return ok({});
    },
    setSiteChoice: async ({ site, service }) => done(choices.setChoice(site, service)),
    setSiteSettings: async ({ site, patch }) => done(saveSiteSettings(settingsWrites, site, patch)),
    setPointedFields: async ({ site, fields }) =>
      done(
        settingsWrites.run(async () => {
          const all = await pointedFieldsItem.get();
          await pointedFieldsItem.set(withPointed(all, site, fields === null ? null : SitePointedSchema.parse(fields)));
        }),
      ),
    setFavourite: async ({ service, on }) => done(choices.setFavorite(service, on)),
    setPickerSort: async ({ sort }) => done(choices.setSort(sort)),
    setSync: async ({ on }) => done(services.sync.turn(on)),
    exportSettings: async () => ok({ text: await exportSettings(PARTS) }),
    async checkSettingsFile({ text }) {
      const plan = await planImport(text, PARTS);
      return ok(
        plan.ok
          ? { problems: [], more: 0, changes: plan.changes }
          : { problems: plan.problems, more: plan.more, changes: [] },
      );
    },
    importSettings: async ({ text }) => ok(await settingsWrites.run(() => importSettings(importing, text))),
    undoImport: async ({ undo }) => ok({ result: await settingsWrites.run(() => undoImport(importing, undo)) }),
    eraseEverything: ({ liveRentals }) => eraseEverything(services, liveRentals),
  };
}

import { ok } from '../../../lib/core/errors.ts';
import type { Handlers } from '../../../lib/messaging/protocol.ts';
import { storeTogether } from '../../../lib/platform/stored-item.ts';
import { linkedDomainsPart } from '../../../lib/settings/file/linked-domains-part.ts';
import { exportSettings } from '../../../lib/settings/file/export.ts';
import type { AnyPart } from '../../../lib/settings/file/file-part.ts';
import { planImport } from '../../../lib/settings/file/plan-import.ts';
import {
  importSettings,
  importUndoItem,
  undoImport,
  type ImportingDeps,
} from '../../../lib/settings/file/import-settings.ts';
import { pickerPart } from '../../../lib/settings/file/picker-part.ts';
import { settingsPart } from '../../../lib/settings/file/settings-part.ts';
import { siteChoicesPart } from '../../../lib/settings/file/site-choices-part.ts';

/** What a settings file may hold: one line for each part. Never keys, codes, numbers or secret addresses. */
export const PARTS: readonly AnyPart[] = [settingsPart, siteChoicesPart, pickerPart, linkedDomainsPart];

type FileHandlers = Pick<Handlers, 'exportSettings' | 'checkSettingsFile' | 'importSettings' | 'undoImport'>;

/** What the background answers about settings files. */
export function settingsFileHandlers(): FileHandlers {
  const deps: ImportingDeps = {
    parts: PARTS,
    undo: importUndoItem,
    store: storeTogether,
    newKey: () => crypto.randomUUID(),
  };
  return {
    exportSettings: async () => ok({ text: await exportSettings(PARTS) }),
    async checkSettingsFile({ text }) {
      const plan = await planImport(text, PARTS);
      return ok(
        plan.ok
          ? { problems: [], more: 0, changes: plan.changes }
          : { problems: plan.problems, more: plan.more, changes: [] },
      );
    },
    importSettings: async ({ text }) => ok(await importSettings(deps, text)),
    undoImport: async ({ undo }) => ok({ result: await undoImport(deps, undo) }),
  };
}

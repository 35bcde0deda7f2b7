import { browser, isFirefox } from './browser.ts';
import { optionalApi } from './optional-api.ts';

/** The keys of the shortcuts as they are set now, as `Alt+Shift+G`, or `⌥⇧G` on a Mac; empty where none is. */
export async function readShortcuts(): Promise<{ popup: string; fill: string }> {
  const commands = (await optionalApi(browser.commands)?.getAll()) ?? [];
  const keysOf = (name: string): string => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { popup: keysOf('_execute_action'), fill: keysOf('fill-latest-code') };
}

/** Firefox's own way to its page for shortcuts, from 137 on. */
const ownWay = (): (() => Promise<void>) | undefined =>
  (optionalApi(browser.commands) as { openShortcutSettings?: () => Promise<void> } | undefined)?.openShortcutSettings;

/** Whether the browser's page for shortcuts can be opened from here: not in Firefox before 137. */
export const canOpenShortcutSettings = (): boolean => !isFirefox() || ownWay() !== undefined;

/** Opens the browser's page for shortcuts, see {@link canOpenShortcutSettings}. */
export async function openShortcutSettings(): Promise<void> {
  const open = ownWay();
  if (open) await open();
  // Edge, Brave and Opera lead this address to their own page.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls back with the tab in front when the user presses the shortcut that fills the latest code. */
export function onFillShortcut(listener: (tabId: number) => void): void {
  optionalApi(browser.commands)?.onCommand.addListener((command, tab) => {
    if (command === 'fill-latest-code' && tab?.id !== undefined) listener(tab.id);
  });
}

/** The keys that open the popup, as the browser writes them: `Alt+Shift+G`; null where there are none. */
export async function popupShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

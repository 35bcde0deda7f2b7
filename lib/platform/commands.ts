import { browser } from './browser.ts';

/** Calls back with the tab in front when the person presses the shortcut that fills the latest code. */
export function onFillShortcut(listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'fill-latest-code' && tab?.id !== undefined) listener(tab.id);
  });
}

/** The keys that open the popup, as the browser writes them: `Alt+Shift+G`; null where there are none. */
export async function popupShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

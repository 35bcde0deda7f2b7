import { browser } from './browser.ts';
import { offered } from './offered.ts';

/** Calls back with the tab in front when the person presses the shortcut that fills the latest code. */
export function onFillShortcut(listener: (tabId: number) => void): void {
  offered(browser.commands)?.onCommand.addListener((command, tab) => {
    if (command === 'fill-latest-code' && tab?.id !== undefined) listener(tab.id);
  });
}

import { browser } from './browser.ts';

/** The extension's version, as `1.2.3`. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** Calls back once after the extension was installed, updated, or the browser was. */
export function onInstalled(listener: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason));
}

/** Calls back when the browser starts with the extension in it. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Calls back when the connection to the network comes back. */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
}

/** Whether the browser believes that it is online. */
export const isOnline = (): boolean => globalThis.navigator.onLine;

/** Who sent a message: a screen of this extension, the page script in a frame of a tab, or somebody else. */
export type Sender = { from: 'screen' } | { from: 'page'; tabId: number; frameId: number } | { from: 'other' };

type RawSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Answers messages. The listener's promise is the answer; undefined leaves the message to others. */
export function onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  const own = browser.runtime.getURL('');
  const receive = (message: unknown, raw: RawSender): Promise<unknown> | undefined => {
    if (raw.id !== browser.runtime.id) return undefined;
    if (raw.url?.startsWith(own)) return listener(message, { from: 'screen' });
    if (raw.tab?.id !== undefined && raw.frameId !== undefined) {
      return listener(message, { from: 'page', tabId: raw.tab.id, frameId: raw.frameId });
    }
    return listener(message, { from: 'other' });
  };
  browser.runtime.onMessage.addListener((message: unknown, raw: RawSender, send: (answer: unknown) => void) => {
    const answer = receive(message, raw);
    if (!answer) return false;
    answer.then(send, () => send(undefined));
    // The answer comes later: older Chromium takes no promise for one.
    return true;
  });
}

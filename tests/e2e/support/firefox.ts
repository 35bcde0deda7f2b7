import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Display } from './display.ts';
import { answerFilePicker } from './firefox-file-picker.ts';
import { FirefoxPage, FirefoxScreen, type EvaluateInWindow, type FirefoxWindow } from './firefox-screen.ts';
import { leadTo, startFirefox, type FirefoxStartOptions, type RunningFirefox } from './firefox-start.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';
import { readZip } from './zip-file.ts';

/** How to start Firefox with the extension. */
export interface FirefoxOptions {
  /** Folder or zip of the built extension. */
  extension: string;
  /** Port on 127.0.0.1 of the CONNECT proxy that leads every host to the sandbox. */
  proxyPort: number;
  display: Display;
}

/** A running Firefox with the extension, driven by the gestures a user has. */
export interface Firefox extends Session<FirefoxPage> {
  /** The extension's id. */
  readonly id: string;
  newPage(url?: string): Promise<FirefoxPage>;
  openedPage(path: string): Promise<FirefoxScreen>;
  extensionPage(path: string): Promise<FirefoxScreen>;
  openPopup(page?: FirefoxPage): Promise<FirefoxScreen>;
  /** Runs an expression in the browser's own window, with the browser's own rights. */
  evaluateInWindow: EvaluateInWindow;
  /** Whether the extension's event page is loaded, as the browser itself sees it. */
  backgroundState(): Promise<'starting' | 'running' | 'suspending' | 'stopped'>;
  close(): Promise<void>;
}

const UUID = '6b1e5f0a-7c1d-4c57-9a51-0d2f6e1c9b7a';
const WINDOW_CLASS = 'firefox|navigator';
const MENU_ITEM = 'Rent number for this site';
const EXTENSION = 'GetAText Autofill';

/** Starts a Firefox of its own, and installs the extension for the session. */
export async function launchFirefox({
  extension,
  proxyPort,
  display,
  ...options
}: FirefoxOptions & FirefoxStartOptions): Promise<Firefox> {
  const running = await startFirefox(display, options);
  try {
    return await installIn(running, { extension, proxyPort, inPrivate: options.inPrivate ?? false });
  } catch (error) {
    await running.close();
    throw error;
  }
}

/**
 * Installs the extension for the session. Such an install grants the manifest's host permissions, which a user who
 * installs a packed extension may be asked for.
 */
export async function installIn(
  running: RunningFirefox,
  { extension, proxyPort, inPrivate = false }: Omit<FirefoxOptions, 'display'> & { inPrivate?: boolean },
): Promise<Firefox> {
  const { browser, display, evaluate } = running;
  const id = await addonId(extension);
  await leadTo(running, proxyPort);
  const uuids = JSON.stringify(JSON.stringify({ [id]: UUID }));
  await evaluate(`{ Services.prefs.setStringPref('extensions.webextensions.uuids', ${uuids}); true; }`);
  if (inPrivate) await evaluate(allowInPrivateWindows(id));
  await browser.installExtension(extension);
  await display.focusWindow(WINDOW_CLASS);
  return { ...session(browser, display, id, evaluate), close: () => running.close() };
}

function session(browser: Browser, display: Display, id: string, evaluate: EvaluateInWindow): Omit<Firefox, 'close'> {
  const extensionUrl = (path: string): string => `moz-extension://${UUID}/${path}`;
  const focus = (): Promise<void> => display.focusWindow(WINDOW_CLASS);
  const window: FirefoxWindow = { evaluate, display, focus };
  const popupElement = `document.querySelector('browser.webextension-popup-browser[src^="${extensionUrl('')}"], .webextension-popup-browser')`;
  const popup = new FirefoxScreen(window, popupElement);
  const panel = new FirefoxScreen(
    window,
    "document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')",
  );
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const backgroundState: Firefox['backgroundState'] = async () =>
    (await evaluate(`${extension}.backgroundState`)) as 'running' | 'stopped';
  const tabOf = (path: string): string =>
    `[...gBrowser.tabs].find((tab) => tab.linkedBrowser.currentURI.spec.split(/[?#]/)[0] === ${JSON.stringify(extensionUrl(path))})`;
  const inTab = async (path: string): Promise<FirefoxScreen> => {
    const screen = new FirefoxScreen(window, `${tabOf(path)}?.linkedBrowser`);
    await screen.loaded();
    await screen.bringToFront();
    return screen;
  };
  const press: Session['press'] = async (combo, page) => {
    await page?.bringToFront();
    await focus();
    await display.key(combo);
  };
  return {
    id,
    display,
    evaluateInWindow: evaluate,
    press,
    newPage: async (url) => {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      await page.bringToFront();
      return new FirefoxPage(window, await tabInFront(evaluate), page);
    },
    openedPage: async (path) => {
      await until(() => evaluate(`!!${tabOf(path)}`), { what: `${path} to open by itself` });
      return inTab(path);
    },
    extensionPage: async (path) => {
      await evaluate(
        `{ if (!${tabOf(path)}) gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(extensionUrl(path))}); true; }`,
      );
      return inTab(path);
    },
    openPopup: async (page) => {
      await press('alt+shift+g', page);
      // The panel is there before its page, and its page before the panel has taken its final place.
      // A question to a page that Firefox then replaces is never answered.
      const isReady = (): Promise<boolean> =>
        popup.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
      await until(() => answered(isReady()), { timeout: 20_000, what: 'the popup' });
      await until(() => evaluate(`${popupElement}?.closest('panel')?.state === 'open'`), { what: 'the panel to open' });
      return popup;
    },
    enterPopup: async () => {
      // Firefox shows a popup without giving it the keyboard until the first Tab (Mozilla's bug 1324255).
      await display.key('Tab');
      await until(() => evaluate(`document.activeElement === ${popupElement}`), {
        what: 'the popup to have the keyboard',
      });
    },
    closePopup: async () => {
      // A popup that has just opened does not take keys yet.
      await until(
        async () => {
          await display.key('Escape');
          return until(async () => !(await popup.isOpen()), { timeout: 1000 });
        },
        { what: 'the popup to close' },
      );
    },
    popupClosed: async () => {
      await until(async () => !(await popup.isOpen()), { what: 'the popup to close' });
    },
    sidePanel: async () => {
      await until(() => panel.isOpen(), { what: 'the sidebar to open' });
      await panel.loaded();
      return panel;
    },
    shown: async (path) => {
      const url = JSON.stringify(extensionUrl(path));
      const shown = `[...Services.wm.getEnumerator('navigator:browser')].some((window) =>
        [...window.gBrowser.browsers, window.document.querySelector('.webextension-popup-browser')].some((browser) => browser?.currentURI.spec.startsWith(${url})))`;
      await until(() => evaluate(shown), { what: `${path} to be shown` });
    },
    contextMenu: async (page, selector, choice) => {
      await page.bringToFront();
      const { x, y } = await (page as FirefoxPage).pointOf(selector);
      await display.rightClick(x, y);
      // Several items of an extension are in a menu of their own, named after it.
      for (const label of choice ? [EXTENSION, choice.item] : [MENU_ITEM]) {
        const place = await until(() => evaluate(menuItemPlace(label)), { what: `the context menu with "${label}"` });
        const [left, top] = JSON.parse(String(place)) as [number, number];
        await display.click(left, top);
      }
      await until(() => evaluate("document.getElementById('contentAreaContextMenu').state === 'closed'"), {
        what: 'the context menu to close',
      });
    },
    backgroundState,
    inBackground: async (work, arg) => {
      await evaluate(`${extension}.wakeupBackground().then(() => true)`);
      const view = `[...${extension}.views].find(({ viewType }) => viewType === 'background')?.xulBrowser`;
      return new FirefoxScreen(window, view).evaluate(work, arg);
    },
    stopBackground: async () => {
      // Without this option work that is going on would put the unloading off.
      // Asked in the same breath: a page that goes on asking for things has it loaded again at once.
      const unloaded = `${extension}.terminateBackground({ disableResetIdleForTest: true }).then(() => ${extension}.backgroundState === 'stopped')`;
      await until(() => evaluate(unloaded), { what: 'the event page to be unloaded' });
    },
    saveFilesIn: async (folder) => {
      await evaluate(`{
        Services.prefs.setIntPref('browser.download.folderList', 2);
        Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
        true;
      }`);
    },
    giveFile: (button, path) => answerFilePicker(evaluate, path, () => button.click()),
  };
}

/** Expression for what the user allows in the add-on's own page: *Run in Private Windows*. */
function allowInPrivateWindows(id: string): string {
  const permission = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`;
  return `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.add(${JSON.stringify(id)}, ${permission}).then(() => true)`;
}

/** Expression for the `<browser>` of the tab that is in front now, wherever it goes later. */
async function tabInFront(evaluate: EvaluateInWindow): Promise<string> {
  const panel = await evaluate('gBrowser.selectedTab.linkedPanel');
  return `[...gBrowser.tabs].find(({ linkedPanel }) => linkedPanel === ${JSON.stringify(panel)})?.linkedBrowser`;
}

/** What a question is answered with, or an error where that takes too long for any living page. */
function answered<T>(question: Promise<T>): Promise<T> {
  question.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), 3000);
  });
  return Promise.race([question, late]).finally(() => clearTimeout(timer));
}

/** Expression for the middle of an item in the open context menu, on the screen; null until it is there. */
function menuItemPlace(item: string): string {
  return `(() => {
    const menu = document.getElementById('contentAreaContextMenu');
    const found = [...menu.querySelectorAll('menu, menuitem')].find((child) => !child.hidden && child.label === ${JSON.stringify(item)});
    if (menu.state !== 'open' || !found) { return null; }
    const box = found.screenX === undefined ? null : found.getBoundingClientRect();
    const scale = window.devicePixelRatio;
    return box && box.width ? JSON.stringify([Math.round((found.screenX + box.width / 2) * scale), Math.round((found.screenY + box.height / 2) * scale)]) : null;
  })()`;
}

async function addonId(extension: string): Promise<string> {
  const text = extension.endsWith('.zip')
    ? readZip(await readFile(extension))
        .find(({ name }) => name === 'manifest.json')
        ?.content.toString()
    : await readFile(join(extension, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text ?? '{}') as { browser_specific_settings?: { gecko?: { id?: string } } };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) {
    throw new Error(`${extension} has no add-on id`);
  }
  return id;
}

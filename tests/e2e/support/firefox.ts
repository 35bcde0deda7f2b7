import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import { FirefoxView } from './firefox-view.ts';
import { findExecutable } from './processes.ts';
import { until } from './until.ts';
import { readZip } from './zip-file.ts';

/** How to start Firefox with the extension. */
export interface FirefoxOptions {
  /** Folder or zip of the built extension. */
  extension: string;
  /** Port on 127.0.0.1 of the CONNECT proxy that leads every host to the sandbox. */
  proxyPort: number;
  display: Display;
  /** A profile to use and leave behind; without it a temporary one. */
  profileDir?: string;
  /** Further preferences, such as `extensions.background.idle.timeout`. */
  prefs?: Record<string, string | number | boolean>;
}

/** A running Firefox with the extension, driven by the gestures a person has. */
export interface Firefox {
  readonly browser: Browser;
  readonly display: Display;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Opens a web page in a new tab, in front. */
  newPage(url?: string): Promise<Page>;
  /** A page of the extension in a tab, in front: the one that is open already, or a new one. */
  extensionPage(path: string): Promise<FirefoxView>;
  /** The tab in front, seen with the browser's own rights: into closed shadow roots too. */
  tabView(): FirefoxView;
  /** Brings `page` to the front and presses keys in the browser's window. */
  press(combo: string, page?: Page): Promise<void>;
  /** Opens the popup with the extension's shortcut. */
  openPopup(page?: Page): Promise<FirefoxView>;
  /** Closes the popup with Escape and waits until it is gone. */
  closePopup(): Promise<void>;
  /** Right-clicks an element for real and clicks the context menu's item of that name. */
  contextMenu(page: Page, selector: string, item: string): Promise<void>;
  /** Runs an expression in the browser's own window, with the browser's own rights. */
  evaluateInWindow(expression: string): Promise<unknown>;
  /** Whether the extension's event page is loaded, as the browser itself sees it. */
  backgroundState(): Promise<'starting' | 'running' | 'suspending' | 'stopped'>;
  /** Unloads the event page at once, as the browser does when it idles, and waits until it is gone. */
  unloadBackground(): Promise<void>;
  close(): Promise<void>;
}

const UUID = '6b1e5f0a-7c1d-4c57-9a51-0d2f6e1c9b7a';
const WINDOW_CLASS = 'firefox|navigator';

/** Path of the Firefox that tests use. */
export function findFirefox(): string {
  const wanted = process.env['FIREFOX_PATH'];
  const found = findExecutable(wanted ? [wanted] : ['firefox-esr', 'firefox', 'firefox-developer-edition']);
  if (!found) {
    throw new Error(
      wanted
        ? `FIREFOX_PATH is ${wanted}, which can't be run`
        : 'No Firefox found: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH',
    );
  }
  return found;
}

/**
 * Starts Firefox and installs the extension for the session. Such an install grants the manifest's host permissions,
 * which a person who installs a packed extension may be asked for.
 */
export async function launchFirefox({ extension, proxyPort, display, profileDir, prefs }: FirefoxOptions): Promise<Firefox> {
  const id = await addonId(extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: false,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(profileDir ? { userDataDir: profileDir } : {}),
    env: { ...display.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
    // The popup is part of the browser's window, and only system access reaches in there.
    args: ['--remote-allow-system-access', `--width=${display.width}`, `--height=${display.height}`],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'browser.translations.automaticallyPopup': false,
      ...prefs,
    },
  });
  try {
    const evaluate = await windowEvaluator(browser);
    await browser.installExtension(extension);
    await display.focusWindow(WINDOW_CLASS);
    return session(browser, display, id, evaluate);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function session(browser: Browser, display: Display, id: string, evaluate: (expression: string) => Promise<unknown>): Firefox {
  const extensionUrl = (path: string): string => `moz-extension://${UUID}/${path}`;
  const view = (element: string): FirefoxView => new FirefoxView(evaluate, display, element);
  const popupElement = `document.querySelector('browser.webextension-popup-browser[src^="${extensionUrl('')}"], .webextension-popup-browser')`;

  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const backgroundState = async () => (await evaluate(`${extension}.backgroundState`)) as 'running' | 'stopped';

  const press = async (combo: string, page?: Page): Promise<void> => {
    await page?.bringToFront();
    await display.focusWindow(WINDOW_CLASS);
    await display.key(combo);
  };
  return {
    browser,
    display,
    extensionUrl,
    evaluateInWindow: evaluate,
    press,
    newPage: async (url) => {
      const page = await browser.newPage();
      if (url) {
        await page.goto(url);
      }
      await page.bringToFront();
      return page;
    },
    extensionPage: async (path) => {
      const url = JSON.stringify(extensionUrl(path));
      const tab = `[...gBrowser.tabs].find((tab) => tab.linkedBrowser.currentURI.spec.split(/[?#]/)[0] === ${url})`;
      await evaluate(`{ gBrowser.selectedTab = ${tab} ?? gBrowser.addTrustedTab(${url}); true; }`);
      const found = view(`${tab}?.linkedBrowser`);
      await until(() => found.evaluate(() => document.readyState === 'complete'), { what: `the tab with ${path}` });
      return found;
    },
    tabView: () => view('gBrowser.selectedTab.linkedBrowser'),
    openPopup: async (page) => {
      await press('alt+shift+g', page);
      const popup = view(popupElement);
      // The panel is there before its page, and its page before the panel has taken its final place.
      // A question to a page that Firefox then replaces is never answered.
      const isReady = (): Promise<boolean> => popup.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
      await until(() => answered(isReady()), { timeout: 20_000, what: 'the popup' });
      await until(() => evaluate(`${popupElement}?.closest('panel')?.state === 'open'`), { what: 'the panel to open' });
      return popup;
    },
    closePopup: async () => {
      await display.key('Escape');
      await until(async () => !(await view(popupElement).isOpen()), { what: 'the popup to close' });
    },
    contextMenu: async (page, selector, item) => {
      await page.bringToFront();
      await display.focusWindow(WINDOW_CLASS);
      const { x, y } = await page.$eval(selector, (element) => {
        element.scrollIntoView({ block: 'nearest' });
        const box = element.getBoundingClientRect();
        const screen = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
        return {
          x: (screen.mozInnerScreenX + box.x + box.width / 2) * devicePixelRatio,
          y: (screen.mozInnerScreenY + box.y + box.height / 2) * devicePixelRatio,
        };
      });
      await display.rightClick(Math.round(x), Math.round(y));
      const place = await until(() => evaluate(menuItemPlace(item)), { what: `the context menu with "${item}"` });
      const [left, top] = JSON.parse(String(place)) as [number, number];
      await display.click(left, top);
      await until(() => evaluate("document.getElementById('contentAreaContextMenu').state === 'closed'"), {
        what: 'the context menu to close',
      });
    },
    backgroundState,
    unloadBackground: async () => {
      // Without this option work that is going on would put the unloading off.
      await evaluate(`${extension}.terminateBackground({ disableResetIdleForTest: true }).then(() => true)`);
    },
    close: () => browser.close(),
  };
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
    const found = [...menu.children].find((child) => !child.hidden && child.label === ${JSON.stringify(item)});
    if (menu.state !== 'open' || !found) { return null; }
    const box = found.screenX === undefined ? null : found.getBoundingClientRect();
    const scale = window.devicePixelRatio;
    return box && box.width ? JSON.stringify([Math.round((found.screenX + box.width / 2) * scale), Math.round((found.screenY + box.height / 2) * scale)]) : null;
  })()`;
}

/** The part of puppeteer's connection that its types hide. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Evaluates in the browser's window: a WebDriver BiDi context of the scope `chrome`, which puppeteer doesn't know. */
async function windowEvaluator(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const context = tree.contexts[0]?.context;
  return async (expression) => {
    const { result } = (await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })) as {
      result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    };
    if (result.type !== 'success') {
      throw new Error(result.exceptionDetails?.text ?? 'The browser window refused');
    }
    return result.result?.value;
  };
}

async function addonId(extension: string): Promise<string> {
  const text = extension.endsWith('.zip')
    ? readZip(await readFile(extension)).find(({ name }) => name === 'manifest.json')?.content.toString()
    : await readFile(join(extension, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text ?? '{}') as { browser_specific_settings?: { gecko?: { id?: string } } };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) {
    throw new Error(`${extension} has no add-on id`);
  }
  return id;
}

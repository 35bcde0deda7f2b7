import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { freshChromiumProfile } from './chromium-profile.ts';
import {
  chromiumEnvironment,
  chromiumFlags,
  extensionIdOf,
  findChromium,
  openedEndpoint,
  PORT_FILE,
} from './chromium-start.ts';
import { ServiceWorkerControl } from './chromium-worker.ts';
import { chooseExtensionItem, type MenuChoice, type MenuTarget } from './context-menu.ts';
import type { Display } from './display.ts';
import type { Control, Session } from './session.ts';
import { startGroup, stopGroup } from './processes.ts';
import { until } from './until.ts';

/** How to start Chromium with the extension. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  extensionDir: string;
  /** Folders of other extensions, to compare with. */
  besides?: readonly string[];
  /** TLS port on 127.0.0.1 that stands for every host on the internet. */
  sandboxPort: number;
  display: Display;
  /** A profile to use and leave behind; without it a temporary one. */
  profileDir?: string;
  windowSize?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Pixels of the screen for each CSS pixel; 1 unless told. Places on the screen are only right for 1. */
  scaleFactor?: number;
}

const WINDOW_CLASS = 'chromium|chrome|brave|msedge';

/** Finds the browser and starts it with the extension, in a window of the given display. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const extensionDir = await realpath(options.extensionDir);
  const profileDir = options.profileDir ?? (await freshChromiumProfile(options.display));
  const session = new Chromium(
    { ...options, extensionDir, profileDir },
    await extensionIdOf(extensionDir),
    !options.profileDir,
  );
  try {
    await session.start();
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** A running Chromium with the extension, driven by the gestures a user has. */
export class Chromium implements Session<Page> {
  readonly #options: LaunchOptions & { profileDir: string };
  readonly #ownsProfile: boolean;
  readonly extensionId: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;
  #endpoint = '';
  #downloads: CDPSession | undefined;
  readonly #popups = new Set<Browser>();
  readonly #panels = new Set<Browser>();
  readonly #serviceWorker = new ServiceWorkerControl({
    scope: () => this.extensionUrl(''),
    connect: () => this.#connect(),
    openSession: () => this.context.newCDPSession(this.page()),
  });

  /** Use {@link launchChromium}. */
  constructor(options: LaunchOptions & { profileDir: string }, extensionId: string, ownsProfile: boolean) {
    this.#options = options;
    this.extensionId = extensionId;
    this.#ownsProfile = ownsProfile;
  }

  /** The connection to the browser; another one after {@link restart}. */
  get browser(): Browser {
    if (!this.#browser) {
      throw new Error('Chromium is not running');
    }
    return this.#browser;
  }

  /** The profile's only context, with all its tabs. */
  get context(): BrowserContext {
    const [context] = this.browser.contexts();
    if (!context) {
      throw new Error('Chromium has no context');
    }
    return context;
  }

  get profileDir(): string {
    return this.#options.profileDir;
  }

  /** The process group that the browser's processes are in. */
  get processGroup(): number {
    return this.#process?.pid ?? 0;
  }

  /** Where tools connect to the browser. */
  get endpoint(): string {
    return this.#endpoint;
  }

  get display(): Display {
    return this.#options.display;
  }

  /** Starts the process and connects; {@link launchChromium} and {@link restart} call it. */
  async start(): Promise<void> {
    const { display, sandboxPort, extensionDir, besides, profileDir } = this.#options;
    await rm(join(profileDir, PORT_FILE), { force: true });
    const flags = chromiumFlags({
      extensionDir,
      ...(besides && { besides }),
      profileDir,
      sandboxPort,
      windowSize: this.#options.windowSize ?? { width: display.width, height: display.height },
      colorScheme: this.#options.colorScheme ?? 'light',
      scaleFactor: this.#options.scaleFactor ?? 1,
    });
    this.#process = startGroup(findChromium(), flags, { env: chromiumEnvironment(display) });
    this.#endpoint = await openedEndpoint(profileDir);
    this.#browser = await this.#connect();
    await until(() => this.context.pages().some((page) => !page.url().startsWith('chrome')), { what: 'the first tab' });
    await display.focusWindow(WINDOW_CLASS);
  }

  /** The first tab that shows something of the web (or nothing yet), not the extension. */
  page(): Page {
    const pages = this.context.pages();
    const page = pages.find((candidate) => !candidate.url().startsWith('chrome')) ?? pages[0];
    if (!page) {
      throw new Error('Chromium has no tab');
    }
    return page;
  }

  /** Opens a new tab, in front. */
  async newPage(url?: string): Promise<Page> {
    const page = await this.context.newPage();
    if (url) {
      await page.goto(url);
    }
    return page;
  }

  /** Address of a page of the extension. */
  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** The page of the extension that opened, or will open, by itself. */
  async openedPage(path: string): Promise<Page> {
    const url = this.extensionUrl(path);
    const page = await until(() => this.context.pages().find((at) => at.url().split(/[?#]/)[0] === url), {
      what: `${path} to open by itself`,
    });
    await page.waitForLoadState();
    return page;
  }

  /** A tab with a page of the extension: the one that is open already, or a new one. */
  async extensionPage(path: string): Promise<Page> {
    const url = this.extensionUrl(path);
    const open = this.context.pages().find((page) => page.url().split(/[?#]/)[0] === url);
    return open ?? (await this.newPage(url));
  }

  /** Presses keys in the browser window, after bringing `page` to the front. */
  async press(combo: string, page?: Page): Promise<void> {
    await page?.bringToFront();
    await this.display.focusWindow(WINDOW_CLASS);
    await this.display.key(combo);
  }

  /**
   * Presses the shortcut of the extension and returns the popup. Connections made before the popup opened never
   * list it, so this makes a new one; it ends with the popup.
   */
  async openPopup(page?: Page, combo = 'alt+shift+g'): Promise<Page> {
    await this.press(combo, page);
    await until(() => this.#popupIsListed(), { what: 'the popup to open' });
    return this.#shownPage('popup.html', this.#popups);
  }

  /** The side panel, which something has opened; as {@link openPopup} it needs a connection of its own. */
  async sidePanel(): Promise<Page> {
    await this.shown('sidepanel.html');
    return this.#shownPage('sidepanel.html', this.#panels);
  }

  async #shownPage(path: string, connections: Set<Browser>): Promise<Page> {
    const connection = await this.#connect();
    connections.add(connection);
    const page = await until(
      () =>
        connection
          .contexts()
          .flatMap((context) => context.pages())
          .find((candidate) => candidate.url().startsWith(this.extensionUrl(path))),
      { what: `${path} as a page` },
    );
    page.once('close', () => {
      connections.delete(connection);
      void connection.close();
    });
    return page;
  }

  /** The popup has the keyboard as soon as it is open. */
  async enterPopup(): Promise<void> {}

  /** Closes the popup with Escape and waits until it is gone. */
  async closePopup(): Promise<void> {
    // A popup that has just opened does not take keys yet.
    await until(
      async () => {
        await this.display.key('Escape');
        await this.popupClosed(1000);
        return true;
      },
      { what: 'the popup to close' },
    );
  }

  /** Waits until no popup is open, whoever closes it. */
  async popupClosed(timeout = 10_000): Promise<void> {
    await until(async () => this.#popups.size === 0 && !(await this.#popupIsListed()), {
      timeout,
      what: 'the popup to close',
    });
  }

  /** Waits until a page of the extension is shown: as the popup, in a tab, in a window of its own. */
  async shown(path: string): Promise<void> {
    await until(async () => (await this.#shownAt(this.extensionUrl(path))) > 0, { what: `${path} to be shown` });
  }

  /** Has the browser save files into a folder without asking. */
  async saveFilesIn(folder: string): Promise<void> {
    this.#downloads ??= await this.browser.newBrowserCDPSession();
    await this.#downloads.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  /** Presses a button that asks for a file, and gives it one from the disk. */
  async giveFile(button: Control, path: string): Promise<void> {
    const chooser = (button as Locator).page().waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles(path);
  }

  /** Right-clicks an element (or a point of the page) for real and chooses the extension's item, or one of several. */
  async contextMenu(page: Page, target: MenuTarget, choice?: MenuChoice): Promise<void> {
    await page.bringToFront();
    await this.display.focusWindow(WINDOW_CLASS);
    await chooseExtensionItem(this.display, page, target, choice);
  }

  /** The service worker, woken if it sleeps; see {@link ServiceWorkerControl}. */
  worker(): Promise<Worker> {
    return this.#serviceWorker.worker();
  }

  /** Runs a self-contained function in the service worker. */
  async inBackground<R, A>(work: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return (await this.worker()).evaluate(work as (arg: unknown) => R | Promise<R>, arg);
  }

  /** Ends the service worker as the browser does when it idles, and waits until it is gone. */
  stopBackground(): Promise<void> {
    return this.#serviceWorker.stop();
  }

  /** Ends the browser (with `crash`, without warning) and starts it again with the same profile. */
  async restart({ crash = false } = {}): Promise<void> {
    await this.#end(crash);
    await this.start();
  }

  /** Ends the browser and removes its temporary profile. */
  async close(): Promise<void> {
    // With a profile that is deleted nothing is lost by ending at once.
    await this.#end(this.#ownsProfile);
    if (this.#ownsProfile) {
      await rm(this.profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  #connect(): Promise<Browser> {
    // Playwright's defaults would pretend focus and media in the tabs of a user.
    return chromium.connectOverCDP(this.#endpoint, { noDefaults: true });
  }

  /** How many tabs, popups and panels show an address that begins so. */
  async #shownAt(url: string): Promise<number> {
    const answer = await fetch(`${this.#endpoint}/json/list`);
    const targets = (await answer.json()) as { url: string }[];
    return targets.filter((target) => target.url.startsWith(url)).length;
  }

  async #popupIsListed(): Promise<boolean> {
    const url = this.extensionUrl('popup.html');
    const tabs = this.context.pages().filter((page) => page.url().startsWith(url)).length;
    return (await this.#shownAt(url)) > tabs;
  }

  async #end(crash: boolean): Promise<void> {
    const [child, browser] = [this.#process, this.#browser];
    this.#process = undefined;
    this.#browser = undefined;
    this.#downloads = undefined;
    if (browser && !crash) {
      const session = await browser.newBrowserCDPSession().catch(() => undefined);
      await session?.send('Browser.close').catch(() => undefined);
      await until(() => child?.exitCode !== null, { timeout: 5_000 }).catch(() => undefined);
    }
    if (child) {
      await stopGroup(child, { patience: crash ? 0 : 3_000 });
    }
    const connections = [...this.#popups, ...this.#panels, ...(browser ? [browser] : [])];
    this.#popups.clear();
    this.#panels.clear();
    await Promise.allSettled([this.#serviceWorker.letGo(), ...connections.map((connection) => connection.close())]);
  }
}

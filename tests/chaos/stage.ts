import { expect, type Page } from '@playwright/test';
import type { Chromium } from '../e2e/support/chromium.ts';
import { installedOptions } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { noCounts, type Counts } from './counts.ts';
import type { Row, Sight } from './judge.ts';
import { Killer } from './killer.ts';
import { Story } from './story.ts';
import { happens } from './wait.ts';

/** The page that numbers are rented for. */
const SITE = 'https://web.whatsapp.com/late';

/** A browser with a user in front of it, whose extension's worker can die at any moment. */
export class Stage {
  readonly chrome: Chromium;
  readonly sandbox: Sandbox;
  readonly counts: Counts = { ...noCounts };
  story = new Story();
  /** The popup that is open; null where none is. */
  popup: Page | null = null;
  #site: Page | undefined;
  #dashboard: Page | undefined;
  #elsewhere: Page | undefined;
  readonly #windows: Page[] = [];
  #killer: Killer | undefined;

  constructor(chrome: Chromium, sandbox: Sandbox) {
    this.chrome = chrome;
    this.sandbox = sandbox;
  }

  /** The page that numbers are rented for, in a tab. */
  get site(): Page {
    if (!this.#site) throw new Error('no site is open');
    return this.#site;
  }

  /** The dashboard, in a tab that stays open. */
  get dashboard(): Page {
    if (!this.#dashboard) throw new Error('no dashboard is open');
    return this.#dashboard;
  }

  /** Saves the key, turns off what would cover the screen, and opens the tabs. */
  async setUp(): Promise<void> {
    const options = await installedOptions(this.chrome);
    await options.getByRole('textbox', { name: 'API key' }).fill(this.sandbox.key);
    await options.getByRole('button', { name: 'Save key' }).click();
    await expect(options.getByRole('status').filter({ hasText: '$' })).toBeVisible();
    await options.getByRole('checkbox', { name: 'Notify me when a code arrives' }).uncheck();
    await expect(options.getByText('Saved', { exact: true })).toBeVisible();
    await this.#allowReloads();
    await this.#openTabs();
    await options.close();
  }

  /** Outside its developer mode Chromium doesn't let an unpacked extension come back from a reload. */
  async #allowReloads(): Promise<void> {
    const page = await this.chrome.newPage('chrome://extensions');
    await page.evaluate(() =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateProfileConfiguration({
        inDeveloperMode: true,
      }),
    );
    await page.close();
  }

  async #openTabs(): Promise<void> {
    this.popup = null;
    this.#killer = await Killer.of(this.chrome);
    this.#dashboard = await until(() => this.#openDashboard(), { what: 'the dashboard' });
    this.#elsewhere = await this.chrome.newPage('https://elsewhere.example/');
    this.#site = await this.chrome.newPage(SITE);
  }

  async #openDashboard(): Promise<Page> {
    // An extension that is just being reloaded refuses its pages for a moment.
    const page = await this.chrome.newPage();
    try {
      await page.goto(this.chrome.extensionUrl('dashboard.html'));
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  /** Loads the site's page anew: a new document, without the rights of earlier gestures, with its code field. */
  async freshPage(): Promise<void> {
    await this.closePopup();
    await this.site.goto(SITE);
    await this.site.getByRole('button', { name: 'Enter code' }).click();
  }

  /** A tab elsewhere finishes loading, which wakes the extension as any browsing does. */
  async browse(): Promise<void> {
    this.story.say('a tab elsewhere loads');
    await this.#elsewhere?.reload();
  }

  /** Waits until the worker runs; false where it doesn't start. */
  awake(): Promise<boolean> {
    return happens(() => this.#killer?.isRunning ?? false);
  }

  /** The popup's screen for the site, in a tab of its own, as it opens where the browser refuses a popup. */
  async popupWindow(): Promise<Page> {
    const tab = await this.dashboard.evaluate(async (site) => {
      const tabs = await (globalThis as unknown as ExtensionPage).chrome.tabs.query({ currentWindow: true });
      return tabs.find((one) => one.url === site)?.id;
    }, SITE);
    const page = await this.chrome.newPage(this.chrome.extensionUrl(`popup.html?tab=${tab}`));
    this.#windows.push(page);
    return page;
  }

  /** Right-clicks the site for real and rents from the context menu. */
  chooseMenu(): Promise<void> {
    return this.chrome.contextMenu(this.site, { x: 20, y: 300 });
  }

  /** Ends the worker, counted only where one was alive. */
  async kill(why: string, kind: 'kills at named points' | 'kills at random'): Promise<boolean> {
    const killed = (await this.#killer?.kill()) ?? false;
    if (killed) this.counts[kind] += 1;
    this.story.say(killed ? `KILLED: ${why}` : `no worker to kill: ${why}`);
    return killed;
  }

  /** Ends the browser, with a warning or without, and starts it again. */
  async restart(crash: boolean): Promise<void> {
    this.story.say(crash ? 'THE BROWSER CRASHES' : 'THE BROWSER RESTARTS');
    this.counts[crash ? 'browser crashes' : 'browser restarts'] += 1;
    this.#windows.length = 0;
    await this.chrome.restart({ crash });
    await this.#openTabs();
  }

  /** Reloads the extension, as an update does. */
  async reload(): Promise<void> {
    this.story.say('THE EXTENSION RELOADS');
    this.counts['extension reloads'] += 1;
    await this.closePopup();
    const closed = this.dashboard.waitForEvent('close');
    await this.dashboard
      .evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.reload())
      .catch(() => undefined);
    await closed;
    this.#windows.length = 0;
    const old = [this.#site, this.#elsewhere];
    await this.#openTabs();
    for (const page of old) await page?.close();
  }

  /** Opens the popup on the site with the shortcut, or gives the one that is open. */
  async openPopup(): Promise<Page> {
    if (this.popup && !this.popup.isClosed()) return this.popup;
    // The same screen in a tab could be taken for the popup.
    for (const page of this.#windows.splice(0)) await page.close();
    this.popup = await this.chrome.openPopup(this.site);
    return this.popup;
  }

  async closePopup(): Promise<void> {
    // Escape goes to whatever has the focus by now; the popup itself always hears this.
    await this.popup?.evaluate(() => window.close()).catch(() => undefined);
    for (const page of this.#windows.splice(0)) await page.close();
    await this.chrome.popupClosed();
    this.popup = null;
  }

  /** What the screens say at this moment. */
  async look(): Promise<Sight> {
    const rows = await this.#rows();
    const popup = await this.openPopup();
    return { rows, cards: await popup.getByRole('region').allInnerTexts() };
  }

  /** The rows of all pages of the dashboard's table. */
  async #rows(): Promise<Row[]> {
    const table = this.dashboard.getByRole('group', { name: 'Rentals table' });
    const pager = this.dashboard.getByRole('navigation', { name: 'Pages of rentals' });
    const rows: Row[] = [];
    if ((await table.count()) === 0) return rows;
    const heads = await table.getByRole('columnheader').allInnerTexts();
    const column = (name: string): number => heads.findIndex((head) => head.trim().toLowerCase() === name);
    const [number, state, cost] = [column('number'), column('status'), column('cost')];
    for (;;) {
      const cells = await table
        .getByRole('row')
        .evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent.trim())));
      rows.push(...cells.map((row) => readRow(row[number] ?? '', row[state] ?? '', row[cost] ?? '')));
      const next = pager.getByRole('button', { name: 'Next' });
      if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break;
      // Turning pages is no gesture of the test, and a page in the background never holds still for a click.
      await next.dispatchEvent('click');
    }
    const first = pager.getByRole('button', { name: 'Previous' });
    while ((await first.count()) > 0 && (await first.getAttribute('aria-disabled')) !== 'true')
      await first.dispatchEvent('click');
    return rows;
  }

  /** Resolves once the extension stores a rental in this state that was in another before. */
  stored(state: string): Promise<unknown> {
    return this.dashboard.evaluate(
      (wanted) =>
        new Promise((resolve) => {
          const { onChanged } = (globalThis as unknown as ExtensionPage).chrome.storage.local;
          const times = (value: unknown): number => (JSON.stringify(value) ?? '').split(`"state":"${wanted}"`).length;
          const listener: StorageListener = (changes) => {
            if (!Object.values(changes).some(({ oldValue, newValue }) => times(newValue) > times(oldValue))) return;
            onChanged.removeListener(listener);
            resolve(true);
          };
          onChanged.addListener(listener);
        }),
      state,
    );
  }
}

type StorageListener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void;

/** What these tests use of the browser's API in a page of the extension. */
interface ExtensionPage {
  chrome: {
    runtime: { reload(): void };
    tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
    storage: {
      local: {
        onChanged: { addListener(listener: StorageListener): void; removeListener(listener: StorageListener): void };
      };
    };
  };
}

/** What these tests use in the browser's page of extensions. */
interface ExtensionsPage {
  chrome: { developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> } };
}

/** A row as the judge knows it: the price that was charged, and whether all of it came back. */
function readRow(number: string, text: string, cost: string): Row {
  const state = text.replace(/no code received$/, '');
  const refund = /(\$\d+\.\d+) refunded/.exec(cost.replace(/^\$\d+\.\d+(?=\$)/, ''))?.[1];
  return { number, state: state === 'Refunded' ? 'Canceled' : state, price: refund ? `${refund} refunded` : cost };
}

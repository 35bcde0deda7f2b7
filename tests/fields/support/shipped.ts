import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../e2e/support/chromium-start.ts';
import { builtExtension } from '../../e2e/support/fixtures.ts';
import type { FieldDescription } from '../../../lib/core/field-description.ts';
import { partsFor, type PageRequest, type Pointing } from '../../../lib/messaging/page-protocol.ts';
import { libraryAnswer, type When } from './library-pages.ts';

/** The one origin where the extension may go without a gesture: pages shown there meet the shipped script. */
const ORIGIN = 'https://getatext.com';

/** A page met by the shipped extension: its own background puts its own script there and talks to it. */
export class ShippedPage {
  readonly page: Page;
  private readonly background: Worker;

  constructor(page: Page, background: Worker) {
    this.page = page;
    this.background = background;
  }

  /** Shows the page of a library and waits until its framework has mounted it. */
  async open(path: string, when: When = 'now'): Promise<void> {
    await this.page.goto(`${ORIGIN}/pages/${path}?${when}`);
    if (when === 'now') await this.mounted();
  }

  /** Shows a page of one's own; it keeps what it understood in `state`. */
  async show(html: string): Promise<void> {
    const url = `${ORIGIN}/shown`;
    const body = html.includes('<body') ? `<!doctype html>${html}` : `<!doctype html><body>${html}`;
    await this.page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await this.page.goto(url);
  }

  /** What the page's own script keeps in `state`. */
  state(): Promise<unknown> {
    return this.page.evaluate('state');
  }

  /** Waits until the page's framework has mounted it. */
  async mounted(): Promise<void> {
    await this.page.waitForFunction('typeof (window.pageState ?? window.phoneState) === "function"');
    // Some components render a frame or more after their page has reported.
    await this.page.locator('input, textarea, [contenteditable], [tabindex]').first().waitFor({ state: 'attached' });
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Until the page has had the time to undo, repeat or send what was filled. */
  async settled(): Promise<void> {
    const read = (): Promise<string> =>
      this.page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const { pageState } = window as unknown as { pageState: () => unknown };
            setTimeout(() => requestAnimationFrame(() => resolve(JSON.stringify(pageState()))), 100);
          }),
      );
    await expect.poll(async () => (await read()) === (await read())).toBe(true);
  }

  /** Asks the script to fill a code that nobody pointed a field out for. */
  async fill(code: string, explicit = false): Promise<string> {
    return this.ask({ to: 'page', type: 'fill-code', origin: ORIGIN, code, submit: false, explicit });
  }

  /** Asks the script to fill a phone number, ten digits, in place of none or of one of `over`. */
  async fillPhone(number: string, explicit = true, over: readonly string[] = []): Promise<string> {
    return (await this.fillNumber(number, explicit, over)).status;
  }

  /** The same with the country that stands in the way. */
  async fillNumber(number: string, explicit: boolean, over: readonly string[] = []): Promise<Reply> {
    return this.reply({ to: 'page', type: 'fill-phone', origin: ORIGIN, number, explicit, over });
  }

  /** Tells the script to report a code field; {@link found} says whether it has. */
  async watch(at?: Pointing['at']): Promise<void> {
    await this.background.evaluate(() => {
      const world = globalThis as unknown as { fieldsFound: number; chrome: ChromeLike };
      if (world.fieldsFound === undefined)
        world.chrome.runtime.onMessage.addListener(
          (message) => void (message.type === 'code-field' && world.fieldsFound++),
        );
      world.fieldsFound = 0;
    });
    await this.ask({ to: 'page', type: 'watch-code-field', origin: ORIGIN, until: Date.now() + 20_000, at });
  }

  /** How many fields the script has reported since {@link watch}. */
  found(): Promise<number> {
    return this.background.evaluate(() => (globalThis as unknown as { fieldsFound: number }).fieldsFound);
  }

  /** Asks the script to fill a code where the user points, or pointed before. */
  async fillCodeAt(code: string, at: Pointing['at'], explicit = true): Promise<Reply> {
    return this.reply({ to: 'page', type: 'fill-code', origin: ORIGIN, code, submit: false, explicit, at });
  }

  /** The same for a phone number. */
  async fillPhoneAt(number: string, at: Pointing['at'], explicit = true): Promise<Reply> {
    return this.reply({ to: 'page', type: 'fill-phone', origin: ORIGIN, number, explicit, at });
  }

  /** Asks the script for the field where the user points, before anything is filled. */
  async findPointed(what: 'code' | 'phone'): Promise<Reply> {
    return this.reply({ to: 'page', type: 'find', what, origin: ORIGIN, explicit: true, at: 'focus' });
  }

  private async ask(request: PageRequest): Promise<string> {
    return (await this.reply(request)).status;
  }

  private async reply(request: PageRequest): Promise<Reply> {
    const files = ['page', ...partsFor(request)].map((name) => `content-scripts/${name}.js`);
    return this.background.evaluate(
      async ({ url, request, files }) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeLike };
        const tabId = (await chrome.tabs.query({ url: `${url}*` }))[0]?.id ?? 0;
        await chrome.scripting.executeScript({ target: { tabId }, files });
        return chrome.tabs.sendMessage(tabId, request);
      },
      { url: this.page.url().replace(/[?#].*/, ''), request, files },
    );
  }
}

/** What the page script answers. */
interface Reply {
  status: string;
  country?: string;
  at?: FieldDescription;
}

/** The part of the extension's API that these tests call in its background. */
interface ChromeLike {
  runtime: { onMessage: { addListener(heard: (message: { type?: string }) => void): void } };
  tabs: {
    query(what: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<Reply>;
  };
  scripting: { executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown> };
}

/** Playwright's test with a {@link ShippedPage}: the built extension in a Chromium of its own. */
export const test = base.extend<{ shipped: ShippedPage }, { browserWithExtension: BrowserContext }>({
  browserWithExtension: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const extension = builtExtension('chrome-mv3');
      const profile = await mkdtemp(join(tmpdir(), 'gat-fields-'));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: findChromium(),
        headless: false,
        viewport: { width: 1000, height: 800 },
        args: [
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-features=DisableLoadExtensionCommandLineSwitch',
          `--disable-extensions-except=${extension}`,
          `--load-extension=${extension}`,
        ],
      });
      await context.route(`${ORIGIN}/**`, (route) => {
        const answer = libraryAnswer(route.request().url());
        return answer ? route.fulfill(answer) : route.fulfill({ status: 404, body: '' });
      });
      // A fresh installation opens its introduction by itself.
      await expect
        .poll(() => context.pages().some((at) => at.url().endsWith('/welcome.html')), { timeout: 15_000 })
        .toBe(true);
      await use(context);
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shipped: async ({ browserWithExtension }, use) => {
    const background =
      browserWithExtension.serviceWorkers()[0] ?? (await browserWithExtension.waitForEvent('serviceworker'));
    // One tab for all of a worker's tests, since opening one takes as long as a test; each loads a page of its own.
    const page =
      browserWithExtension.pages().find((at) => at.url().startsWith(ORIGIN)) ?? (await browserWithExtension.newPage());
    await use(new ShippedPage(page, background));
    await page.unrouteAll();
  },
});

export { expect } from '@playwright/test';

import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import { FirefoxControl, FirefoxFinder, type Host } from './firefox-control.ts';
import { obey, type Aim, type Order, type Step } from './firefox-content.ts';
import type { Control, PageFrame, Screen, WebPage } from './session.ts';
import { until } from './until.ts';

/** Runs an expression in the browser's own window and returns its (JSON) value. */
export type EvaluateInWindow = (expression: string) => Promise<unknown>;

/** The window and the hands that a screen is read and used with. */
export interface FirefoxWindow {
  evaluate: EvaluateInWindow;
  display: Display;
  /** Gives the window the keyboard. */
  focus(): Promise<void>;
}

/** Playwright's names of keys that xdotool calls otherwise. */
const KEYS: Record<string, string> = {
  Space: 'space',
  Enter: 'Return',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Control: 'ctrl',
  Shift: 'shift',
};

/**
 * A document in Firefox: the extension's popup, a tab of it, or a page of the web. WebDriver BiDi neither lists popups
 * nor follows a tab to `moz-extension:`, so this reads through a frame script with the browser's own rights, and clicks
 * and types with the real pointer and keyboard.
 */
export class FirefoxScreen extends FirefoxFinder implements Screen {
  readonly #window: FirefoxWindow;
  readonly #element: string;
  readonly #host: Host;
  readonly keyboard: { press(key: string): Promise<void> };

  /** @param element expression for the `<browser>` element in the browser's window, or for null */
  constructor(window: FirefoxWindow, element: string) {
    super();
    this.#window = window;
    this.#element = element;
    const { display } = window;
    const press = (key: string): Promise<void> =>
      display.key(
        key
          .split('+')
          .map((part) => KEYS[part] ?? part)
          .join('+'),
      );
    this.#host = {
      obey: (order) => this.#obey(order),
      front: () => this.#select(),
      click: (x, y, times) => display.click(x, y, times),
      type: (text) => display.type(text),
      press,
    };
    this.keyboard = { press };
  }

  protected override after(step: Step): Control {
    return new FirefoxControl(this.#host, [step]);
  }

  /** Whether the document is still shown somewhere. */
  async isOpen(): Promise<boolean> {
    return (await this.#window.evaluate(`!!(${this.#element})`)) === true;
  }

  /** Waits until the document has loaded. */
  async loaded(): Promise<void> {
    await until(() => this.inside(() => document.readyState === 'complete'), { what: 'a page to load' });
  }

  async bringToFront(): Promise<void> {
    await this.#select();
    await this.#window.evaluate(`{ ${this.#element}.focus(); true; }`);
    await this.#window.focus();
  }

  async reload(): Promise<void> {
    const shown = `${this.#element}.innerWindowID`;
    const before = await this.#window.evaluate(shown);
    await this.#window.evaluate(`{ ${this.#element}.reload(); true; }`);
    await until(async () => (await this.#window.evaluate(shown)) !== before, { what: 'the page to be loaded anew' });
    await this.loaded();
  }

  async close(): Promise<void> {
    await this.#window.evaluate(`{ gBrowser.removeTab(gBrowser.getTabForBrowser(${this.#element})); true; }`);
  }

  evaluate<R, A>(work: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return this.inside(work, arg);
  }

  /** As `evaluate`, but always by way of the browser's window. */
  async inside<R, A>(work: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return (await this.#obey({
      act: 'run',
      steps: null,
      script: work.toString(),
      arg: JSON.stringify(arg ?? null),
    })) as R;
  }

  /** Runs a script in the document's process with the browser's own rights: what it returns, as JSON. */
  async privileged<R>(script: string): Promise<R> {
    const run = `Promise.resolve().then(() => ${script}).then(
      (value) => sendAsyncMessage('gat:done', JSON.stringify({ value })),
      (error) => sendAsyncMessage('gat:done', JSON.stringify({ error: String(error) })));`;
    const answer = await this.#window.evaluate(`new Promise((resolve) => {
      const browser = ${this.#element};
      if (!browser) { resolve(JSON.stringify({ error: 'the page is closed' })); return; }
      const manager = browser.messageManager;
      const done = ({ data }) => { manager.removeMessageListener('gat:done', done); resolve(data); };
      // A page that is replaced meanwhile takes the answer with it.
      setTimeout(() => done({ data: JSON.stringify({ error: 'the page did not answer' }) }), 5000);
      manager.addMessageListener('gat:done', done);
      manager.loadFrameScript(${JSON.stringify(`data:application/javascript;charset=utf-8,${encodeURIComponent(run)}`)}, false);
    })`);
    const { value, error } = JSON.parse(String(answer)) as { value: R; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  #obey(order: Order): Promise<unknown> {
    return this.privileged(`(${obey.toString()})(${JSON.stringify(order)}, { content, Cc, Ci, Cu })`);
  }

  /** Where the middle of the one element of a selector is on the screen. */
  async pointOf(css: string): Promise<Aim> {
    return (await this.#obey({ act: 'aim', steps: [{ by: 'css', css }] })) as Aim;
  }

  /** Selects the document's tab, if it has one. */
  async #select(): Promise<void> {
    await this.#window.evaluate(`{
      const tab = gBrowser.getTabForBrowser(${this.#element});
      if (tab && gBrowser.selectedTab !== tab) gBrowser.selectedTab = tab;
      true;
    }`);
  }
}

/** A page of the web in a tab of Firefox, whose own scripts are reached by WebDriver BiDi. */
export class FirefoxPage extends FirefoxScreen implements WebPage {
  readonly #page: Page;

  constructor(window: FirefoxWindow, element: string, page: Page) {
    super(window, element);
    this.#page = page;
  }

  goto(url: string): Promise<unknown> {
    return this.#page.goto(url);
  }

  frames(): PageFrame[] {
    return this.#page.frames();
  }

  override evaluate<R, A>(work: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return this.#page.evaluate(work as (arg: unknown) => R | Promise<R>, arg);
  }
}

import type { Display } from './display.ts';
import { until } from './until.ts';

/** How many times in a row an element must be seen in the same place before it is clicked. */
const RESTING = 4;

/** Runs an expression in the browser's own window and returns its (JSON) value. */
export type EvaluateInWindow = (expression: string) => Promise<unknown>;

/** The roles that {@link FirefoxView} finds elements by. */
export type Role = keyof typeof SELECTORS;

const SELECTORS = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox], input[list]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href], [role=link]',
  region: 'section, [role=region]',
  spinbutton: 'input[type=number], [role=spinbutton]',
  status: 'output, [role=status]',
  textbox: 'input:not([type]), input[type=text], input[type=password], input[type=tel], input[type=url], input[type=search], textarea, [role=textbox]',
};

/**
 * A page of the extension in Firefox: its popup or a tab. WebDriver BiDi neither lists popups nor follows a tab to
 * `moz-extension:`, so this reads through a frame script, and clicks and types with the real pointer and keyboard.
 */
export class FirefoxView {
  readonly #window: EvaluateInWindow;
  readonly #display: Display;
  readonly #browserElement: string;

  /** @param browserElement expression for the `<browser>` element in the browser's window, or for null */
  constructor(window: EvaluateInWindow, display: Display, browserElement: string) {
    this.#window = window;
    this.#display = display;
    this.#browserElement = browserElement;
  }

  /** Whether the page is still open. */
  async isOpen(): Promise<boolean> {
    return (await this.#window(`!!(${this.#browserElement})`)) === true;
  }

  /**
   * Runs a self-contained function in the page, where it sees `document`, `location` and `window`; arguments and result go as
   * JSON. It runs beside the page's own scripts: it shares the document, not their variables.
   */
  async evaluate<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const script = `{
      const window = content, { document, location } = content;
      Promise.resolve().then(() => (${work.toString()})(...${JSON.stringify(args)})).then(
        (value) => sendAsyncMessage('gat:done', JSON.stringify({ value })),
        (error) => sendAsyncMessage('gat:done', JSON.stringify({ error: String(error) })));
    }`;
    const answer = await this.#window(`new Promise((resolve) => {
      const browser = ${this.#browserElement};
      if (!browser) { resolve(JSON.stringify({ error: 'the page is closed' })); return; }
      const manager = browser.messageManager;
      const done = ({ data }) => { manager.removeMessageListener('gat:done', done); resolve(data); };
      // A page that is replaced meanwhile takes the answer with it.
      setTimeout(() => done({ data: JSON.stringify({ error: 'the page did not answer' }) }), 5000);
      manager.addMessageListener('gat:done', done);
      manager.loadFrameScript(${JSON.stringify(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`)}, false);
    })`);
    const { value, error } = JSON.parse(String(answer)) as { value: R; error?: string };
    if (error) {
      throw new Error(error);
    }
    return value;
  }

  /** The text that the page shows. */
  text(): Promise<string> {
    return this.evaluate(() => document.body?.innerText ?? '');
  }

  /** Waits until the page shows a text. */
  async waitForText(wanted: string | RegExp, timeout = 10_000): Promise<string> {
    return until(
      async () => {
        const text = await this.text();
        return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) ? text : undefined;
      },
      { timeout, what: `the text ${String(wanted)}` },
    );
  }

  /** Names of the elements of a role, as far as labels and text tell. */
  async names(role: Role): Promise<string[]> {
    return (await this.#elements(role)).map(({ name }) => name);
  }

  /** Clicks the first enabled element of a role whose name starts with `name`, with the real pointer. */
  async click(role: Role, name: string): Promise<void> {
    // What is still moving, as a popup that grows with its text, is not clicked before it rests.
    const seen: string[] = [];
    const { x, y } = await until(
      async () => {
        const found = (await this.#elements(role, name)).find((element) => element.enabled && element.name.startsWith(name));
        seen.push(JSON.stringify(found));
        return found && new Set(seen.slice(-RESTING)).size === 1 && seen.length >= RESTING ? found : undefined;
      },
      { what: `${role} "${name}"` },
    );
    await this.#display.click(x, y);
  }

  /** Clicks into a field, replaces what is in it and types with the real keyboard. */
  async fill(role: Role, name: string, value: string): Promise<void> {
    await this.click(role, name);
    await this.#display.key('ctrl+a');
    await this.#display.type(value);
  }

  /** The elements of a role; the first whose name starts with `wanted` is scrolled into view. */
  #elements(role: Role, wanted?: string): Promise<{ name: string; enabled: boolean; x: number; y: number }[]> {
    return this.evaluate((selector, start) => {
      const scale = window.devicePixelRatio;
      const screen = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
      const nameOf = (element: Element): string => {
        const by = element.getAttribute('aria-labelledby')?.split(/\s+/).map((id) => document.getElementById(id)?.textContent);
        const labels = (element as HTMLInputElement).labels;
        const label = labels?.length ? [...labels].map(({ textContent }) => textContent).join(' ') : undefined;
        return (element.getAttribute('aria-label') ?? by?.join(' ') ?? label ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      };
      const shown = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      if (start !== '') shown.find((element) => nameOf(element).startsWith(start))?.scrollIntoView({ block: 'nearest' });
      return shown
        .map((element) => {
          const box = element.getBoundingClientRect();
          return {
            name: nameOf(element),
            enabled: !(element as HTMLButtonElement).disabled && element.getAttribute('aria-disabled') !== 'true',
            x: Math.round((screen.mozInnerScreenX + box.x + box.width / 2) * scale),
            y: Math.round((screen.mozInnerScreenY + box.y + box.height / 2) * scale),
          };
        });
    }, SELECTORS[role], wanted ?? '');
  }
}

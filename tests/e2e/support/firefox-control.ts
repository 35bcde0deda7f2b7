import type { Aim, Order, Seen, Sought, Step } from './firefox-content.ts';
import type { Control, Finder, Role, RoleOptions } from './session.ts';
import { until } from './until.ts';

/** How many times in a row an element must be seen in the same place before it is clicked. */
const RESTING = 4;

/** What a {@link FirefoxControl} needs of the document that it is in. */
export interface Host {
  obey(order: Order): Promise<unknown>;
  /** Puts the document before the user. */
  front(): Promise<void>;
  click(x: number, y: number, times: number): Promise<void>;
  /** Presses a key by Playwright's name. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

const sought = (text: string | RegExp): Sought =>
  typeof text === 'string' ? text : { source: text.source, flags: text.flags };

/** Finds elements of a document in Firefox, after some steps. */
export abstract class FirefoxFinder implements Finder {
  protected abstract after(step: Step): Control;

  getByRole(role: Role, { name, ...rest }: RoleOptions = {}): Control {
    return this.after({ by: 'role', role, ...(name === undefined ? {} : { name: sought(name) }), ...rest });
  }

  getByText(text: string | RegExp, options: { exact?: boolean } = {}): Control {
    return this.after({ by: 'text', text: sought(text), ...options });
  }

  getByLabel(text: string | RegExp, options: { exact?: boolean } = {}): Control {
    return this.after({ by: 'label', text: sought(text), ...options });
  }

  locator(css: string): Control {
    return this.after({ by: 'css', css });
  }
}

/** An element in Firefox by how it is found. It is clicked and typed into with the real pointer and keyboard. */
export class FirefoxControl extends FirefoxFinder implements Control {
  readonly #host: Host;
  readonly #steps: readonly Step[];

  constructor(host: Host, steps: readonly Step[]) {
    super();
    this.#host = host;
    this.#steps = steps;
  }

  protected override after(step: Step): FirefoxControl {
    return new FirefoxControl(this.#host, [...this.#steps, step]);
  }

  filter({ hasText }: { hasText: string | RegExp }): Control {
    return this.after({ by: 'has', text: sought(hasText) });
  }

  first(): Control {
    return this.nth(0);
  }

  last(): Control {
    return this.nth(-1);
  }

  nth(index: number): Control {
    return this.after({ by: 'nth', index });
  }

  /** All the elements that are found now. */
  async look(attribute?: string): Promise<Seen[]> {
    return (await this.#host.obey({
      act: 'look',
      steps: this.#steps,
      ...(attribute === undefined ? {} : { attribute }),
    })) as Seen[];
  }

  click(): Promise<void> {
    return this.#click(1);
  }

  dblclick(): Promise<void> {
    return this.#click(2);
  }

  async fill(text: string): Promise<void> {
    await this.click();
    await this.#until((seen) => seen.focused, 'to have the focus');
    await this.#host.press('Control+a');
    if (text === '') await this.#host.press('Delete');
    else await this.#host.type(text);
    await this.#until((seen) => seen.value === text, `to hold "${text}"`);
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.#host.press(key);
  }

  async focus(): Promise<void> {
    await this.#host.front();
    await this.#until(() => true, 'to be there');
    await this.evaluate((element) => element.focus());
  }

  check(): Promise<void> {
    return this.#check(true);
  }

  uncheck(): Promise<void> {
    return this.#check(false);
  }

  async selectOption(choice: string): Promise<void> {
    await this.#until((seen) => seen.enabled, 'to be enabled');
    const { label, value } = await this.#run((element, wanted) => {
      const option = [...(element as HTMLSelectElement).options].find(
        (at) => at.label === wanted || at.value === wanted,
      );
      if (!option) throw new Error(`no option ${wanted}`);
      return { label: option.label, value: option.value };
    }, choice);
    await this.focus();
    await this.#until((seen) => seen.focused, 'to have the focus');
    // What is typed chooses the option that begins so.
    await this.#host.type(label);
    await this.#until((seen) => seen.value === value, `to be at "${label}"`);
  }

  async waitFor(): Promise<void> {
    await this.#until((seen) => seen.visible, 'to be visible');
  }

  async count(): Promise<number> {
    return (await this.look()).length;
  }

  async textContent(): Promise<string> {
    return (await this.#until(() => true, 'to be there')).text;
  }

  async getAttribute(name: string): Promise<string | null> {
    return (await this.#until(() => true, 'to be there', name)).attribute;
  }

  evaluate<R>(work: (element: HTMLElement | SVGElement) => R | Promise<R>): Promise<R> {
    return this.#run(work, null);
  }

  boundingBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  override toString(): string {
    return JSON.stringify(this.#steps);
  }

  async #run<A, R>(work: (element: HTMLElement | SVGElement, arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return (await this.#host.obey({
      act: 'run',
      steps: this.#steps,
      script: work.toString(),
      arg: JSON.stringify(arg),
    })) as R;
  }

  async #click(times: number): Promise<void> {
    await this.#host.front();
    // What is still moving, as a popup that grows with its text, is not clicked before it rests.
    const aims: string[] = [];
    const { x, y } = await until(
      async () => {
        const aim = (await this.#host.obey({ act: 'aim', steps: this.#steps })) as Aim;
        aims.push(JSON.stringify(aim));
        return aim.clear && aims.length >= RESTING && new Set(aims.slice(-RESTING)).size === 1 ? aim : undefined;
      },
      { what: `${String(this)} to be clicked`, interval: 30 },
    );
    await this.#host.click(x, y, times);
  }

  async #check(wanted: boolean): Promise<void> {
    if ((await this.#until(() => true, 'to be there')).checked !== wanted) await this.click();
    await this.#until((seen) => seen.checked === wanted, wanted ? 'to be checked' : 'to be unchecked');
  }

  #until(test: (seen: Seen) => boolean, what: string, attribute?: string): Promise<Seen> {
    return until(
      async () => {
        const [seen, ...others] = await this.look(attribute);
        return seen && others.length === 0 && test(seen) ? seen : undefined;
      },
      { what: `${String(this)} ${what}` },
    );
  }
}

import { expect as playwrightExpect, type Locator } from '@playwright/test';
import { FirefoxControl } from './firefox-control.ts';
import type { Seen } from './firefox-content.ts';
import type { Control } from './session.ts';

type LocatorMatchers = ReturnType<typeof playwrightExpect<Locator>>;

/** What can be expected of a control in either browser. */
type ControlMatchers = Pick<LocatorMatchers, (typeof NAMES)[number]> & {
  not: Pick<LocatorMatchers, (typeof NAMES)[number]>;
};

const NAMES = [
  'toBeAttached',
  'toBeChecked',
  'toBeDisabled',
  'toBeEnabled',
  'toBeFocused',
  'toBeHidden',
  'toBeInViewport',
  'toBeVisible',
  'toContainText',
  'toHaveAccessibleName',
  'toHaveAttribute',
  'toHaveCount',
  'toHaveText',
  'toHaveValue',
] as const;

type Expect = Omit<typeof playwrightExpect, never> & {
  (actual: Locator, message?: string): LocatorMatchers;
  (actual: Control, message?: string): ControlMatchers;
  <T = unknown>(actual: T, message?: string): ReturnType<typeof playwrightExpect<T>>;
};

/** Playwright's `expect`, which also waits for what is expected of controls in Firefox. */
export const expect: Expect = Object.assign(
  (actual: unknown, message?: string): never =>
    (actual instanceof FirefoxControl ? matchers(actual, message, false) : playwrightExpect(actual, message)) as never,
  playwrightExpect,
);

/** Milliseconds, as in the configuration of Playwright's own. */
const PATIENCE = 10_000;

/** What a matcher makes of what is seen: whether it holds, or null where that can't be said. */
type Verdict = (seen: readonly Seen[]) => boolean | null;

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const fits = (text: string, wanted: string | RegExp, part = false): boolean => {
  if (typeof wanted !== 'string') return wanted.test(text);
  return part ? text.includes(tidy(wanted)) : text === tidy(wanted);
};
/** Holds for one element; with none or several nothing can be said. */
const one =
  (test: (seen: Seen) => boolean): Verdict =>
  (all) =>
    all.length === 1 && all[0] ? test(all[0]) : null;

function matchers(control: FirefoxControl, message: string | undefined, isNot: boolean): ControlMatchers {
  const settle = async (
    verdict: Verdict,
    what: string,
    options?: { timeout?: number },
    attribute?: string,
  ): Promise<void> => {
    const timeout = options?.timeout ?? PATIENCE;
    const deadline = Date.now() + timeout;
    let seen: Seen[] | string;
    do {
      try {
        seen = await control.look(attribute);
        if (verdict(seen) === !isNot) return;
      } catch (error) {
        seen = String(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (Date.now() < deadline);
    const story = typeof seen === 'string' ? seen : JSON.stringify(seen.slice(0, 5), null, 1);
    throw new Error(
      `${message ? `${message}: ` : ''}${String(control)} was expected ${isNot ? 'not ' : ''}${what} within ${timeout} ms, but is ${story}`,
    );
  };
  const texts =
    (part: boolean) =>
    (wanted: string | RegExp | readonly (string | RegExp)[], options?: { timeout?: number }): Promise<void> => {
      const verdict: Verdict = Array.isArray(wanted)
        ? (all) =>
            all.length === wanted.length &&
            all.every(({ text }, at) => fits(text, (wanted as (string | RegExp)[])[at] ?? '', part))
        : one(({ text }) => fits(text, wanted as string | RegExp, part));
      return settle(verdict, `to ${part ? 'contain' : 'have'} the text ${String(wanted)}`, options);
    };
  const all = {
    toBeAttached: (options) => settle((seen) => seen.length > 0, 'to be there', options),
    toBeChecked: (options) =>
      settle(
        one(({ checked }) => checked),
        'to be checked',
        options,
      ),
    toBeDisabled: (options) =>
      settle(
        one(({ enabled }) => !enabled),
        'to be disabled',
        options,
      ),
    toBeEnabled: (options) =>
      settle(
        one(({ enabled }) => enabled),
        'to be enabled',
        options,
      ),
    toBeFocused: (options) =>
      settle(
        one(({ focused }) => focused),
        'to have the focus',
        options,
      ),
    toBeHidden: (options) => settle((seen) => !seen.some(({ visible }) => visible), 'to be hidden', options),
    toBeInViewport: (options) =>
      settle(
        one(({ inView }) => inView),
        'to be in view',
        options,
      ),
    toBeVisible: (options) =>
      settle((seen) => (seen.length > 1 ? null : seen[0]?.visible === true), 'to be visible', options),
    toContainText: texts(true),
    toHaveAccessibleName: (name: string | RegExp, options) =>
      settle(
        one((seen) => fits(seen.name, name)),
        `to be called ${String(name)}`,
        options,
      ),
    toHaveAttribute: (name: string, value: string | RegExp, options?: { timeout?: number }) =>
      settle(
        one(({ attribute }) => attribute !== null && fits(attribute, value)),
        `to have ${name}=${String(value)}`,
        options,
        name,
      ),
    toHaveCount: (count, options) => settle((seen) => seen.length === count, `to be there ${count} times`, options),
    toHaveText: texts(false),
    toHaveValue: (value, options) =>
      settle(
        one((seen) => seen.value !== null && fits(seen.value, value)),
        `to hold ${String(value)}`,
        options,
      ),
  } as Pick<LocatorMatchers, (typeof NAMES)[number]>;
  return isNot ? (all as ControlMatchers) : { ...all, not: matchers(control, message, true) };
}

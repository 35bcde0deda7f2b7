import type { MenuChoice } from './context-menu.ts';
import type { Locator, Page } from '@playwright/test';
import type { Display } from './display.ts';

/** Roles as Playwright knows them. */
export type Role = Parameters<Page['getByRole']>[0];

/** How an accessible name and what goes with it narrow a role, as in Playwright. */
export interface RoleOptions {
  name?: string | RegExp;
  exact?: boolean;
  level?: number;
  pressed?: boolean;
}

/** Where elements are looked for. */
export interface Finder {
  getByRole(role: Role, options?: RoleOptions): Control;
  getByText(text: string | RegExp, options?: { exact?: boolean }): Control;
  getByLabel(text: string | RegExp, options?: { exact?: boolean }): Control;
  locator(css: string): Control;
}

/** An element by how it is found: the part of Playwright's `Locator` that both browsers have. */
export interface Control extends Finder {
  filter(options: { hasText: string | RegExp }): Control;
  first(): Control;
  last(): Control;
  nth(index: number): Control;
  click(): Promise<void>;
  dblclick(): Promise<void>;
  fill(text: string): Promise<void>;
  press(key: string): Promise<void>;
  focus(): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  /** Chooses by label or value. */
  selectOption(choice: string): Promise<unknown>;
  waitFor(): Promise<void>;
  count(): Promise<number>;
  textContent(): Promise<string | null>;
  /** In CSS pixels of the viewport. */
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  getAttribute(name: string): Promise<string | null>;
  evaluate<R>(work: (element: HTMLElement | SVGElement) => R | Promise<R>): Promise<R>;
}

/** A page of the extension: the part of Playwright's `Page` that both browsers have. */
export interface Screen extends Finder {
  readonly keyboard: { press(key: string): Promise<void> };
  bringToFront(): Promise<void>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
  /** Runs a self-contained function among the page's own scripts; its argument and result go as JSON. */
  evaluate<R, A>(work: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  evaluate<R>(work: () => R | Promise<R>): Promise<R>;
}

/** A document inside a web page. */
export interface PageFrame {
  url(): string;
  evaluate<R>(work: () => R | Promise<R>): Promise<R>;
}

/** A page of the web in a tab. */
export interface WebPage extends Screen {
  goto(url: string): Promise<unknown>;
  frames(): PageFrame[];
}

/** A running browser with the extension, driven by the gestures a user has. */
export interface Session<P extends WebPage = WebPage> {
  readonly display: Display;
  /** Opens a new tab, in front. */
  newPage(url?: string): Promise<P>;
  /** The page of the extension that opened, or will open, by itself. */
  openedPage(path: string): Promise<Screen>;
  /** A page of the extension in a tab: the one that is open already, or a new one. */
  extensionPage(path: string): Promise<Screen>;
  /** Brings `page` to the front and presses keys in the browser's window. */
  press(combo: string, page?: WebPage): Promise<void>;
  /** Presses the shortcut of the extension and returns the popup. */
  openPopup(page?: WebPage): Promise<Screen>;
  /** Takes the keyboard into the popup, where the browser has left it outside. */
  enterPopup(): Promise<void>;
  /** Closes the popup with Escape and waits until it is gone. */
  closePopup(): Promise<void>;
  /** Waits until no popup is open, whoever closes it. */
  popupClosed(): Promise<void>;
  /** The side panel, which something has opened. */
  sidePanel(): Promise<Screen>;
  /** Waits until a page of the extension is shown somewhere: as the popup, in a tab, in a window of its own. */
  shown(path: string): Promise<void>;
  /** Right-clicks the element of a selector for real and chooses the extension's item, or one of several. */
  contextMenu(page: WebPage, selector: string, choice?: MenuChoice): Promise<void>;
  /** Runs a self-contained function in the extension's background, woken if it sleeps; argument and result go as JSON. */
  inBackground<R, A>(work: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** Ends the extension's background as the browser does when it idles, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Has the browser save files into a folder without asking. */
  saveFilesIn(folder: string): Promise<void>;
  /** Presses a button that asks for a file, and gives it one from the disk. */
  giveFile(button: Control, path: string): Promise<void>;
}

/**
 * Fails to compile where Playwright’s own classes stop being what the interfaces say.
 *
 * @public
 */
export type Fits = [Locator extends Control ? true : never, Page extends WebPage ? true : never];

import type { Page } from '@playwright/test';

/** What a screen finds when it opens: its storage, the tab in front, and the background's answers. */
export interface World {
  /** Stored items as they lie in `storage.local`, by key. */
  local?: Record<string, unknown>;
  /** The same for `storage.session`. */
  session?: Record<string, unknown>;
  /** The background's answers by procedure; `'never'` for none. What is not named succeeds with nothing. */
  answers?: Record<string, unknown>;
  /** The tab in front of the user; none where undefined. */
  tab?: { id: number; url: string };
  /** Reading the storage never ends: the screen goes on loading. */
  loads?: boolean;
}

/** A screen in a state. */
export interface Scene {
  screen: string;
  state: string;
  /** The page of the extension, with query and fragment. */
  path: string;
  world: World;
  /** In pixels: how wide the page is, and the least height. */
  width: number;
  height: number;
  /** What the user has done by now. By role alone, as names differ by language. */
  act?: (page: Page) => Promise<void>;
}

/** The moment at which all scenes play. */
export const NOW = Date.UTC(2026, 0, 15, 17, 0, 0);

/** The languages that pictures are taken in: the source, a long one, and one that runs from right to left. */
export const LANGUAGES = ['en', 'de', 'ar'] as const;

/** See {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** The colors that pictures are taken in. */
export const THEMES = ['light', 'dark'] as const;

/** The name of a picture, without its ending. */
export const pictureName = ({ screen, state }: Scene, language: string, theme: string): string =>
  `${screen}/${state}.${language}.${theme}`;

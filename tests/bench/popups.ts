/** How soon popups show what they are opened for: ours, an empty one, and those of other extensions. */
import { chromium, type Page } from '@playwright/test';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchChromium, type Chromium } from '../e2e/support/chromium.ts';
import { extensionIdOf } from '../e2e/support/chromium-start.ts';
import type { Display } from '../e2e/support/display.ts';
import { settle } from '../e2e/support/person.ts';
import { until } from '../e2e/support/until.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { screenSize } from './sizes.ts';

/** What was measured of one extension's popup; times in milliseconds. */
export interface PopupTimes {
  name: string;
  /** Gzipped bytes of what it loads before it shows. */
  bytes: number;
  /** From the popup's own start to its first contentful paint. */
  paint: number[];
  /** From the popup's own start to the frame with the price, the background awake, and just ended; ours alone. */
  warm: number[];
  cold: number[];
  /** From before the keys to the price; ours alone, warm and cold. */
  gesture: { warm: number[]; cold: number[] };
}

/** An unpacked extension to open. */
interface Extension {
  name: string;
  id: string;
  dir: string;
  popup: string;
  /** Keys that open its popup. */
  keys: string;
}

const RUNS = 10;
const SITE = 'https://web.whatsapp.com/signup';
const OURS = 'alt+shift+g';
/** Keys for the others, which neither the browser nor ours uses. */
const OTHER_KEYS = ['Y', 'U', 'O', 'P', 'L', 'K', 'J'];

type Manifest = Record<string, unknown> & { action?: { default_popup?: string } };

const readManifest = async (dir: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as Manifest;

/** Writes an extension whose popup has one word in it. */
async function writeEmpty(dir: string): Promise<void> {
  await mkdir(dir);
  await writeFile(
    join(dir, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', action: { default_popup: 'popup.html' } }),
  );
  await writeFile(join(dir, 'popup.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
}

/** Gives a copy of an extension keys that open its popup, and an ID that its folder decides. */
async function withKeys(dir: string, letter: string): Promise<Extension> {
  const { key: _key, commands: _commands, ...manifest } = await readManifest(dir);
  const popup = manifest.action?.default_popup?.replace(/^\//, '').replace(/[?#].*/, '');
  if (!popup) throw new Error(`${dir} has no popup`);
  const commands = { _execute_action: { suggested_key: { default: `Alt+Shift+${letter}` } } };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify({ ...manifest, commands }));
  const id = await extensionIdOf(await realpath(dir));
  return { name: basename(dir), id, dir, popup, keys: `alt+shift+${letter.toLowerCase()}` };
}

/** Opens a popup by its keys and hands it to `look` as a page; waits until it is gone. */
async function open<T>(chrome: Chromium, site: Page, at: Extension, look: (popup: Page) => Promise<T>): Promise<T> {
  const url = `chrome-extension://${at.id}/${at.popup}`;
  const isOpen = async (): Promise<boolean> => {
    const answer = await fetch(`${chrome.endpoint}/json/list`);
    return ((await answer.json()) as { url: string }[]).some((target) => target.url.startsWith(url));
  };
  await chrome.press(at.keys, site);
  await until(isOpen, { what: `the popup of ${at.name}` });
  // Connections made before it opened never list it.
  const connection = await chromium.connectOverCDP(chrome.endpoint, { noDefaults: true });
  try {
    const pages = (): Page[] => connection.contexts().flatMap((context) => context.pages());
    return await look(
      await until(() => pages().find((page) => page.url().startsWith(url)), { what: `${url} as a page` }),
    );
  } finally {
    await connection.close();
    await until(
      async () => {
        await chrome.display.key('Escape');
        return !(await isOpen());
      },
      { interval: 200, what: `the popup of ${at.name} to close` },
    );
  }
}

/** The first contentful paint of a page, in milliseconds from its start. */
const firstPaint = (popup: Page): Promise<number> =>
  until(() => popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime), {
    what: 'the first paint',
  });

/** The frame with the price, in milliseconds from the popup's start and from a moment of the clock. */
async function price(popup: Page, since: number): Promise<{ own: number; gesture: number }> {
  await popup.getByRole('button', { name: /^Rent number · / }).waitFor();
  return popup.evaluate((since) => {
    const own = performance.getEntriesByName('price-shown')[0]?.startTime ?? Number.NaN;
    return { own, gesture: performance.timeOrigin + own - since };
  }, since);
}

/**
 * Opens the popups in turn, in one browser: an empty one, ours, and those of the unpacked extensions in `peers`. Ours
 * is the first of the answer, the empty one the second.
 */
export async function measurePopups(
  build: string,
  sandbox: Sandbox,
  display: Display,
  peers: readonly string[],
): Promise<PopupTimes[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gat-popups-'));
  await writeEmpty(join(folder, 'an empty one'));
  const others: Extension[] = [];
  for (const [i, dir] of [join(folder, 'an empty one'), ...peers].entries()) {
    const copy = join(folder, `${i}`, basename(dir));
    await cp(dir, copy, { recursive: true });
    others.push(await withKeys(copy, OTHER_KEYS[i] ?? ''));
  }
  const chrome = await launchChromium({
    extensionDir: build,
    besides: others.map(({ dir }) => dir),
    sandboxPort: sandbox.port,
    display,
  });
  try {
    const ours = { name: 'ours', id: chrome.extensionId, dir: build, popup: 'popup.html', keys: OURS };
    const times: PopupTimes[] = [];
    for (const { name, dir, popup } of [ours, ...others]) {
      // A peer's popup may load files in ways that aren't followed here.
      const bytes = await screenSize(`${dir.replace(/\/$/, '')}/`, popup).catch(() => Number.NaN);
      times.push({ name, bytes, paint: [], warm: [], cold: [], gesture: { warm: [], cold: [] } });
    }
    const site = await settle(chrome, sandbox, SITE);
    // The first of each fills the browser's caches.
    for (let run = 0; run <= RUNS; run++) {
      for (const [i, one] of [ours, ...others].entries()) {
        const time = times[i];
        if (!time) continue;
        const paint = await open(chrome, site, one, firstPaint);
        if (run) time.paint.push(paint);
        if (one !== ours) continue;
        for (const kind of ['warm', 'cold'] as const) {
          if (kind === 'cold') await chrome.stopBackground();
          const pressed = Date.now();
          const { own, gesture } = await open(chrome, site, one, (popup) => price(popup, pressed));
          if (!run) continue;
          time[kind].push(own);
          time.gesture[kind].push(gesture);
        }
      }
    }
    return times;
  } finally {
    await chrome.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

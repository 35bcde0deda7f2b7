import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';
import type { Firefox } from './firefox.ts';
import type { Screen, Session } from './session.ts';
import { until } from './until.ts';

interface Permissions {
  contains(wanted: { origins: string[] }): Promise<boolean>;
}

/** Whether the extension may talk to a host, asked from one of its own pages. */
export const mayReach = (screen: Screen, host: string): Promise<boolean> =>
  screen.evaluate(
    (name) =>
      (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome.permissions.contains({
        origins: [`https://${name}/*`],
      }),
    host,
  );

/** The colour of the dialog's lesser button: `Allow`. No page of the extension has it. */
const ALLOW = [0xd3, 0xe3, 0xfd] as const;

/** Where on the screen `Allow` is drawn; null while it is not. */
async function findAllow({ display }: Chromium): Promise<{ x: number; y: number } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'gat-look-'));
  try {
    // Under the mouse it has another color.
    await display.move(0, display.height - 1);
    const file = join(folder, 'screen.ppm');
    await display.screenshot(file);
    const picture = await readFile(file);
    const pixels = display.width * display.height;
    // One byte a color, or two with the greater first.
    const depth = picture.length > pixels * 6 ? 2 : 1;
    const header = picture.length - pixels * 3 * depth;
    const points: { x: number; y: number }[] = [];
    for (let pixel = 0; pixel < pixels; pixel++) {
      const at = header + pixel * 3 * depth;
      const [x, y] = [pixel % display.width, Math.floor(pixel / display.width)];
      // The browser's frame and its row of tabs have that color too.
      const isInside =
        y > display.height / 10 && y < display.height / 2 && Math.abs(x - display.width / 2) < display.width / 4;
      if (isInside && ALLOW.every((part, colour) => picture[at + colour * depth] === part)) points.push({ x, y });
    }
    if (points.length < 500) return null;
    const middle = (of: 'x' | 'y'): number =>
      Math.round(points.reduce((sum, point) => sum + point[of], 0) / points.length);
    return { x: middle('x'), y: middle('y') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes a host back from the extension, as the add-ons manager does for a user. */
export const revokeInFirefox = ({ id, evaluateInWindow }: Firefox, host: string): Promise<unknown> =>
  evaluateInWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionPermissions.remove(extension.id, { permissions: [], origins: [${JSON.stringify(`https://${host}/*`)}] }, extension);
    return true;
  })()`);

/** Answers Firefox's question, which hangs from the address bar. */
export async function answerInFirefox({ evaluateInWindow }: Firefox, allow: boolean): Promise<void> {
  const isOpen = `PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild`;
  await until(
    () =>
      evaluateInWindow(`(() => {
    const note = ${isOpen};
    if (!note) return false;
    note.${allow ? 'button' : 'secondaryButton'}.click();
    return true;
  })()`),
    { what: "the browser's question" },
  );
  await until(() => evaluateInWindow(`!(${isOpen})`), { what: "the browser's question to go" });
}

/**
 * Answers Chromium's own question about a permission, by the mouse; `isOpen` says whether the page that asked still waits
 * for the answer. The dialog takes nothing in its first moments, lest somebody answer unseen: so the answer is given until
 * it is taken.
 */
async function answerInChromium(chrome: Chromium, isOpen: () => Promise<boolean>, allow: boolean): Promise<void> {
  await until(async () => (await isOpen()) && (await findAllow(chrome)) !== null, {
    what: 'the question about the permission',
  });
  await until(
    async () => {
      const button = await findAllow(chrome);
      if (button === null) return !(await isOpen());
      if (allow) await chrome.display.click(button.x, button.y);
      else await chrome.display.key('Escape');
      return until(async () => !(await isOpen()), { timeout: 1000 });
    },
    { what: 'the answer about the permission to be taken' },
  );
}

/** Answers the browser's own question about a permission; see {@link answerInChromium} for `isOpen`. */
export const answer = (session: Session, isOpen: () => Promise<boolean>, allow: boolean): Promise<void> =>
  'evaluateInWindow' in session
    ? answerInFirefox(session as Firefox, allow)
    : answerInChromium(session as Chromium, isOpen, allow);

/** Answers the browser's own question whether the extension may reach a host; `screen` is the options page that asked. */
export function answerPermission(session: Session, screen: Screen, allow: boolean): Promise<void> {
  const asking = screen.getByRole('button', { name: 'Save server' });
  return answer(session, async () => (await asking.getAttribute('aria-disabled')) === 'true', allow);
}

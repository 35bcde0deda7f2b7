import type { Sandbox } from '../../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import { publish } from './odd-pages.ts';
import { answer } from './permission.ts';
import { readStored } from './profile-storage.ts';
import type { Control, Screen, Session, WebPage } from './session.ts';

/** The settings' names. */
export const FROM_NOTIFICATIONS = 'Copy codes from notifications';
/** See {@link FROM_NOTIFICATIONS}. */
export const UNFILLED = 'Copy codes that couldn’t be filled in';

/** Whether the browser lets the background copy. */
export const mayCopy = (options: Screen): Promise<boolean> =>
  options.evaluate(() =>
    (
      globalThis as unknown as { chrome: { permissions: { contains(wanted: object): Promise<boolean> } } }
    ).chrome.permissions.contains({ permissions: ['clipboardWrite'] }),
  );

/** Turns a setting on by the keyboard, and answers the browser's question. */
export async function turnOn(session: Session, name: string, allow = true): Promise<{ options: Screen; box: Control }> {
  const options = await session.extensionPage('options.html');
  await options.bringToFront();
  const box = options.getByRole('checkbox', { name });
  await expect(box).not.toBeChecked();
  await box.press('Space');
  const refused = options.getByRole('alert');
  const isOpen = async (): Promise<boolean> => !(await mayCopy(options)) && (await refused.count()) === 0;
  await answer(session, isOpen, allow);
  if (allow) await expect(box).toBeChecked();
  return { options, box };
}

const PASTE = 'example.com/paste';

/** A page to copy from and paste into by keys. */
export async function pasteboard(session: Session, sandbox: Sandbox): Promise<WebPage> {
  publish(sandbox, { [PASTE]: '<textarea aria-label="Paste here"></textarea>' });
  return session.newPage(`https://${PASTE}`);
}

/** Copies a text as the user does. */
export async function copyOwn(session: Session, page: WebPage, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste here' }).fill(text);
  await session.press('ctrl+a', page);
  await session.press('ctrl+c', page);
}

/** What the clipboard holds, by pasting it. */
export async function pasted(session: Session, page: WebPage): Promise<string> {
  const field = page.getByRole('textbox', { name: 'Paste here' });
  await page.bringToFront();
  // That leaves it with the focus.
  await field.fill('');
  await session.press('ctrl+v', page);
  const value = (): Promise<string> => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await expect.poll(value).not.toBe('');
  return value();
}

interface StoredRentals {
  data: { live: { key: string; copiedAt: number | null; filledAt: number | null; code: string | null }[] };
}

/** The only rental, as it is stored. */
export const liveRental = async (screen: Screen): Promise<StoredRentals['data']['live'][number] | undefined> =>
  ((await readStored(screen, 'rentals')) as StoredRentals).data.live[0];

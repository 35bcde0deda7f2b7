import { t } from '../i18n/t.ts';
import { assetUrl, browser, isFirefox } from './browser.ts';

/** What the toolbar button says: a code is ready, a rental waits for one, or nothing. */
export type Badge = 'ready' | 'waiting' | null;

const LOOKS = {
  ready: { text: '✓', color: '#0f7b3f', title: 'badge_ready' },
  waiting: { text: '…', color: '#8a5a00', title: 'badge_waiting' },
} as const;

/** The toolbar's sizes; at 128 the icon is for stores and lists. */
const iconOf = (badge: Badge): Record<number, string> =>
  Object.fromEntries([16, 32, 48].map((size) => [size, assetUrl(`icons/${badge ? `${badge}-` : ''}${size}.png`)]));

/** Shows badge, title and icon on the toolbar button. */
export async function showBadge(badge: Badge): Promise<void> {
  const look = badge ? LOOKS[badge] : null;
  await Promise.all([
    browser.action.setBadgeText({ text: look?.text ?? '' }),
    browser.action.setTitle({ title: t(look?.title ?? 'extension_name') }),
    browser.action.setIcon({ path: iconOf(badge) }),
    ...(look ? [browser.action.setBadgeBackgroundColor({ color: look.color })] : []),
  ]);
}

/** How the extension's button gets into the toolbar: by the pin in the menu of extensions, or by a gear there. */
export const pinningWay = (): 'pin' | 'gear' => (isFirefox() ? 'gear' : 'pin');

/** Whether the extension's button is in the toolbar; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? null;
  } catch {
    return null;
  }
}

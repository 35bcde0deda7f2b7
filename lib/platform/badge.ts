import { t } from '../i18n/t.ts';
import { browser } from './browser.ts';

/** What the toolbar button says: a code is ready, a rental waits for one, or nothing. */
export type Badge = 'ready' | 'waiting' | null;

const LOOKS = {
  ready: { text: '✓', colour: '#0f7b3f', title: 'badge_ready' },
  waiting: { text: '…', colour: '#8a5a00', title: 'badge_waiting' },
} as const;

/** Shows the badge. */
export async function showBadge(badge: Badge): Promise<void> {
  const look = badge ? LOOKS[badge] : null;
  await Promise.all([
    browser.action.setBadgeText({ text: look?.text ?? '' }),
    browser.action.setTitle({ title: t(look?.title ?? 'extension_name') }),
    ...(look ? [browser.action.setBadgeBackgroundColor({ color: look.colour })] : []),
  ]);
}

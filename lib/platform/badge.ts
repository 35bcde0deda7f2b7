import { browser } from './browser.ts';

/** What the toolbar button says: a code is ready, a rental waits for one, or nothing. */
export type Badge = 'ready' | 'waiting' | null;

const LOOKS = {
  ready: { text: '✓', colour: '#0f7b3f', title: 'GetAText Autofill: a code is ready' },
  waiting: { text: '…', colour: '#8a5a00', title: 'GetAText Autofill: waiting for a code' },
} as const;

/** Shows the badge. */
export async function showBadge(badge: Badge): Promise<void> {
  const look = badge ? LOOKS[badge] : null;
  await Promise.all([
    browser.action.setBadgeText({ text: look?.text ?? '' }),
    browser.action.setTitle({ title: look?.title ?? 'GetAText Autofill' }),
    ...(look ? [browser.action.setBadgeBackgroundColor({ color: look.colour })] : []),
  ]);
}

/** As few characters as a passphrase may have. */
const MIN_PASSPHRASE = 6;

/** Why a passphrase can't be used: too short, or one character again and again. */
export type PassphraseFault = 'short' | 'same';

/** What's wrong with a passphrase; null where it's fine. */
export function faultOf(passphrase: string): PassphraseFault | null {
  const characters = Array.from(passphrase);
  if (characters.length < MIN_PASSPHRASE) return 'short';
  return new Set(characters).size === 1 ? 'same' : null;
}

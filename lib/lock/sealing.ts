import type { Sealed } from '../core/sealed.ts';

/** How often PBKDF2 hashes a new passphrase: what OWASP asks of it with SHA-256. A guess takes a computer that much work. */
export const ITERATIONS = 600_000;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** What AES-GCM takes without hashing it first (NIST SP 800-38D, section 5.2.1.1). */
const IV_BYTES = 12;

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** A new salt, in base64. */
export const newSalt = (): string => toBase64(random(SALT_BYTES));

/** A new data key, in base64: what keys and codes are sealed with, so that another passphrase seals nothing but it anew. */
export const newDataKey = (): string => toBase64(random(KEY_BYTES));

/** The key that a passphrase makes, which opens the data key. Takes a moment on purpose. Rejects where the salt is damaged. */
export async function keyOfPassphrase(passphrase: string, salt: string, iterations: number): Promise<CryptoKey> {
  // However the keyboard composes an accent, it's the same passphrase.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return crypto.subtle.deriveKey(by, material, { name: 'AES-GCM', length: 8 * KEY_BYTES }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** The data key, ready to be used. Rejects where it isn't one. */
export const importDataKey = (dataKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(dataKey), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** What's sealed under one name doesn't open under another. */
const boundTo = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
});

/** Seals a text under a name. */
export async function seal(key: CryptoKey, name: string, text: string): Promise<Sealed> {
  const iv = random(IV_BYTES);
  const data = await crypto.subtle.encrypt(boundTo(name, iv), key, new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Opens what was sealed under a name; null where another key sealed it, or it was changed since. */
export async function unseal(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(boundTo(name, fromBase64(iv)), key, fromBase64(data));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

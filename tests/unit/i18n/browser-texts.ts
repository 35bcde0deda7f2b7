import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of a language as they are shipped, by key. */
export function shippedTexts(language: string): Record<string, string> {
  // Not by this file's own address: in the tests' browser window, addresses are the window's.
  const messages = JSON.parse(
    readFileSync(join(process.cwd(), 'public', '_locales', language, 'messages.json'), 'utf8'),
  ) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** The browser's `i18n` for a language, as far as the extension uses it; texts that are missing come in English. */
export function browserTexts(language: string): { getMessage(key: string): string; getUILanguage(): string } {
  const texts: Record<string, string> = { ...shippedTexts('en'), ...shippedTexts(language) };
  return {
    getMessage: (key) => texts[key] ?? '',
    getUILanguage: () => (language === 'en' ? 'en-US' : language.replace('_', '-')),
  };
}

// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createCard } from '../../../lib/notice/card.ts';
import { shippedTexts } from '../i18n/browser-texts.ts';

const events = { onAct: vi.fn(), onClose: vi.fn() };

afterEach(() => vi.restoreAllMocks());

/** A card in a browser with these texts, and what is in its closed root. */
function cardWith(texts: Record<string, string>) {
  const all = { ...shippedTexts('en'), ...texts };
  const getMessage = vi
    .spyOn(
      (globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } }).chrome.i18n,
      'getMessage',
    )
    .mockImplementation((key) => all[key] ?? '');
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const card = createCard(document, events);
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  return { card, region: root.querySelector<HTMLElement>('[role=region]'), root, getMessage };
}

it('is in its own language and runs in its direction, whatever the page does', () => {
  document.documentElement.dir = 'rtl';
  expect(cardWith({}).region).toMatchObject({ lang: 'en', dir: 'ltr', ariaLabel: 'GetAText Autofill' });
  document.documentElement.dir = 'ltr';
  expect(cardWith({ language: 'ar' }).region).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

it('finds its words after the extension has gone', () => {
  const { card, root, getMessage } = cardWith({});
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  card.say('misfit', 'copy');
  expect(root.querySelector('p')?.textContent.trim()).toBe('This code doesn’t fit here. Copy it?');
  expect(root.querySelector('.act')?.textContent).toBe('Copy');
});

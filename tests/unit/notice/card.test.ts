// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createCard } from '../../../lib/notice/card.ts';
import { shippedTexts } from '../i18n/browser-texts.ts';

const events = { onAct: vi.fn(), onClose: vi.fn(), onSettings: vi.fn(), onSetting: vi.fn() };

afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

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

it('shows the site’s settings as they are, and takes changes from the user alone', () => {
  const { card, root } = cardWith({});
  const more = root.querySelector<HTMLElement>('.more');
  expect(more).toMatchObject({ ariaLabel: 'Settings for this site', ariaExpanded: 'false', hidden: false });
  expect(root.querySelector<HTMLElement>('.settings')?.hidden).toBe(true);
  card.setSettings({ fillCodes: true, submitAfterFilling: false, showNotice: true });
  expect(more?.ariaExpanded).toBe('true');
  const boxes = [...root.querySelectorAll('input')];
  expect(boxes.map((box) => [box.parentElement?.textContent, box.checked])).toEqual([
    ['Fill codes automatically', true],
    ['Submit after filling', false],
    ['Show a notice on the page', true],
  ]);
  for (const element of [more, ...boxes]) element?.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  expect(events.onSettings).not.toHaveBeenCalled();
  expect(events.onSetting).not.toHaveBeenCalled();
  expect(boxes.map((box) => box.checked)).toEqual([true, false, true]);
});

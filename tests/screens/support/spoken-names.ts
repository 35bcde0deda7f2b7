import type { Page } from '@playwright/test';

/**
 * Controls whose accessible name lacks what is written on them, as `visible text → name`: a person who steers by voice
 * says what they read (WCAG 2.2, 2.5.3 Label in Name). Only `aria-label` and `aria-labelledby` can make the two differ.
 */
export function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const plain = (text: string): string =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase();
    const controls = 'a[href], button, summary, input, select, textarea, [role=button], [role=tab], [role=radio]';
    const named = document.querySelectorAll<HTMLElement>(':is([aria-label], [aria-labelledby])');
    return [...named].flatMap((element) => {
      if (!element.matches(controls)) return [];
      const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
      const name = ids.length
        ? ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        : (element.getAttribute('aria-label') ?? '');
      const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
      const visible = [element, ...labels].map((at) => plain(at.innerText ?? '')).filter(Boolean);
      return visible.filter((text) => !plain(name).includes(text)).map((text) => `${text} → ${name}`);
    });
  });
}

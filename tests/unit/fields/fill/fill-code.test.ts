// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fit } from '../../../../lib/fields/fill/fill-code.ts';

function field(html: string, sizes: number[] | null = null, length: number | null = null) {
  const holder = document.createElement('div');
  holder.insertAdjacentHTML('beforeend', html);
  return { strategy: 'single', elements: [...holder.querySelectorAll<HTMLElement>('input')], sizes, length, score: 50 };
}

describe('fit', () => {
  it('takes any code into a plain input', () => expect(fit(field('<input>'), 'A1B2')).toBe('A1B2'));
  it('wants a row to be as long as the code', () => {
    expect(fit(field('<input><input><input><input>', [1, 1, 1, 1], 4), '123456')).toBeNull();
    expect(fit(field('<input><input><input><input>', [1, 1, 1, 1], 4), '1234')).toBe('1234');
  });
  it('respects maxlength', () => expect(fit(field('<input maxlength="4">'), '123456')).toBeNull());
  it('respects the pattern', () => expect(fit(field('<input pattern="\\d{6}">'), 'ABCDEF')).toBeNull());
  it('puts no letters into numbers', () => expect(fit(field('<input type="number">'), '12A4')).toBeNull());
  it('takes no empty code', () => expect(fit(field('<input>'), '')).toBeNull());
});

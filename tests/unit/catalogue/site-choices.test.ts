import { describe, expect, it } from 'vitest';
import { mergeChoices, SiteChoicesSchema, withoutChoice } from '../../../lib/catalogue/site-choices.ts';

describe('SiteChoicesSchema', () => {
  it('takes hosts and names, and nothing else', () => {
    const good = { 'example.com': 'whatsapp', localhost: 'other', '[::1]': 'x', 'xn--bcher-kva.de': 'y' };
    expect(SiteChoicesSchema.parse(good)).toEqual(good);
    for (const bad of [
      { 'Example.com': 'a' },
      { 'a b': 'c' },
      { 'x.com/': 'a' },
      { '': 'a' },
      { 'x.com': '' },
      { 'x.com': 1 },
      [],
      null,
      JSON.parse('{"__proto__":"a"}'),
    ]) {
      expect(SiteChoicesSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });

  it('merges and forgets without touching what it was given', () => {
    const choices = Object.freeze({ 'a.com': 'one', 'b.com': 'two' });
    expect(mergeChoices(choices, { 'b.com': 'three', 'c.com': 'four' })).toEqual({
      'a.com': 'one',
      'b.com': 'three',
      'c.com': 'four',
    });
    expect(withoutChoice(choices, 'a.com')).toEqual({ 'b.com': 'two' });
  });
});

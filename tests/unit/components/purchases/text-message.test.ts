import { describe, expect, it } from 'vitest';
import { markCode } from '../../../../components/purchases/text-message.tsx';

describe('markCode', () => {
  it.each([
    ['Your code is 048-213.', '048213', ['Your code is ', '048-213', '.']],
    ['G-048213 is it', '048213', ['G-', '048213', ' is it']],
    ['1048213 is no code, 048213 is', '048213', ['1048213 is no code, ', '048213', ' is']],
    ['A.B is it', 'A.B', ['', 'A.B', ' is it']],
  ])('cuts %j around %s', (text, code, cut) => expect(markCode(text, code)).toEqual(cut));
  it('gives nothing where the code is written otherwise', () => {
    expect(markCode('code ٤٨٢١٣٣', '482133')).toBeNull();
    expect(markCode('x', '')).toBeNull();
  });
});

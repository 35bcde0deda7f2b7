import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICON_SIZES, ICON_VARIANTS, iconsFolder, pngName, readPng, withSource } from '../../tools/icon-files.ts';

const read = (name: string): Buffer => readFileSync(new URL(name, iconsFolder));

describe.each(ICON_VARIANTS)('the icon %s', (variant) => {
  const source = createHash('sha256')
    .update(read(`${variant}.svg`))
    .digest('hex');

  it.each(ICON_SIZES)('is drawn at %d px from the SVG beside it (else: npm run icons)', (size) => {
    expect(readPng(read(pngName(variant, size)))).toEqual({ width: size, height: size, source });
  });
});

it('tells a picture without a source', () => {
  const drawn = read('16.png');
  const [before, after] = [drawn.subarray(0, 33), drawn.subarray(33)];
  const bare = Buffer.concat([before, after.subarray(8 + after.readUInt32BE(0) + 4)]);
  expect(readPng(bare).source).toBeNull();
  expect(withSource(bare, read('icon.svg').toString('utf8'))).toEqual(drawn);
});

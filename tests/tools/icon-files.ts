import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Where the icons are, SVG and PNG. */
export const iconsFolder = new URL('../../public/icons/', import.meta.url);

/** The drawings: the mark itself, and what the toolbar shows while a code is waited for and when one is there. */
export const ICON_VARIANTS = ['icon', 'waiting', 'ready'] as const;

/** Widths of the PNGs, in pixels. */
export const ICON_SIZES = [16, 32, 48, 128] as const;

/** A PNG's file name. */
export const pngName = (variant: (typeof ICON_VARIANTS)[number], size: number): string =>
  variant === 'icon' ? `${size}.png` : `${variant}-${size}.png`;

const SIGNATURE_AND_HEADER = 8 + 25;
const KEYWORD = 'Source\0';

/** The PNG with its SVG's SHA-256 in a text chunk, so that a test can tell a picture that its source has outgrown. */
export function withSource(png: Buffer, svg: string): Buffer {
  const chunk = Buffer.from(`tEXt${KEYWORD}${createHash('sha256').update(svg).digest('hex')}`, 'latin1');
  const framed = Buffer.alloc(chunk.length + 8);
  framed.writeUInt32BE(chunk.length - 4, 0);
  chunk.copy(framed, 4);
  framed.writeUInt32BE(crc32(chunk), chunk.length + 4);
  return Buffer.concat([png.subarray(0, SIGNATURE_AND_HEADER), framed, png.subarray(SIGNATURE_AND_HEADER)]);
}

/** A PNG's width and height, and its source's SHA-256; null where it names none. */
export function readPng(png: Buffer): { width: number; height: number; source: string | null } {
  const at = png.indexOf(`tEXt${KEYWORD}`, SIGNATURE_AND_HEADER, 'latin1');
  const start = at + 4 + KEYWORD.length;
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    source: at === -1 ? null : png.toString('latin1', start, start + 64),
  };
}

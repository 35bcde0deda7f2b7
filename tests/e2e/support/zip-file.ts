import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** One file of a zip. */
export interface ZipEntry {
  name: string;
  content: Buffer;
  /** Date and time as the zip has them, packed in MS-DOS's form; 0 where the packer wrote none. */
  modified: number;
}

/**
 * Reads a zip without archive comment, ZIP64 or encryption, which is what WXT writes (PKWARE's APPNOTE.TXT, 4.3).
 * @throws where the bytes are none
 */
export function readZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('Not a zip, or one with a comment');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`No directory entry at ${at}`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({ name, content: unpack(bytes.readUInt16LE(at + 10), packed), modified: bytes.readUInt32LE(at + 12) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writes all files of a zip into a folder. */
export async function unzip(zip: string, folder: string): Promise<void> {
  for (const { name, content } of readZip(await readFile(zip))) {
    const path = join(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`${name} leads out of the folder`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

function unpack(method: number, packed: Buffer): Buffer {
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(`Packed by an unknown method, ${method}`);
}

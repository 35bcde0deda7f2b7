import * as z from 'zod/mini';

/** A part of the settings as it lies in the browser's synced storage. */
export interface SyncedPart {
  /** Of the format of settings files. */
  version: number;
  /** When it was changed, in milliseconds since 1970 by the clock of the computer where; never twice the same. */
  at: number;
  /** The part as JSON. */
  text: string;
}

/** A part of which some may not be there yet. */
export type ArrivingPart = Omit<SyncedPart, 'text'> & { text: string | null };

/**
 * Letters in one piece. An item may have 8192 bytes with its key, and a letter takes up to three: half of a pair that
 * was cut apart takes six, but there are only two of those.
 */
const PIECE_LENGTH = 2600;

const HeadSchema = z.object({ version: z.number(), at: z.number(), pieces: z.int().check(z.nonnegative()) });
const PieceSchema = z.object({ at: z.number(), text: z.string() });

const headKey = (name: string): string => `part:${name}`;
const pieceKey = (name: string, index: number): string => `part:${name}:${index}`;

/** The items that a part is stored as. Each piece says which change it is of: pieces arrive one by one. */
export function toItems(name: string, { version, at, text }: SyncedPart): Record<string, unknown> {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE_LENGTH) pieces.push(text.slice(from, from + PIECE_LENGTH));
  return {
    [headKey(name)]: { version, at, pieces: pieces.length },
    ...Object.fromEntries(pieces.map((piece, index) => [pieceKey(name, index), { at, text: piece }])),
  };
}

/**
 * The part in a reading of all items; null where there is none. `text` is null until all of it has arrived: browsers
 * bring items one by one.
 */
export function fromItems(name: string, items: Record<string, unknown>): ArrivingPart | null {
  const head = HeadSchema.safeParse(items[headKey(name)]);
  if (!head.success) return null;
  const { version, at, pieces } = head.data;
  const found: string[] = [];
  for (let index = 0; index < pieces; index++) {
    const piece = PieceSchema.safeParse(items[pieceKey(name, index)]);
    if (!piece.success || piece.data.at !== at) return { version, at, text: null };
    found.push(piece.data.text);
  }
  return { version, at, text: found.join('') };
}

/** The keys of pieces that a part no longer has. */
export const leftOver = (name: string, before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  Object.keys(before).filter((key) => key.startsWith(`${headKey(name)}:`) && !(key in after));

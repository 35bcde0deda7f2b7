import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARROWS, BACKGROUND_ONLY, SCREEN_ARROWS } from './arrows.ts';

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const TABLE: Readonly<Record<string, readonly string[]>> = { ...ARROWS, ...SCREEN_ARROWS };
const IMPORT = /^(?:import|export)( type)?\s(?:[^;']*?from )?'(\.[^']+)'|import\('(\.[^']+)'\)/gm;

const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const imports = sources.flatMap((from): Import[] =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map(([, type, named, lazy]) => {
    const path = (named ?? lazy ?? '').replace(/\?.*/, '');
    return { from, to: posix.join(posix.dirname(from), path), isType: type !== undefined };
  }),
);

const isWithin = (file: string, room: string): boolean => file === room || file.startsWith(`${room}/`);
/** The most particular room of a file; null for one that has none. */
const roomOf = (file: string): string | null =>
  Object.keys(TABLE)
    .filter((room) => isWithin(file, room))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;

function isAllowed({ from, to, isType }: Import): boolean {
  const room = roomOf(from);
  if (room === null || isWithin(to, room)) return room !== null;
  return (TABLE[room] ?? []).some((target) =>
    target.startsWith('types:') ? isType && isWithin(to, target.slice('types:'.length)) : isWithin(to, target),
  );
}

const tell = ({ from, to }: Import): string => `${from} → ${to}`;

describe('imports', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(imports.length).toBeGreaterThan(1500);
    expect(imports.filter(({ to }) => !existsSync(to) && !to.startsWith('.wxt/')).map(tell)).toEqual([]);
  });

  it('run along the arrows of the house', () => {
    const own = imports.filter(({ to }) => !to.startsWith('.wxt/') && !to.endsWith('.css'));
    expect(own.filter((one) => !isAllowed(one)).map(tell)).toEqual([]);
  });

  it('of screens leave the background its own', () => {
    const screens = Object.keys(SCREEN_ARROWS);
    const reaching = imports.filter(
      ({ from, to, isType }) =>
        !isType &&
        [...screens, 'components'].some((room) => isWithin(from, room)) &&
        BACKGROUND_ONLY.some((part) => isWithin(to, part)),
    );
    expect(reaching.map(tell)).toEqual([]);
  });

  it('of the browser’s API are in lib/platform alone', () => {
    const users = sources.filter((file) =>
      /from '(?:wxt\/browser|webextension-polyfill|@wxt-dev\/webext)/.test(readFileSync(file, 'utf8')),
    );
    expect(users.filter((file) => !isWithin(file, 'lib/platform'))).toEqual([]);
  });
});

describe('the table of arrows', () => {
  it('covers every source file, and names only rooms that are there', () => {
    expect(sources.filter((file) => roomOf(file) === null)).toEqual([]);
    const named = [...Object.keys(TABLE), ...Object.values(TABLE).flat(), ...BACKGROUND_ONLY];
    expect(named.map((room) => room.replace('types:', '')).filter((room) => !existsSync(room))).toEqual([]);
  });

  it('has no circle', () => {
    const rooms = Object.keys(TABLE);
    const reached = (room: string, seen: readonly string[] = []): string[] => {
      if (seen.includes(room)) return [[...seen, room].join(' → ')];
      const next = (TABLE[room] ?? []).map((target) => target.replace('types:', ''));
      return rooms
        .filter((other) => other !== room && next.some((target) => isWithin(other, target)))
        .flatMap((other) => reached(other, [...seen, room]));
    };
    expect(rooms.flatMap((room) => reached(room))).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { addPagePart, claimPage, pagePart } from '../../../lib/platform/page-runtime.ts';

type World = Record<'chrome' | 'getatextPage', unknown>;
const world = globalThis as unknown as World;
const before = world.chrome;

/** An extension that runs, as its script in a page sees it. */
const runtimeOf = (id: string | undefined): { id: string | undefined } => {
  const runtime = { id };
  world.chrome = { runtime };
  return runtime;
};

afterEach(() => {
  world.chrome = before;
  world.getatextPage = undefined;
});

describe('the page script of a document', () => {
  it('is the first that came', () => {
    runtimeOf('an-id');
    expect(claimPage()).toBe(true);
    expect(claimPage()).toBe(false);
  });

  it('is another after a reload of the extension, and has none of the old parts', () => {
    const dead = runtimeOf('an-id');
    claimPage();
    addPagePart('phone', 'old');
    dead.id = undefined;
    runtimeOf('an-id');
    expect(claimPage()).toBe(true);
    expect(pagePart('phone')).toBeUndefined();
  });

  it('keeps the part that came first', () => {
    runtimeOf('an-id');
    claimPage();
    addPagePart('notice', 'first');
    addPagePart('notice', 'second');
    expect(pagePart('notice')).toBe('first');
    expect(pagePart('phone')).toBeUndefined();
  });

  it('gets no part where there is none', () => {
    addPagePart('notice', 'lost');
    expect(pagePart('notice')).toBeUndefined();
  });
});

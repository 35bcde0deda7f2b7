import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The rows of a long list that are drawn, and what stands for the others. Lengths in pixels. */
interface VirtualRows {
  /** The first row that is drawn, and the one after the last. */
  start: number;
  end: number;
  /** Room for the rows above and below. */
  before: number;
  after: number;
  /** Call it when the list has been scrolled. */
  onScroll: () => void;
}

/** How high a row and the list are taken to be until they're measured. */
const ROW_PX = 44;
const LIST_PX = 176;
/** Rows drawn beyond either edge, so that scrolling shows no gap. */
const SPARE = 6;

/** Where each of `keys` begins, and at the end where the last one ends; rows not yet measured are as high as the others on average. */
function rowTops(keys: readonly string[], heights: ReadonlyMap<string, number>): number[] {
  let sum = 0;
  for (const height of heights.values()) sum += height;
  const usual = heights.size > 0 ? sum / heights.size : ROW_PX;
  const tops = [0];
  let top = 0;
  for (const key of keys) {
    top += heights.get(key) ?? usual;
    tops.push(top);
  }
  return tops;
}

/** The row at a height, by halving. */
function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Draws of a scrolling list only the rows that can be seen. Rows may differ in height: they are elements with
 * `data-row`, measured once drawn. `active` is always among them, and is scrolled into view when it changes; `name`
 * stands for the list as a whole: when it changes, the list begins at its top.
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  active: number,
  name: string,
): VirtualRows {
  const heights = useRef(new Map<string, number>());
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(LIST_PX);
  const [, setMeasured] = useState(0);
  const last = useRef({ active: -1, name });

  const tops = rowTops(keys, heights.current);
  const total = tops.at(-1) ?? 0;
  let scroll = last.current.name === name ? scrolled : 0;
  if (active >= 0 && (last.current.active !== active || last.current.name !== name)) {
    const top = tops[active] ?? 0;
    const bottom = tops[active + 1] ?? top;
    if (top < scroll) scroll = top;
    else if (bottom > scroll + height) scroll = bottom - height;
  }
  scroll = Math.max(0, Math.min(scroll, total - height));
  const start = Math.max(0, rowAt(tops, scroll) - SPARE);
  const end = Math.min(keys.length, rowAt(tops, scroll + height) + 1 + SPARE);

  useLayoutEffect(() => {
    const element = list.current;
    const moved = last.current.active !== active || last.current.name !== name;
    last.current = { active, name };
    if (!element) return;
    if (moved && element.scrollTop !== scroll) element.scrollTop = scroll;
    if (moved && scroll !== scrolled) setScrolled(scroll);
    if (element.clientHeight > 0) setHeight(element.clientHeight);
    let changed = false;
    for (const row of element.querySelectorAll<HTMLElement>('[data-row]')) {
      const key = keys[Number(row.dataset['row'])];
      // Exact: whole pixels would depend on where the row stands, which depends on what was measured.
      const measured = row.getBoundingClientRect().height;
      if (key === undefined || measured === 0 || Math.abs((heights.current.get(key) ?? 0) - measured) < 0.5) continue;
      heights.current.set(key, measured);
      changed = true;
    }
    if (!changed) return;
    // Rows turned out higher or lower than thought: check again whether the active one is visible.
    if (moved) last.current.active = -1;
    setMeasured((times) => times + 1);
  });

  return {
    start,
    end,
    before: tops[start] ?? 0,
    after: total - (tops[end] ?? total),
    onScroll: () => setScrolled(list.current?.scrollTop ?? 0),
  };
}

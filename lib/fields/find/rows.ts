import type { SeenField } from '../code-field.ts';

/** Neighbors of equal size (or at least height) on one line, or on narrow boxes' next one, in the order of the page. */
export function rows(seen: readonly SeenField[], anyWidth = false): SeenField[][] {
  const found: SeenField[][] = [];
  let row: SeenField[] = [];
  for (const field of seen) {
    if (!field.drawn) continue;
    const last = row[row.length - 1];
    if (last && (areNeighbors(last, field, anyWidth) || (!anyWidth && wraps(row, field)))) row.push(field);
    else found.push((row = [field]));
  }
  return found.filter((at) => at.length >= 2);
}

/** The row goes on below, in fields of exactly its size. */
function wraps(row: readonly SeenField[], next: SeenField): boolean {
  const [p, q] = [row[0]?.rect, next.rect];
  if (!p || row.length < 2 || p.width > 100 || p.width !== q.width || p.height !== q.height) return false;
  const below = q.top - Math.max(...row.map((at) => at.rect.top));
  return below > 0 && below < p.height * 2 && Math.abs(q.left - p.left) < 2;
}

function areNeighbors(a: SeenField, b: SeenField, anyWidth: boolean): boolean {
  const [p, q] = [a.rect, b.rect];
  if (Math.abs(p.height - q.height) > p.height * 0.2) return false;
  if (!anyWidth && Math.abs(p.width - q.width) > Math.max(4, p.width * 0.25)) return false;
  if (Math.abs(p.top - q.top) > p.height / 2) return false;
  const gap = p.left < q.left ? q.left - p.left - p.width : p.left - q.left - q.width;
  return gap > -4 && gap < Math.max(80, p.width * 1.5) && a.element.tagName === b.element.tagName;
}

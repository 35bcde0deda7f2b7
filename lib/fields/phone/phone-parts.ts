import type { SeenField } from '../code-field.ts';
import { rows } from '../find/rows.ts';
import { normalize } from '../normalize.ts';
import { TELEPHONE } from '../words.ts';

/** One field for a whole number, or those for its parts. */
export interface PhoneGroup {
  elements: HTMLElement[];
  /** How many digits each takes; null: all of them. */
  sizes: number[] | null;
  /** These and what stands before them in their row: what the page says of the number may stand before that. */
  row: HTMLElement[];
}

const AREA = /(?<![a-z])(?:area(?: ?code)?|npa|vorwahl|prefijo|prefisso|indicatif)(?![a-z])/;

/**
 * The fields that can take a phone number, and the rows of fields that take its parts: area, prefix, and line, or area
 * and the rest. What stands in such a row besides, for the country or an extension, is left out.
 */
export function phoneGroups(seen: readonly SeenField[]): PhoneGroup[] {
  const taken = new Set<HTMLElement>();
  const groups = rows(seen, true).flatMap((row) => {
    const group = partsIn(row);
    if (group) for (const { element } of row) taken.add(element);
    return group ?? [];
  });
  for (const { element } of seen)
    if (!taken.has(element)) groups.push({ elements: [element], sizes: null, row: [element] });
  return groups;
}

function partsIn(row: readonly SeenField[]): PhoneGroup | undefined {
  const parts = row.map(({ element, maxLength, rect }) => {
    const { name, id, autocomplete, placeholder, ariaLabel, labels, size } = element as HTMLInputElement;
    const says = normalize(
      [name, id, placeholder, ariaLabel, ...[...(labels ?? [])].map((at) => at.textContent)].join(' '),
    );
    return {
      element,
      autocomplete,
      says,
      stem: name.replace(/\d/g, ''),
      width: rect.width,
      room: maxLength > 0 ? maxLength : size < 20 ? size : 0,
    };
  });
  for (let i = 0; i + 1 < parts.length; i++) {
    const [first, second, third] = parts.slice(i, i + 3);
    if (!first || !second) break;
    const take = (count: number, sizes: number[]): PhoneGroup => {
      const row = parts.slice(0, i + count).map((at) => at.element);
      return { elements: row.slice(i), sizes, row };
    };
    const isNumbered =
      row.length === 3 &&
      first.stem !== '' &&
      parts.every((at, n) => at.stem === first.stem && at.says.includes(`${n + 1}`) && at.width < 130);
    if (
      third &&
      ([first, second, third].map((at) => at.room).join() === '3,3,4' ||
        (/area-code/.test(first.autocomplete) && /local-prefix/.test(second.autocomplete)) ||
        (AREA.test(first.says) &&
          /prefix|exchange|middle|first/.test(second.says) &&
          /line|suffix|last|number|num|end/.test(third.says)) ||
        (isNumbered && TELEPHONE.test(first.says) && parts.every((at) => at.room === 0)))
    )
      return take(3, [3, 3, 4]);
    const isArea = (AREA.test(first.says) && (first.room === 0 || first.room >= 3)) || first.room === 3;
    const isRest =
      second.room === 7 ||
      second.room === 8 ||
      (AREA.test(first.says) && TELEPHONE.test(second.says) && !AREA.test(second.says));
    if (
      (isArea && isRest && first.width <= second.width) ||
      (/area-code/.test(first.autocomplete) && /tel-local/.test(second.autocomplete))
    )
      return take(2, [3, 7]);
  }
  return undefined;
}

import { readCode } from './read-code.ts';
import type { Sample } from './corpus/sample.ts';

/** How a corpus fared. */
export interface Tally {
  codes: number;
  codesExact: number;
  nones: number;
  nonesNull: number;
  /** One line for each text that was read wrongly. */
  misses: string[];
}

/** Reads every sample and counts those that came out as expected. */
export function tally(samples: readonly Sample[]): Tally {
  const result: Tally = { codes: 0, codesExact: 0, nones: 0, nonesNull: 0, misses: [] };
  for (const sample of samples) {
    const found = readCode(sample.text);
    const right = (found?.code ?? null) === sample.code && found?.domain === sample.domain;
    if (sample.code === null) {
      result.nones += 1;
      if (right) result.nonesNull += 1;
    } else {
      result.codes += 1;
      if (right) result.codesExact += 1;
    }
    if (!right)
      result.misses.push(
        `${sample.language} ${sample.style}: ${JSON.stringify(found)} for ${sample.code}\n    ${sample.text}`,
      );
  }
  return result;
}

// Bodies whose text is damaged on the way.
import fc from 'fast-check';
import { KEY } from '../stub.ts';
import { withHugeValues } from './odd-values.ts';

/** How the text of a body is damaged after it was written; `at` says where, as a part of its length. */
export interface Damage {
  kind: (typeof DAMAGES)[number];
  at: number;
}

const DAMAGES = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'cut',
  'mark',
  'twice',
  'string',
  'callback',
  'page',
  'empty',
  'comma',
  'nan',
  'double-field',
  'comment',
  'spaces',
] as const;

export const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...DAMAGES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The body as text. */
export function writeAnswer(value: unknown, { kind, at }: Damage): string {
  const json = withHugeValues(JSON.stringify(value) ?? '');
  const middle = Math.floor(json.length * at);
  switch (kind) {
    case 'cut':
      return json.slice(0, middle);
    case 'mark':
      return `\uFEFF${json}`;
    case 'twice':
      return json + json;
    case 'string':
      return JSON.stringify(json);
    case 'callback':
      return `)]}',\n${json}`;
    case 'page':
      return `<!DOCTYPE html><html><body><h1>Just a moment</h1>${KEY}<pre>${json.slice(0, middle)}</pre></body></html>`;
    case 'empty':
      return at < 0.5 ? '' : ' \n';
    case 'comma':
      return json.replace(/([}\]])/, ',$1');
    case 'nan':
      return json.replace(/:(\d+|null)/, at < 0.5 ? ':NaN' : ':1e999');
    case 'double-field':
      return json.replace('{', '{"id":7,"status":"error","errors":"x","number":"9",');
    case 'comment':
      return `/* ${KEY} */ ${json}`;
    case 'spaces':
      return `\r\n\t ${json}\n\n`;
    case 'none':
      return json;
  }
}

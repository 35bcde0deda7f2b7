import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of a parsed file (ESTree with JSX and TypeScript). */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** A node, the field of the one around it that it stands in, and that one in its own place; null at the outside. */
export interface Place {
  node: Node;
  field: string;
  outer: Place | null;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node of a source, from the outside in, but for types, which leave nothing in what is shipped. */
export function placesOf(file: string, code: string): Place[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'not parsed'}`);
  const places: Place[] = [];
  const visit = (place: Place): void => {
    if (/^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/.test(place.node.type)) return;
    places.push(place);
    for (const [field, value] of Object.entries(place.node)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) visit({ node: child, field, outer: place });
    }
  };
  visit({ node: program as unknown as Node, field: '', outer: null });
  return places;
}

/** The text of a string or of a template without values in it; null for anything else. */
export function literalText({ type, value, quasis }: Node): string | null {
  if (type === 'Literal' && typeof value === 'string') return value;
  const [only, ...more] = type === 'TemplateLiteral' ? (quasis as { value: { cooked: string } }[]) : [];
  return only && more.length === 0 ? only.value.cooked : null;
}

/** The line of a position, from 1. */
export const lineAt = (code: string, position: number): number => code.slice(0, position).split('\n').length;

/** The sources of what is shipped, with their names from the project's folder on; data about services apart. */
export function shippedSources(): { file: string; code: string }[] {
  return ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/catalogue/data/'))
      .sort()
      .map((file) => ({ file, code: readFileSync(file, 'utf8') })),
  );
}

import { shippedTexts } from './browser-texts.ts';
import { lineAt, literalText, placesOf, type Node } from './source.ts';

/** What `Intl.PluralRules` may say of a number, as it ends the key of a text. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The key of a plural without its form; null for any other text. Every language has the form `other`. */
export function pluralBase(key: string, texts: Readonly<Record<string, unknown>>): string | null {
  const [, base, form] = /^(.+)_([a-z]+)$/.exec(key) ?? [];
  return base !== undefined && FORMS.some((one) => one === form) && Object.hasOwn(texts, `${base}_other`) ? base : null;
}

const english = shippedTexts('en');

/** Whether a string is the key of an English text, or of all forms of one. */
export const isKeyOfText = (text: string): boolean =>
  Object.hasOwn(english, text) || Object.hasOwn(english, `${text}_other`);

/** A use of a text's key in a source. */
export interface KeyUse {
  /** Null where it is put together, so that nobody can look for it. */
  key: string | null;
  isPlural: boolean;
  line: number;
}

const READERS = new Set(['t', 'rawText', 'plural']);

/** The keys that a source reads texts by: `t('key')`, `plural('key', n)`, `<Rich text="key">`. */
export function keyUses(file: string, code: string): KeyUse[] {
  const uses: KeyUse[] = [];
  for (const { node } of placesOf(file, code)) {
    const line = lineAt(code, node.start);
    if (node.type === 'CallExpression') {
      const { name } = node['callee'] as { name?: string };
      const [first] = node['arguments'] as Node[];
      if (name !== undefined && READERS.has(name) && first) uses.push(...keysIn(first, name === 'plural', line));
    } else if (node.type === 'JSXOpeningElement' && (node['name'] as { name?: string }).name === 'Rich') {
      const text = (node['attributes'] as Node[]).find(
        (one) => (one['name'] as { name?: string } | undefined)?.name === 'text',
      );
      const value = text?.['value'] as Node | undefined;
      if (value) uses.push(...keysIn((value['expression'] as Node | undefined) ?? value, false, line));
    }
  }
  return uses;
}

/** The keys that an expression can come to; none for a variable: its value stands somewhere as it is. */
function keysIn(node: Node, isPlural: boolean, line: number): KeyUse[] {
  const key = literalText(node);
  if (key !== null) return [{ key, isPlural, line }];
  if (node.type === 'ConditionalExpression')
    return [node['consequent'], node['alternate']].flatMap((one) => keysIn(one as Node, isPlural, line));
  const isBuilt = node.type === 'TemplateLiteral' || node.type === 'BinaryExpression';
  return isBuilt ? [{ key: null, isPlural, line }] : [];
}

/** Every string of a source as it is, whole: among them the keys that stand in tables. */
export const stringsOf = (file: string, code: string): string[] =>
  [...placesOf(file, code)].flatMap(({ node }) => literalText(node) ?? []);

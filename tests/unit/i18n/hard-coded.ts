import { lineAt, literalText, placesOf, type Node, type Place } from './source.ts';

/** A text for people that stands in a source instead of in `_locales`. */
export interface HardCoded {
  line: number;
  text: string;
}

/** Attributes and properties that people see or hear, of elements and of our own components. */
const VISIBLE =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|ariaLabel|title|placeholder|alt|label|hint|why|text|heading|summary|message|legend|caption|confirm|question|note|children)$/;
/** Attributes that hold many words, and none for people. */
const TECHNICAL = /^(?:class|className|style|d|points|transform|viewBox|allow|rel|accept|href|src|autocomplete)$/;
/** Names of products and companies, which are the same in every language. */
const BRANDS = /\b(?:GetAText(?: Autofill| REST)?|getatext\.com|AT&T|T-Mobile|Verizon|Alt\+Shift\+[FG])\b/g;
/** Names of keys, headers and the like that look like words for people. */
const TERMS = new Set([
  'Accept',
  'Alt',
  'Authorization',
  'Backspace',
  'Date',
  'Delete',
  'Element',
  'End',
  'Enter',
  'Error',
  'Escape',
  'Home',
  'Segment',
  'Shift',
  'Space',
  'Tab',
  'Unidentified',
]);

/** An address, or the beginning of a key, as an example. */
const EXAMPLE = /^(?:[a-z]+:\/\/\S*|[a-z]+[_-]…?)$/;

const hasLetters = (text: string): boolean => {
  const words = text.replaceAll(BRANDS, '').trim();
  return /\p{L}/u.test(words) && !TERMS.has(words) && !EXAMPLE.test(words);
};

/** Whether a string may well be for people: a sentence, the beginning of one, or a word that begins like one. */
function looksLikeText(text: string): boolean {
  const words = text.replaceAll(BRANDS, 'Brand').trim();
  if (TERMS.has(words) || words === 'Brand') return false;
  // A lone word in capitals first, several words that begin or end like a sentence, or many small ones.
  return (
    /^\p{Lu}\p{Ll}+[.!?…:]?$/u.test(words) ||
    (/\p{L}[’'\w]*[,;:]? [“(]?[\p{L}{]/u.test(words) &&
      (/^[“(]?\p{Lu}/u.test(words) || /\p{L}[”)]?[.!?…]$/u.test(words))) ||
    /^\p{Ll}[\p{Ll}’']*(?:,? [\p{Ll}’']+){2,}$/u.test(words)
  );
}

/** Whether a template's own words, with `{}` for its values, may be for people. */
function looksLikeTemplateText(text: string): boolean {
  const words = text.trim();
  if (!/\p{L}{2}/u.test(words)) return false;
  return (
    looksLikeText(words.replaceAll('{}', '{x}')) ||
    /^\{\}[,:;]? \p{Ll}{2,}|\p{Ll}{2,} \p{Ll}+ \p{Ll}+|[\p{Ll}}][.!?…]$/u.test(words)
  );
}

/** The nearest node around that gives a value its place: what only chooses or joins values is passed over. */
function holderOf(value: Place): { holder: Place | null; field: string } {
  let { outer: holder, field } = value;
  while (holder && passesOn(holder.node, field)) ({ outer: holder, field } = holder);
  return { holder, field };
}

const passesOn = (node: Node, field: string): boolean =>
  (node.type === 'ConditionalExpression' && field !== 'test') ||
  (node.type === 'BinaryExpression' && node['operator'] === '+') ||
  /^(?:Logical|TSAs|TSSatisfies|TSNonNull|Parenthesized|Chain)Expression$|^TemplateLiteral$/.test(node.type);

const nameOf = (node: unknown): string => {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
};

/** Where a value goes: to people for certain, nowhere near them, or who knows. */
function destination(place: Place): 'people' | 'nobody' | 'unknown' {
  const { holder, field } = holderOf(place);
  if (!holder) return 'unknown';
  const { node, outer } = holder;
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return 'people';
    case 'JSXExpressionContainer':
      return outer?.node.type === 'JSXAttribute' ? ofAttribute(nameOf(outer.node['name'])) : 'people';
    case 'JSXAttribute':
      return ofAttribute(nameOf(node['name']));
    case 'Property':
      return field === 'key' ? 'nobody' : 'unknown';
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'ExpressionStatement':
    case 'SwitchCase':
    case 'TaggedTemplateExpression':
    case 'BinaryExpression':
    case 'MemberExpression':
      return 'nobody';
    case 'NewExpression':
      // Errors that are thrown are for developers; screens show `AppError`s.
      return nameOf(node['callee']).endsWith('Error') ? 'nobody' : 'unknown';
    case 'CallExpression':
      return (node['callee'] as Node).type === 'Super' ? 'nobody' : 'unknown';
    default:
      return 'unknown';
  }
}

const ofAttribute = (name: string): 'people' | 'nobody' | 'unknown' =>
  VISIBLE.test(name) ? 'people' : TECHNICAL.test(name) ? 'nobody' : 'unknown';

/** Every text of a source that seems to be for people. `isKey`: tells the keys of texts, which may stand anywhere. */
export function hardCodedTexts(file: string, code: string, isKey: (text: string) => boolean): HardCoded[] {
  const found: HardCoded[] = [];
  const report = (node: Node, text: string): void =>
    void found.push({ line: lineAt(code, node.start), text: text.replaceAll(/\s+/g, ' ').trim() });
  for (const place of placesOf(file, code)) {
    const { node } = place;
    if (node.type === 'JSXText') {
      // What stands for a character: `&nbsp;` is no word.
      const text = String(node['value']).replaceAll(/&#?\w+;/g, ' ');
      if (hasLetters(text)) report(node, text);
    } else if (node.type === 'TemplateLiteral' && literalText(node) === null) {
      const text = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}');
      const goes = destination(place);
      const own = text.replaceAll('{}', '');
      if (goes === 'people' ? hasLetters(own) : goes === 'unknown' && looksLikeTemplateText(text)) report(node, text);
    } else {
      const text = literalText(node);
      if (text === null || isKey(text)) continue;
      const goes = destination(place);
      if (goes === 'people' ? hasLetters(text) : goes === 'unknown' && looksLikeText(text)) report(node, text);
    }
  }
  return found;
}

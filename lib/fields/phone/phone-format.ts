/** What decides the form in which a phone number is written. */
export interface PhoneForm {
  type: string;
  autocomplete: string;
  /** -1 where the page sets none. */
  maxLength: number;
  pattern: string;
  /** What the page shows as an example or says of the form: placeholder, title, label. */
  shown: string;
  /** The United States, or +1, are chosen or drawn beside it. */
  isUnitedStates: boolean;
}

/** A national number as pages draw its form: `(XXX) XXX-XXXX`, `___-___-____`, `555 555 5555`. */
const DRAWN = /(?<![\dxX#_])(?:\(\s*[\dxX#_]{3}\s*\)|[\dxX#_]{3})[\s.–-]*[\dxX#_]{3}[\s.–-]*[\dxX#_]{4}(?![\dxX#_])/;

/** What to type, best first; empty where no form fits. */
export function phoneForms(form: PhoneForm, ten: string): string[] {
  const [area, prefix, line] = [ten.slice(0, 3), ten.slice(3, 6), ten.slice(6)];
  const dashed = `${area}-${prefix}-${line}`;
  const drawn = `(${area}) ${prefix}-${line}`;
  const national = [ten, dashed, drawn];
  const international = [`+1${ten}`, `1${ten}`];
  const more = [
    `${area}.${prefix}.${line}`,
    `${area} ${prefix} ${line}`,
    `(${area})${prefix}-${line}`,
    `+1 ${area} ${prefix} ${line}`,
    `+1 ${drawn}`,
    `+1-${dashed}`,
    `1-${dashed}`,
  ];
  if (form.autocomplete.includes('tel-local')) return fits([ten.slice(3), dashed.slice(4)], form);
  const { shown, maxLength } = form;
  const example = DRAWN.exec(shown);
  const before = example ? shown.slice(0, example.index).trimEnd() : shown;
  const hasPrefix = /\+\s?\d{0,3}[\s.-]*$/.test(before);
  const isNational =
    form.isUnitedStates ||
    /tel-national/.test(form.autocomplete) ||
    form.type === 'number' ||
    (!hasPrefix && (!!example || (maxLength > 0 && maxLength < 15) || /(?:^|\D)10[ -]digit/i.test(shown)));
  // Letters in its place are no text that a mask has drawn: the page wants this form typed.
  const asShown = isNational && example && /[xX#]{3}/.test(example[0]) ? [fill(example[0], ten)] : [];
  return fits(
    [...asShown, ...(isNational ? [...national, ...international] : [...international, ...national]), ...more],
    form,
  );
}

function fill(example: string, ten: string): string {
  let at = 0;
  return example.replace(/[\dxX#_]/g, () => ten.charAt(at++));
}

function fits(texts: string[], { maxLength, pattern, type }: PhoneForm): string[] {
  const short = texts.filter(
    (at) => (maxLength <= 0 || at.length <= maxLength) && (type !== 'number' || /^\d+$/.test(at)),
  );
  // A mask may turn what we type into what the pattern wants.
  const usual = short.slice(0, 4);
  if (!pattern) return usual;
  try {
    // Backslashes get lost in scripts, and slashes come along.
    const expression = new RegExp(
      `^(?:${pattern.replace(/^\/\^?|\$?\/$/g, '').replace(/(?<![\\a-z])d(?=[{+*])/g, '\\d')})$`,
      'v',
    );
    const right = short.filter((at) => expression.test(at));
    return right.length ? right.slice(0, 4) : usual;
  } catch {
    return usual;
  }
}

/** Whether a field's text is this number, however it is written. */
export function isNumber(text: string, ten: string): boolean {
  const digits = digitsOf(text);
  return digits === `1${ten}` || (digits === ten && !text.includes('+'));
}

/** Whether nothing but a country's prefix stands there. */
export function isBarePrefix(text: string): boolean {
  return /^[\s()_\-.]*$|^\s*\+\s*\d{0,4}[\s()_\-.]*$|^\s*1\s*$/.test(text);
}

/** Only the digits, of any script. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** What decides the form in which a phone number is written. */
export interface PhoneForm {
  type: string;
  autocomplete: string;
  /** -1 where the page sets none. */
  maxLength: number;
  pattern: string;
  placeholder: string;
  /** `us`: +1 is chosen or drawn beside it; `other`: another country's; `none`: the page shows no country. */
  country: 'us' | 'other' | 'none';
}

/** What to type, best first; empty where no form fits. */
export function phoneForms(form: PhoneForm, ten: string): string[] {
  const dashed = `${ten.slice(0, 3)}-${ten.slice(3, 6)}-${ten.slice(6)}`;
  const drawn = `(${ten.slice(0, 3)}) ${dashed.slice(4)}`;
  const national = [ten, dashed, drawn];
  const international = [`+1${ten}`, `1${ten}`];
  if (form.autocomplete.includes('tel-local')) return fits([ten.slice(3), dashed.slice(4)], form);
  const isNational =
    form.country === 'us' ||
    /tel-national/.test(form.autocomplete) ||
    form.type === 'number' ||
    (form.maxLength > 0 && form.maxLength < 12) ||
    // Where another country is chosen, its national form is no model.
    (form.country !== 'other' && /^\s*(?:\(\d{3}\)|\d{3}|[(_#xX]{3,})/.test(form.placeholder));
  return fits(isNational ? [...national, ...international] : [...international, ...national], form);
}

function fits(texts: string[], { maxLength, pattern, type }: PhoneForm): string[] {
  const short = texts.filter(
    (at) => (maxLength <= 0 || at.length <= maxLength) && (type !== 'number' || /^\d+$/.test(at)),
  );
  if (!pattern) return short;
  try {
    const expression = new RegExp(`^(?:${pattern})$`, 'v');
    const right = short.filter((at) => expression.test(at));
    // A mask may turn what we type into what the pattern wants.
    return right.length ? right : short;
  } catch {
    return short;
  }
}

/** Whether a field's text is this number, however it is written. */
export function isNumber(text: string, ten: string): boolean {
  const digits = digitsOf(text);
  return digits === ten || digits === `1${ten}`;
}

/** Whether nothing but a country's prefix stands there. */
export function isBarePrefix(text: string): boolean {
  return /^[\s()_\-.]*$|^\s*\+\s*\d{0,4}[\s()_\-.]*$|^\s*1\s*$/.test(text);
}

/** Only the digits, of any script. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

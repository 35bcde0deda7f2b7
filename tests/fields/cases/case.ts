/** A page made after a public report of a form that an autofill missed or spoiled, in our own words and code. */
export interface Case {
  name: string;
  /** Keeps what the page itself understood in `state`, a string. */
  html: string;
  /** Where the user's focus rests, as a selector. */
  focus?: string;
  code?: string;
}

const STYLE =
  '<style>.b{width:40px;height:46px;padding:0;margin:0 4px;text-align:center;font-size:22px;box-sizing:border-box}.s{display:inline-block;width:40px;height:46px;border:1px solid #889;margin:0 4px;text-align:center;box-sizing:border-box;vertical-align:top}</style>';

/** A page with a body and what its script does. */
export const page = (body: string, script: string, lang = 'en'): string =>
  `<html lang="${lang}"><head>${STYLE}</head><body><main>${body}</main><script>${script}</script></body></html>`;

/** A page whose one field is called `c`. */
export const single = (body: string, lang?: string): string =>
  page(body, `var state = ''; c.addEventListener('input', () => (state = c.value));`, lang);

/** So many boxes. */
export const boxes = (count: number, attributes: string | ((i: number) => string) = 'maxlength=1'): string =>
  Array.from(
    { length: count },
    (_, i) => `<input class="b" ${typeof attributes === 'string' ? attributes : attributes(i)}>`,
  ).join('');

/** What pages with boxes do: each keeps its last character and moves on. */
export const MOVES_ON = `var state = ''; const all = [...document.querySelectorAll('.b')]; all.forEach((b, i) => b.addEventListener('input', () => { b.value = b.value.slice(-1); state = all.map((x) => x.value).join(''); if (b.value && all[i + 1]) all[i + 1].focus(); }));`;

/** What pages do that must not be filled: `state` is all that stands in their fields. */
export const untouched = (body: string, lang?: string): string =>
  page(body, `var state = ''; document.addEventListener('input', (e) => (state += e.target.value));`, lang);

export const TEXTED = '<h1>Enter the code</h1><p>We texted a 6-digit code to (•••) •••-0147.</p>';

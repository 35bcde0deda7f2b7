import { describe, expect, it } from 'vitest';
import { hardCodedTexts } from './hard-coded.ts';

const isKey = (text: string): boolean => text === 'popup_rent' || text === 'Renting';
const found = (code: string): string[] => hardCodedTexts('sample.tsx', code, isKey).map(({ text }) => text);

describe('the finder of hard-coded texts', () => {
  it.each([
    ['words of an element', 'const a = <p>Rent a {b} number</p>;', ['Rent a', 'number']],
    ['a single small word of an element', 'const a = <b>for</b>;', ['for']],
    ['an attribute that is read out', 'const a = <button aria-label="Close" />;', ['Close']],
    ['an attribute that is shown', 'const a = <input placeholder={x ? "any" : y} />;', ['any']],
    ['a property of a component', 'const a = <Dialog title={`Rent ${x}?`} />;', ['Rent {}?']],
    ['either word of a choice', 'const a = <b>{busy ? "saving" : "save"}</b>;', ['saving', 'save']],
    ['a word that is glued to another', 'const a = <b>{"in " + when}</b>;', ['in']],
    ['a word after a condition', 'const a = <b>{open && "left"}</b>;', ['left']],
    ['a sentence in a constant', 'const TEXT = "Nothing was rented.";', ['Nothing was rented.']],
    ['the beginning of a sentence', 'const TEXT = "Rented for ";', ['Rented for']],
    ['a sentence that goes on', 'const TEXT = "and nothing was rented!";', ['and nothing was rented!']],
    ['many small words', 'const TEXT = { off: "not in this country" };', ['not in this country']],
    ['a word that begins like a sentence', 'const SORTS = [["price", "Price"]];', ['Price']],
    [
      'a sentence with values',
      'notify(`${service} costs ${price}`, `Fill it in on ${host}.`);',
      ['{} costs {}', 'Fill it in on {}.'],
    ],
    ['small words with values', 'const what = `renting a number for ${time}`;', ['renting a number for {}']],
    ['a sentence in another language', 'const TEXT = "Все номера заняты.";', ['Все номера заняты.']],
    ['a sentence with a brand in it', 'const TEXT = "GetAText refused.";', ['GetAText refused.']],
    [
      'a refusal in an object',
      'fail({ kind: "refused", detail: "The code has arrived." });',
      ['The code has arrived.'],
    ],
  ])('sees %s', (_, code, texts) => {
    expect(found(code)).toEqual(texts);
  });

  it.each([
    ['keys of texts', 'const a = <Rich text="popup_rent" parts={{ x: t("popup_rent") }} />; const b = [["Renting"]];'],
    [
      'classes, ids, names and kinds',
      'const a = <p class="card wide dark" id="more" role="status" type="button" data-kind="A">{x}</p>;',
    ],
    ['brands and signs', 'const a = <p title="GetAText">GetAText Autofill · {price} × {n}&nbsp;→ Alt+Shift+F</p>;'],
    ['imports and types', 'import a from "./Some File.ts"; type A = "Rent a number"; let b: "In stock" = x;'],
    ['errors that are thrown', 'throw new TypeError("Not an extension");'],
    ['what something is compared with', 'if (event.key === "Escape" || text === "Invalid input") go();'],
    ['what a switch looks for', 'switch (key) { case "Home": go(); }'],
    ['names of fields', 'const a = { "Some Name": 1 }; a["Some Name"]; headers.get("Retry-After");'],
    [
      'technical templates',
      'const a = [`long ${id}`, `http ${status}`, `${protocol} ${server}`, `[data-x="${id}"]`, `${left}px`, `key ${key}`];',
    ],
    [
      'styles',
      'const S = `:host{all:initial!important}\\n.a{font:inherit}`; const q = "(prefers-reduced-motion: reduce)";',
    ],
    ['patterns and comments', '// A sentence for developers.\nconst P = /Rent a number\\./;'],
  ])('passes over %s', (_, code) => {
    expect(found(code)).toEqual([]);
  });

  it('tells the line', () => {
    expect(hardCodedTexts('a.ts', 'const a = 1;\n\nconst b = "Nothing was rented.";', isKey)).toEqual([
      { line: 3, text: 'Nothing was rented.' },
    ]);
  });
});

import type { Rect } from './dom.ts';
import type { FocusKeeper } from './fill/focus-keeper.ts';

/** A place on the page for a code. */
export interface CodeField {
  /** Which strategy found it and fills it. */
  strategy: string;
  /** One field, or the boxes in the order of the code's characters. */
  elements: HTMLElement[];
  /** How many characters go into each of {@link elements}; null: as many as the code has. */
  sizes: number[] | null;
  /** The code's only possible length, where the page shows it. */
  length: number | null;
  score: number;
  /** Where to look for its successors when the page replaces the elements while we type. */
  home?: Element[];
  /** Where the user types meanwhile; filled without taking the focus from there. */
  keeper?: FocusKeeper | null;
  /** The focus may be lent to the field as long as no key can be pressed. */
  lent?: boolean;
  /** The user has written into it while it was being filled: what stands there is theirs. */
  taken?: boolean;
}

/** A field that may be one for codes, before it is scored. */
export interface FieldCandidate {
  elements: HTMLElement[];
  sizes: number[] | null;
  length: number | null;
  slots: number;
}

/** A text field of the page and how it is drawn. */
export interface SeenField {
  element: HTMLElement;
  drawn: boolean;
  rect: Rect;
  maxLength: number;
}

/** One kind of code field: how to recognize it and how to fill it. Adding one is one file and one line. */
export interface Strategy {
  id: string;
  /** Candidates among the page's text fields, in the order of the page. */
  find(seen: readonly SeenField[], focused: Element | null): FieldCandidate[];
  /** Types the code; true once the page holds it. */
  fill(field: CodeField, code: string): Promise<boolean>;
}

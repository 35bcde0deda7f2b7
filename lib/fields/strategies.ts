import type { Strategy } from './code-field.ts';
import { boxes } from './find/strategy-boxes.ts';
import { editable } from './find/strategy-editable.ts';
import { single } from './find/strategy-single.ts';
import { slots } from './find/strategy-slots.ts';

/** Every kind of code field that we know. A field taken by one is not offered to those after it. */
export const strategies: readonly Strategy[] = [boxes, slots, single, editable];

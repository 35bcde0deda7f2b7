import type { Strategy } from './code-field.ts';
import { boxes } from './strategy-boxes.ts';
import { editable } from './strategy-editable.ts';
import { single } from './strategy-single.ts';
import { slots } from './strategy-slots.ts';

/** Every kind of code field that we know. A field taken by one is not offered to those after it. */
export const strategies: readonly Strategy[] = [boxes, slots, single, editable];

import type { Strategy } from './code-field.ts';
import { boxes } from './strategies/boxes.ts';
import { editable } from './strategies/editable.ts';
import { single } from './strategies/single.ts';
import { slots } from './strategies/slots.ts';

/** Every kind of code field that we know. A field taken by one is not offered to those after it. */
export const strategies: readonly Strategy[] = [boxes, slots, single, editable];

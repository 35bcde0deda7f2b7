import type { AppError } from '../core/errors.ts';

/** Another key is stored than the one that the user agreed with: nothing is done in its name. */
export const KEY_CHANGED: AppError = { kind: 'internal', detail: 'the API key was changed before anything was sent' };

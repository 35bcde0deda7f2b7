import { locale } from './locale.ts';

/** A moment of this day, in the user's own zone: `3:43 PM`. */
export const formatTimeOfDay = (at: number): string =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at);

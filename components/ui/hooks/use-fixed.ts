import { useState } from 'preact/hooks';

/**
 * A value as it was when the component was first drawn. A question about money says, and means by a yes, what it said
 * when it was opened, whatever comes in behind it.
 */
export function useFixed<T>(value: T): T {
  return useState(() => value)[0];
}

/** How long a warning holds, in milliseconds. */
const WARNING_MS = 60_000;

let warned: { element: Element; until: number } | null = null;

/**
 * Whether the user means a field that seems to be for something else: they've been warned, and within a minute they point
 * at it again. The first time it's no.
 */
export function isMeant(element: Element): boolean {
  const isMeantNow = warned?.element === element && Date.now() < warned.until;
  warned = isMeantNow ? null : { element, until: Date.now() + WARNING_MS };
  return isMeantNow;
}

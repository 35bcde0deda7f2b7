/** The most characters that a note may have. */
export const MAX_NOTE = 200;

/** What a user wrote about a rental as it is kept, on one line: line breaks and the like are spaces, and what is too long goes. */
export const tidyNote = (text: string): string =>
  Array.from(text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    .slice(0, MAX_NOTE)
    .join('')
    .trimEnd();

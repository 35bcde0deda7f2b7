/** Everything that the notice in a page says, in one place for translators. */
export const TEXTS = {
  waiting: 'Waiting for the code…',
  filled: 'Code filled',
  misfit: 'This code doesn’t fit here — copy it?',
  ready: 'The code is here — copy it?',
  undone: 'The code was taken out again',
  copied: 'Code copied',
  notCopied: 'Not copied. Open the extension to see the code.',
  undo: 'Undo',
  copy: 'Copy',
  close: 'Close',
  name: 'GetAText Autofill',
} as const;

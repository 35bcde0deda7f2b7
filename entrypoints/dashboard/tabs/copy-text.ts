/** Puts a text on the clipboard; false where the browser refused. Only within a gesture. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

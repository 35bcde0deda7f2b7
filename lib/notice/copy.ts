/** Puts a text on the clipboard, within a person's click; false where the browser or the page's policy refuses. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

/** The older way, which no permissions policy forbids. The page's own listeners get nothing to see. */
function copyByCommand(document: Document, text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  document.defaultView?.addEventListener('copy', put, true);
  try {
    return document.execCommand('copy') && done;
  } finally {
    document.defaultView?.removeEventListener('copy', put, true);
  }
}

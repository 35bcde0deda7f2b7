/** How long a browser may take to start a download before the file's address expires. */
const LIFE_MS = 60_000;

/** Hands a file that was made in the page to the browser's downloads. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LIFE_MS);
}

/** A file's name with today's date, `2026-11-24`, in the local time zone. */
export function datedName(name: string, extension: string, now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${name}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${extension}`;
}

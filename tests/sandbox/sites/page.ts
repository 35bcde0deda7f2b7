/** The look that the sandbox's pages share. */

const style = `
:root { color-scheme: light dark; --ink: #1c2430; --paper: #f4f6fa; --card: #fff; --line: #d5dbe5; --soft: #5b6777; --accent: #2456d6; --on-accent: #fff; --bad: #b3261e; --good: #17693a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf3; --paper: #12161d; --card: #1b212b; --line: #364152; --soft: #9aa7b8; --accent: #7ba2ff; --on-accent: #0d1420; --bad: #ff9d94; --good: #7fd8a2; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { padding: 16px 24px; font-weight: 700; border-bottom: 1px solid var(--line); background: var(--card); }
main { width: min(420px, calc(100% - 32px)); margin: 48px auto; padding: 28px; background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
main.wide { width: min(760px, calc(100% - 32px)); }
h1 { margin: 0 0 8px; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 16px; color: var(--soft); }
label, legend { display: block; margin: 0 0 6px; padding: 0; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; }
input { width: 100%; padding: 11px 12px; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 9px; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button { width: 100%; margin-top: 16px; padding: 11px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: 9px; cursor: pointer; }
.boxes { display: flex; gap: 8px; }
.boxes input { padding: 11px 0; text-align: center; font-size: 1.25rem; }
[role=alert] { color: var(--bad); margin: 12px 0 0; min-height: 1.5em; }
[role=status] { color: var(--good); margin: 12px 0 0; min-height: 1.5em; font-weight: 600; }
a { color: var(--accent); }
[hidden] { display: none !important; }
`;

/**
 * What the sites keep in `window.appState`, for tests to read instead of the DOM.
 *
 * @public
 */
export interface AppState {
  phone: string;
  /** As last heard through `input` events. */
  code: string;
  verified: boolean;
  /** `Date.now()` when a full code was first heard. */
  codeAt: number | null;
}

/** Makes text safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** A whole document; `script` runs as a module after the body is there. */
export function page(host: string, title: string, main: string, script = '', wide = false): string {
  const site = escapeHtml(host);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · ${site}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header>${site}</header><main${wide ? ' class="wide"' : ''}>${main}</main>
<script type="module">window.appState = { phone: '', code: '', verified: false, codeAt: null };
${script}</script></body></html>`;
}

/** Browser code: hears a code field (or a row of them) and keeps `appState.code`. */
export const hearCode = `
const heard = (code) => {
  appState.code = code;
  if (/^\\d{6}$/.test(code)) appState.codeAt ??= Date.now();
};
const hearField = (field) => field.addEventListener('input', () => heard(field.value));
const hearBoxes = (boxes) => {
  const digits = boxes.map(() => '');
  const show = () => boxes.forEach((box, at) => { if (box.value !== digits[at]) box.value = digits[at]; });
  const spread = (text, at) => {
    [...text].forEach((digit, offset) => { if (at + offset < digits.length) digits[at + offset] = digit; });
    show();
    boxes[Math.min(at + text.length, boxes.length - 1)].focus();
    heard(digits.join(''));
  };
  boxes.forEach((box, at) => {
    box.addEventListener('input', () => {
      const typed = box.value.replace(/\\D/g, '');
      if (typed === '') { digits[at] = ''; show(); heard(digits.join('')); }
      else spread(typed, at);
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && box.value === '' && at > 0) boxes[at - 1].focus();
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      spread((event.clipboardData?.getData('text') ?? '').replace(/\\D/g, ''), at);
    });
  });
};
const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { ok: answer.ok, ...(await answer.json()) };
};
`;

/** One field for the whole code. */
export const codeField =
  '<label for="code">Verification code</label><input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required>';

/** A row of fields, one digit each. */
export function codeBoxes(count: number): string {
  const boxes = Array.from(
    { length: count },
    (_, at) =>
      `<input type="text" inputmode="numeric" maxlength="1" aria-label="Digit ${at + 1} of ${count}"${at === 0 ? ' autocomplete="one-time-code"' : ' autocomplete="off"'}>`,
  );
  return `<fieldset><legend>Verification code</legend><div class="boxes">${boxes.join('')}</div></fieldset>`;
}

/** The field for a phone number. */
export const phoneField =
  '<label for="phone">Phone number</label><input id="phone" name="phone" type="tel" autocomplete="tel" placeholder="(555) 555-5555" required>';

import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLibraries, phoneLibraries } from '../libraries/list.ts';

/** An answer to a request for a library's page or a part of it. */
export interface PageAnswer {
  contentType: string;
  body: string;
}

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  name?: string;
  isEntry?: boolean;
}

const built = fileURLToPath(new URL('../libraries/.built', import.meta.url));
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const manifests = new Map<string, Record<string, Chunk>>();

/** When a page shows its field: at once, by itself later, at the next step, in a dialog, or drawn anew. */
export type When = 'now' | 'late' | 'step' | 'dialog' | 'replaced';

/** The built pages: `/pages/react/input-otp.ts?late` is a document, everything else a file of the build. */
export function libraryAnswer(url: string): PageAnswer | null {
  const { pathname: path, search } = new URL(url);
  const when = (search.slice(1) || 'now') as When;
  if (path.startsWith('/pages/'))
    return { contentType: 'text/html; charset=utf-8', body: documentOf(path.slice('/pages/'.length), when) };
  const contentType = TYPES[extname(path)];
  if (!contentType || normalize(path) !== path) return null;
  try {
    return { contentType, body: readFileSync(join(built, path), 'utf8') };
  } catch {
    return null;
  }
}

function documentOf(page: string, when: When): string {
  const folder = page.startsWith('vue2/') ? 'vue2' : 'now';
  const manifest =
    manifests.get(folder) ??
    (JSON.parse(readFileSync(join(built, folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>);
  manifests.set(folder, manifest);
  const name = page.replace(/\.\w+$/, '');
  const entry = Object.values(manifest).find((at) => at.isEntry && at.file === `${name}.js`);
  if (!entry) throw new Error(`${page} is not built`);
  const styles = new Set<string>();
  const seen = new Set<Chunk>();
  const collect = (chunk: Chunk): void => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const key of chunk.imports ?? []) if (manifest[key]) collect(manifest[key]);
    for (const file of chunk.css ?? []) styles.add(file);
  };
  collect(entry);
  const links = [...styles].map((file) => `<link rel="stylesheet" href="/${folder}/${file}">`).join('');
  const number = [...codeLibraries, ...phoneLibraries].findIndex((at) => at.page === page);
  const step = page.startsWith('phone/') ? SIGN_UP : (STEPS[number % STEPS.length] ?? '');
  const { main, script } = staged(when, step, `/${folder}/${entry.file}`);
  return shell(main, links, `<script type="module">${script}</script>`);
}

/** The step as it first stands in the page, and the script that shows it in time. */
function staged(when: When, step: string, entry: string): { main: string; script: string } {
  const load = `import('${entry}')`;
  const start =
    '<h1>Your phone</h1><p>We will send a text message.</p><button type="button" id="start">Send code</button>';
  const onStart = (show: string): string =>
    `document.getElementById('start').onclick = () => { ${show}; void ${load}; };`;
  switch (when) {
    case 'now':
      return { main: step, script: `void ${load};` };
    case 'late':
      return { main: step, script: `setTimeout(() => void ${load}, 900);` };
    case 'step':
      return { main: start, script: onStart(`document.querySelector('main').innerHTML = ${JSON.stringify(step)}`) };
    case 'dialog':
      return {
        main: `${start}<dialog>${step}</dialog>`,
        script: onStart(`document.querySelector('dialog').showModal()`),
      };
    case 'replaced': {
      // The server's markup shows six boxes until the framework takes the place over.
      const boxes = '<input class="box" maxlength="1">'.repeat(6);
      return {
        main: step.replace('<div id="app"></div>', `<div id="app">${boxes}</div>`),
        script: `window.takeOver = () => { document.getElementById('app').replaceChildren(); return ${load}; };`,
      };
    }
  }
}

const STYLE = `body{margin:0;font:16px/1.5 sans-serif}header,footer{padding:12px 24px;background:#eee;display:flex;gap:16px}main{max-width:560px;margin:32px auto;padding:24px}
.box{width:40px;height:48px;box-sizing:border-box;text-align:center;font-size:20px}.slot{width:40px;height:48px;box-sizing:border-box;border:1px solid #888;text-align:center}.row{display:flex;gap:6px}`;

/** How pages put it; each library's page gets one of them. */
const STEPS = [
  '<h1>Verify your phone</h1><p>Enter the 6-digit code we sent to +1 (•••) •••-0101.</p><form onsubmit="return false"><div id="app"></div><button>Verify</button></form><p>Didn’t get it? <a href="#r">Resend code</a></p>',
  '<h1>Check your messages</h1><p>We texted a security code to your phone. It expires in <b>9:58</b>.</p><div id="app"></div><button type="button">Continue</button><button type="button" disabled>Send again in 42 s</button>',
  '<h1>Bestätigungscode eingeben</h1><p>Wir haben dir eine SMS an +1 202 555 0101 geschickt.</p><form onsubmit="return false"><div id="app"></div><button>Weiter</button></form><a href="#r">Code erneut senden</a>',
  '<section role="dialog" aria-label="Two-step verification"><h2>Two-step verification</h2><p>To keep your account safe, type the code from the text message.</p><div id="app"></div><button type="button">Submit</button></section>',
  '<h1>Introduce el código</h1><p>Te hemos enviado un código por SMS al 202 555 0101.</p><form onsubmit="return false"><div id="app"></div><button>Continuar</button></form>',
];

const SIGN_UP =
  '<h1>Create your account</h1><form onsubmit="return false"><p><label>First name <input name="given" autocomplete="given-name"></label></p><p><label>Email <input type="email" name="email"></label></p><div id="app"></div><p><label>Password <input type="password" name="password"></label></p><button>Sign up</button></form><p>We will text you a code to confirm that it is you.</p>';

function shell(main: string, links: string, script: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title><link rel="icon" href="data:,"><style>${STYLE}</style>${links}</head><body><header><b>Example</b><input type="search" name="q" placeholder="Search"></header><main>${main}</main><footer><label>Newsletter <input type="email" name="news" placeholder="Your e-mail"></label><label>Promo code <input name="promo"></label></footer>${script}</body></html>`;
}

import { CODE_FIELD } from './odd-pages.ts';

/** A page that is odd or hostile. */
export interface HostilePage {
  name: string;
  html: string;
  /** Whether the code belongs into its field; else it must stay empty. */
  filled: boolean;
}

/** Leaves in `leaks` whatever the page's own replacements got to see. */
const SPY = `<script>
window.leaks = [];
const spy = (what) => (...seen) => { leaks.push(what + ' ' + seen.map((at) => { try { return String(at); } catch { return ''; } }).join(' ')); };
</script>`;

const before = (script: string, field = CODE_FIELD): string => `${SPY}<script>${script}</script>${field}`;
const after = (script: string, field = CODE_FIELD): string => `${SPY}${field}<script>${script}</script>`;
const FIELD = "document.getElementById('code')";

/** Pages that a filler meets or that are out to get a code; all of them on the rental's own site. */
export const HOSTILE_PAGES: HostilePage[] = [
  {
    name: 'replaces the setters and methods of its prototypes',
    filled: true,
    html: after(`
      for (const [proto, names] of [[Element.prototype, ['querySelectorAll', 'closest', 'matches', 'getAttribute', 'attachShadow', 'getBoundingClientRect', 'checkVisibility', 'append', 'remove']],
        [Document.prototype, ['querySelectorAll', 'createElement', 'elementFromPoint', 'execCommand']], [Node.prototype, ['contains', 'appendChild', 'getRootNode']],
        [EventTarget.prototype, ['addEventListener', 'dispatchEvent']], [HTMLElement.prototype, ['focus', 'showPopover']]])
        for (const name of names) proto[name] = () => { spy(name)(); throw new Error('no'); };
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      Object.defineProperty(HTMLInputElement.prototype, 'value', { get: own.get, set(value) { spy('setter')(value); } });
      Object.defineProperty(Node.prototype, 'textContent', { get() { throw new Error('no'); }, set(value) { spy('text')(value); } });
    `),
  },
  {
    name: 'replaces the language and the browser around it',
    filled: true,
    html: before(`
      for (const name of ['origin', 'code', 'type', 'to', 'key', 'notice', 'capture'])
        Object.defineProperty(Object.prototype, name, { set(value) { spy('Object ' + name)(value); }, get() { return undefined; }, configurable: true });
      Array.prototype[Symbol.iterator] = function () { throw new Error('no'); };
      for (const name of ['push', 'map', 'join', 'flatMap']) Array.prototype[name] = function (...all) { throw new Error('no'); };
      for (const name of ['MutationObserver', 'ResizeObserver', 'Event', 'InputEvent', 'KeyboardEvent', 'MessageChannel', 'CSSStyleSheet', 'Promise', 'Set', 'Map'])
        window[name] = function () { throw new Error('no'); };
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'getComputedStyle']) window[name] = () => { throw new Error('no'); };
      String.prototype.split = String.prototype.slice = function () { throw new Error('no'); };
      JSON.stringify = spy('stringify'); crypto.getRandomValues = spy('random');
    `),
  },
  {
    name: 'makes the value of its field throw and lie',
    filled: true,
    html: after(`
      Object.defineProperty(${FIELD}, 'value', { get() { throw new Error('no'); }, set() { throw new Error('no'); } });
      Object.defineProperty(${FIELD}, 'getBoundingClientRect', { value: () => ({ width: 0, height: 0 }) });
      const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      ${FIELD}.addEventListener('input', (e) => { heard = native.get.call(e.target); });
    `),
  },
  {
    name: 'names its fields like the methods of a form and of a document',
    filled: true,
    html: `${SPY}${CODE_FIELD.replace(
      '</form>',
      'querySelectorAll localName parentElement parentNode closest contains nodeType shadowRoot checkVisibility getAttribute children className textContent matches id name ownerDocument getRootNode isConnected'
        .split(' ')
        .map((name) => `<input type="hidden" name="${name}">`)
        .join('') + '</form>',
    )}${[
      'activeElement',
      'querySelectorAll',
      'body',
      'documentElement',
      'defaultView',
      'title',
      'elementFromPoint',
      'createElement',
      'hasFocus',
      'elementsFromPoint',
    ]
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join('')}`,
  },
  {
    name: 'has ten thousand fields before the real one',
    filled: true,
    html: `${SPY}<div style="height:300px;overflow:auto"><table>${Array.from({ length: 10_000 }, (_, i) => `<tr><td><input name="row${i}" maxlength="6"></td></tr>`).join('')}</table></div>${CODE_FIELD}`,
  },
  {
    name: 'changes itself without end',
    filled: true,
    html: after(`
      const box = document.body.appendChild(document.createElement('div'));
      const stir = () => { for (let i = 0; i < 50; i++) { const p = document.createElement('p'); p.className = 'n' + Math.random(); p.textContent = i; box.append(p); } while (box.childElementCount > 500) box.firstChild.remove(); };
      new MutationObserver(() => queueMicrotask(() => { box.dataset.n = Math.random(); })).observe(document.documentElement, { childList: true });
      setInterval(stir, 4); const loop = () => { stir(); requestAnimationFrame(loop); }; loop();
    `),
  },
  {
    name: 'has attributes of megabytes',
    filled: true,
    html: after(`
      const huge = 'verification code '.repeat(150000);
      for (const name of ['aria-description', 'data-x', 'class', 'style', 'title']) document.body.setAttribute(name, huge);
      const decoy = document.createElement('input'); decoy.name = decoy.id = decoy.className = decoy.placeholder = 'a'.repeat(2000000); document.body.append(decoy);
      ${FIELD}.className = 'x '.repeat(500000);
    `),
  },
  {
    name: 'removes whatever is added to it',
    filled: true,
    html: after(`
      window.added = 0;
      new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) if (node.nodeType === 1) { added++; node.remove(); } })
        .observe(document.documentElement, { childList: true });
      setInterval(() => { for (const at of document.documentElement.children) if (at.localName.includes('-')) at.remove(); }, 20);
    `),
  },
  {
    name: 'can be edited as a whole',
    filled: true,
    html: after(`document.designMode = 'on'; document.body.contentEditable = 'true';`),
  },
  {
    name: 'swaps its field for a clone while it is filled',
    filled: true,
    html: after(`
      let times = 0;
      const hear = (field) => field.addEventListener('input', () => {
        heard = field.value;
        if (times++ > 0) return;
        const twin = field.cloneNode(true); twin.value = field.value; hear(twin); field.replaceWith(twin); twin.focus();
      });
      hear(${FIELD});
    `),
  },
  {
    name: 'steals the focus and makes it up',
    filled: true,
    html: after(`
      const search = document.createElement('input'); search.type = 'text'; search.name = 'q'; search.placeholder = 'Search'; document.body.prepend(search);
      search.focus();
      setInterval(() => { for (const type of ['focus', 'focusin', 'click']) search.dispatchEvent(new FocusEvent(type, { bubbles: true })); }, 10);
      search.addEventListener('input', () => leaks.push('search ' + search.value));
    `),
  },
  {
    name: 'sends messages in the name of the extension',
    filled: true,
    html: after(`
      window.addEventListener('message', (event) => { if (!event.data?.mine) leaks.push('message ' + JSON.stringify(event.data)); });
      for (const type of ['fill-code', 'notice', 'watch-code-field', 'undo', 'find']) {
        const request = { mine: true, to: 'page', type, origin: location.origin, code: '000000', submit: true, explicit: true, until: 9e15, what: 'code', notice: { kind: 'ready', key: 'k' } };
        window.postMessage(request, '*'); dispatchEvent(new CustomEvent(type, { detail: request })); document.dispatchEvent(new CustomEvent('fill-code', { detail: request }));
        try { chrome.runtime.sendMessage('x'.repeat(32), request, spy('answer')); } catch {}
        try { chrome.runtime.sendMessage(request, spy('answer')); } catch {}
      }
      try { chrome.runtime.sendMessage({ from: 'page', type: 'copy', key: 'k' }, spy('answer')); } catch {}
    `),
  },
  {
    name: 'has closed shadow roots beside its field',
    filled: true,
    html: after(`
      for (let i = 0; i < 50; i++) { const host = document.body.appendChild(document.createElement('div')); host.attachShadow({ mode: 'closed' }).innerHTML = '<input autocomplete="one-time-code">'; }
    `),
  },
  {
    name: 'has a transparent field and no widget',
    filled: false,
    html: after('', CODE_FIELD.replace('<label>', '<label style="opacity:0">')),
  },
  {
    name: 'has a field beside the screen',
    filled: false,
    html: after('', CODE_FIELD.replace('<label>', '<label style="position:absolute;left:-9000px">')),
  },
  {
    name: 'has a transparent sheet over its field',
    filled: false,
    html: `${SPY}${CODE_FIELD}<div style="position:fixed;inset:0;z-index:9"></div>`,
  },
  {
    name: 'moves its field out of sight when it gets the focus',
    filled: false,
    html: after(
      `${FIELD}.addEventListener('focus', () => { ${FIELD}.style.cssText = 'position:absolute;left:-9000px'; });`,
    ),
  },
  {
    name: 'makes its field transparent when it gets the focus',
    filled: false,
    html: after(`${FIELD}.addEventListener('focus', () => { ${FIELD}.style.opacity = 0; });`),
  },
];

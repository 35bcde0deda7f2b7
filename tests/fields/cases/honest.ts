import { boxes, page, TEXTED, type Case } from './case.ts';

const keypad = (script: string, field = '<input id=c name=smscode readonly aria-label="SMS code">'): string =>
  page(
    `${TEXTED}${field}<div>${'1234567890'.replace(/\d/g, '<button type=button data-d=$&>$&</button>')}</div>`,
    `var state = ''; ${script}`,
  );
const one = (script: string, field = '<input id=c name=smscode>'): string =>
  page(`${TEXTED}${field}`, `var state = ''; ${script}`);

/** Filled, and then what the page understood is the code; or not called filled. */
export const honest: Case[] = [
  {
    name: 'a read-only field that a keypad alone feeds (keepassxc-browser#818)',
    html: keypad(
      `document.querySelectorAll('[data-d]').forEach((k) => k.addEventListener('click', () => { state += k.dataset.d; c.value = state; }));`,
    ),
  },
  {
    name: 'read-only boxes that a keypad alone feeds',
    html: keypad('', `<div>${boxes(6, 'readonly maxlength=1')}</div>`),
  },
  {
    name: 'boxes that are no fields (EaseMotion-css#68821)',
    html: page(
      `${TEXTED}<div role=group aria-label="Verification code">${'<div class=s tabindex=0></div>'.repeat(6)}</div>`,
      `var state = '';`,
    ),
  },
  {
    name: 'a page that empties the field at once',
    html: one(`c.addEventListener('input', () => { c.value = ''; });`),
  },
  {
    name: 'a page that empties the field a moment later',
    html: one(`c.addEventListener('input', () => setTimeout(() => { c.value = ''; state = ''; }, 200));`),
  },
  {
    name: 'a busy page that empties the field a moment later',
    html: one(
      `c.addEventListener('input', () => { setTimeout(() => { c.value = ''; state = ''; }, 200); setTimeout(() => { const end = Date.now() + 300; while (Date.now() < end); }, 90); });`,
    ),
  },
  {
    name: 'a page that empties the boxes a moment after the last one',
    html: page(
      `${TEXTED}<div>${boxes(6)}</div>`,
      `var state = ''; const all = [...document.querySelectorAll('.b')]; all.forEach((b, i) => b.addEventListener('input', () => { all[i + 1]?.focus(); if (all.every((x) => x.value)) setTimeout(() => all.forEach((x) => (x.value = '')), 250); }));`,
    ),
  },
  {
    name: 'a page that cuts the code',
    html: one(`c.addEventListener('input', () => { c.value = c.value.slice(0, 5); state = c.value; });`),
  },
  {
    name: 'a page that takes letters alone',
    html: one(
      `c.addEventListener('input', () => { c.value = c.value.replace(/\\d/g, ''); });`,
      '<input id=c name=smscode pattern="[A-Z]{6}">',
    ),
  },
];

/** What takes a while, a mask or a way of its own, and holds the code in the end. */
export const settling: Case[] = [
  {
    name: 'a page that takes back what came without its keys',
    html: one(
      `let keys = 0; c.addEventListener('keydown', (e) => { if (/^\\d$/.test(e.key)) keys++; }); c.addEventListener('input', () => setTimeout(() => { if (c.value.length > keys) { c.value = ''; keys = 0; } state = c.value; }, 150));`,
    ),
  },
  {
    name: 'read-only boxes that keys on the document feed',
    html: page(
      `${TEXTED}<div>${boxes(6, 'readonly maxlength=1')}</div>`,
      `var state = ''; const all = [...document.querySelectorAll('.b')]; document.addEventListener('keydown', (e) => { if (/^\\d$/.test(e.key) && state.length < 6) { all[state.length].value = e.key; state += e.key; } });`,
    ),
  },
  {
    name: 'a pattern that its mask fulfils',
    html: one(
      `c.addEventListener('input', () => { const d = c.value.replace(/\\D/g, '').slice(0, 6); c.value = d.length > 3 ? d.slice(0, 3) + '-' + d.slice(3) : d; state = d; });`,
      '<input id=c name=smscode pattern="[0-9]{3}-[0-9]{3}" placeholder="123-456">',
    ),
  },
  {
    name: 'a pattern that wants the dash itself',
    html: one(
      `c.addEventListener('input', () => { state = c.checkValidity() ? c.value.replace('-', '') : ''; });`,
      '<input id=c name=smscode pattern="\\d{3}-\\d{3}" maxlength=7>',
    ),
  },
  {
    name: 'a mask of letters and digits',
    html: one(
      `c.addEventListener('input', () => { c.value = c.value.toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, 6).replace(/(...)(?=.)/, '$1-'); state = c.value.replace('-', ''); });`,
    ),
    code: 'A1B2C3',
  },
  {
    name: 'a mask that shows the places still to fill',
    html: one(
      `let d = ''; const draw = () => { c.value = d.padEnd(6, '_').replace(/(...)/, '$1 '); c.setSelectionRange(d.length + (d.length > 2 ? 1 : 0), d.length + (d.length > 2 ? 1 : 0)); state = d; }; c.addEventListener('focus', draw); c.addEventListener('input', () => { d = c.value.replace(/\\D/g, '').slice(0, 6); draw(); });`,
    ),
  },
  {
    name: 'a see-through field over a painted page that learns its place late (flutter#61301)',
    html: page(
      `<flutter-view><canvas id=v width=600 height=300></canvas><flt-text-editing-host></flt-text-editing-host></flutter-view>`,
      `var state = ''; const f = document.createElement('form'); const i = document.createElement('input'); i.className = 'flt-text-editing transparentTextEditing'; i.autocomplete = 'one-time-code'; i.style.cssText = 'position:absolute;left:0;top:0;width:260px;height:40px;transform:matrix(1,0,0,1,80,120);color:transparent;background:transparent;caret-color:transparent;border:0;outline:0'; f.append(i); document.querySelector('flt-text-editing-host').append(f); i.addEventListener('input', () => (state = i.value)); i.focus();`,
    ),
  },
  {
    name: 'a form that sends itself once',
    html: page(
      `${TEXTED}<form><input id=c name=authcode></form>`,
      `var state = ''; c.addEventListener('input', () => { const d = c.value.replace(/\\D/g, ''); if (d.length === 6) c.form.requestSubmit(); }); document.addEventListener('submit', (e) => { e.preventDefault(); state += c.value; c.value = ''; });`,
    ),
  },
];

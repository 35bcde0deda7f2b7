import { boxes, MOVES_ON, page, TEXTED, type Case } from './case.ts';

const KEEP = `var state = ''; const all = [...document.querySelectorAll('.b')]; all.forEach((b) => b.addEventListener('input', () => (state = all.map((x) => x.value).join(''))));`;
const SLOTS = (count: number, active = ''): string =>
  Array.from({ length: count }, (_, i) => `<div class="s" ${i ? '' : active}></div>`).join('');
const DRAW = `var state = ''; i.addEventListener('input', () => { state = i.value; document.querySelectorAll('.s').forEach((s, n) => (s.textContent = state[n] ?? '')); });`;
const behind = (slots: string): string =>
  `${TEXTED}<div style="position:relative;width:330px"><input id=i maxlength=6 inputmode=numeric style="position:absolute;inset:0;width:100%;height:100%;opacity:0">${slots}</div>`;

/** Boxes are boxes by how they follow each other, not by how they are drawn. */
export const structure: Case[] = [
  {
    name: 'boxes with numbered names and a size of one (keepassxc-browser#2802)',
    html: page(
      `<p>Please type the code that we sent by text message</p><div>${boxes(6, (i) => `type=text id=security_code${i + 1} name=security_code${i + 1} maxlength=1 size=1 min=0 max=9 pattern="[0-9]{1}"`)}</div>`,
      KEEP,
    ),
  },
  {
    name: 'a first box that takes the whole code (bytebase#20109)',
    html: page(`${TEXTED}<div>${boxes(6, (i) => (i ? 'maxlength=1' : 'name=otp maxlength=6'))}</div>`, MOVES_ON),
  },
  {
    name: 'number boxes that wrap onto a second line (2fas-browser-extension#84)',
    html: page(
      `${TEXTED}<div style="display:flex;flex-wrap:wrap;width:200px">${boxes(6, 'type=number class="b two-step-code"')}</div>`,
      MOVES_ON,
    ),
  },
  {
    name: 'boxes without their style sheet',
    html: page(
      `${TEXTED}<div style="width:400px">${'<input class=x maxlength=1 inputmode=numeric> '.repeat(6)}</div>`,
      MOVES_ON.replace('.b', '.x'),
    ),
  },
  {
    name: 'boxes one below the other',
    html: page(`${TEXTED}${boxes(6, 'maxlength=1 style="display:block"')}`, MOVES_ON),
  },
  {
    name: 'each box in a cell of a table, three in a row',
    html: page(`${TEXTED}<table>${`<tr>${`<td>${boxes(1)}</td>`.repeat(3)}</tr>`.repeat(2)}</table>`, MOVES_ON),
  },
  {
    name: 'halves of three in holders of their own, far apart',
    html: page(
      `${TEXTED}<div style="display:flex;justify-content:space-between;width:640px"><div>${boxes(3)}</div><div>${boxes(3)}</div></div>`,
      MOVES_ON,
    ),
  },
  {
    name: 'a hidden label before every box',
    html: page(
      `${TEXTED}<div>${Array.from({ length: 6 }, (_, i) => `<label style="position:absolute;width:1px;height:1px;overflow:hidden" for=d${i}>Digit ${i + 1}</label><input class=b id=d${i} maxlength=1>`).join('')}</div>`,
      MOVES_ON,
    ),
  },
  { name: 'ten boxes', code: '0482109376', html: page(`${TEXTED}<div>${boxes(10)}</div>`, MOVES_ON) },
  {
    name: 'nine boxes on two lines',
    code: '482109376',
    html: page(`${TEXTED}<div style="width:260px">${boxes(9)}</div>`, MOVES_ON),
  },
  {
    name: 'a row for each way, one below the other',
    html: page(
      `<h2>Confirm both</h2><p>The code from the e-mail to a•••@example.com</p><div>${boxes(6, (i) => `maxlength=1 name=email-${i}`).replaceAll('"b"', '"m"')}</div><p>The code from the text message to +1 202 555 0147</p><div>${boxes(6, (i) => `maxlength=1 name=sms-${i}`)}</div>`,
      `${MOVES_ON} document.querySelectorAll('.m').forEach((m) => m.addEventListener('input', () => (state = 'mail')));`,
    ),
  },
  {
    name: 'boxes that name themselves and limit nothing (WebClients#437)',
    html: page(
      `${TEXTED}<div style="display:flex">${Array.from({ length: 6 }, (_, i) => `<div style="display:flex;align-items:center"><input class=b type=tel autocomplete=one-time-code style="width:1em" aria-label="${i ? '' : 'Please enter verification code. '}Digit ${i + 1}"></div>`).join('')}</div>`,
      MOVES_ON,
    ),
  },
  {
    name: 'slots, the active one larger',
    html: page(behind(SLOTS(6, 'style="width:46px;height:52px;box-shadow:0 0 0 2px blue"')), DRAW),
  },
  {
    name: 'slots, the active one filled with color and a caret',
    html: page(
      behind(
        SLOTS(6, 'style="background:#def"').replace(
          '></div>',
          '><i style="display:inline-block;width:1px;height:24px;background:#000"></i></div>',
        ),
      ),
      DRAW,
    ),
  },
  {
    name: 'slots in halves around a dash',
    html: page(behind(`<div style="display:flex"><div>${SLOTS(3)}</div><b>–</b><div>${SLOTS(3)}</div></div>`), DRAW),
  },
  {
    name: 'one input that moves from slot to slot',
    html: page(
      `${TEXTED}<div id=r style="display:flex">${SLOTS(6)}</div>`,
      `var state = ''; const slots = [...document.querySelectorAll('.s')]; const i = document.createElement('input'); i.className = 'b'; i.style.cssText = 'width:38px;height:44px;border:0;margin:0'; i.maxLength = 1; const place = () => { slots.forEach((s, n) => (s.textContent = state[n] ?? '')); if (slots[state.length]) { slots[state.length].append(i); i.focus(); } else i.remove(); }; i.addEventListener('input', () => { state += i.value; i.value = ''; place(); }); place();`,
    ),
  },
  {
    name: 'one input laid over the slot in turn',
    html: page(
      `${TEXTED}<div style="position:relative">${SLOTS(6)}<input id=i maxlength=1 style="position:absolute;left:4px;top:0;width:40px;height:46px;box-sizing:border-box;background:none;border:0"></div>`,
      `var state = ''; const slots = [...document.querySelectorAll('.s')]; i.addEventListener('input', () => { state += i.value; i.value = ''; slots.forEach((s, n) => (s.textContent = state[n] ?? '')); i.style.left = 4 + 52 * Math.min(5, state.length) + 'px'; });`,
    ),
  },
  {
    name: 'a see-through field that declares itself, drawn by the picture behind it',
    html: page(
      `${TEXTED}<div style="width:300px;height:46px;background:repeating-linear-gradient(90deg,#889 0 2px,#fff 2px 50px)"><input id=i autocomplete=one-time-code style="width:300px;height:46px;border:0;background:none;color:transparent;letter-spacing:40px"></div>`,
      DRAW,
    ),
  },
];

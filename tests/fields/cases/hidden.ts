import { boxes, MOVES_ON, page, single, TEXTED, type Case } from './case.ts';

const closed = (inner: string, script: string): string =>
  page(
    `${TEXTED}<x-otp></x-otp>`,
    `var state = ''; const r = document.querySelector('x-otp').attachShadow({ mode: 'closed' }); r.innerHTML = ${JSON.stringify(inner)}; ${script}`,
  );

/** Drawn and open to input, though the page says otherwise to assistive technology or hides it from scripts. */
export const hidden: Case[] = [
  {
    name: 'aria-hidden on the root while the dialog in it is open (ant-design-vue#7838)',
    html: single(`<div aria-hidden=true><div role=dialog>${TEXTED}<input id=c name=code></div></div>`),
    focus: '#c',
  },
  {
    name: 'aria-hidden around boxes that nobody is in',
    html: page(`<div aria-hidden=true>${TEXTED}<div>${boxes(6)}</div></div>`, MOVES_ON),
  },
  {
    name: 'a field in a closed shadow root (clients#4119)',
    html: closed(
      '<label>Verification code <input maxlength=6></label>',
      `const c = r.querySelector('input'); c.addEventListener('input', () => (state = c.value));`,
    ),
  },
  {
    name: 'boxes in a closed shadow root',
    html: closed(
      boxes(6, 'maxlength=1 style="width:40px;height:40px"'),
      `const all = [...r.querySelectorAll('input')]; all.forEach((b, i) => b.addEventListener('input', () => { state = all.map((x) => x.value).join(''); all[i + 1]?.focus(); }));`,
    ),
  },
  {
    name: 'a closed root in an open one',
    html: page(
      `${TEXTED}<x-out></x-out>`,
      `var state = ''; const o = document.querySelector('x-out').attachShadow({ mode: 'open' }); o.append(document.createElement('x-in')); const r = o.firstChild.attachShadow({ mode: 'closed' }); const c = document.createElement('input'); c.name = 'otp'; r.append(c); c.addEventListener('input', () => (state = c.value));`,
    ),
  },
  {
    name: 'a label that rests over the field until it has the focus (clients#17085)',
    html: single(
      `<style>.f{position:relative;height:48px}.f label{position:absolute;top:12px;pointer-events:none}.f input{position:absolute;inset:8px 0 0 0;width:100%;opacity:0}.f:focus-within input{opacity:1}</style>${TEXTED}<div class=f><label for=c>Code</label><input id=c name=code></div>`,
    ),
  },
  {
    name: 'a field that grows when it gets the focus',
    html: single(
      `<style>#c{transition:transform .2s}#c:focus{transform:scale(1.3) translateY(-8px)}</style>${TEXTED}<input id=c name=code>`,
    ),
  },
  {
    name: 'a sheet that moves up when its field gets the focus',
    html: single(
      `<style>.v{height:235px;overflow:hidden}.v div{padding-top:90px;transition:padding .2s}.v div:focus-within{padding-top:20px}</style><div class=v><div>${TEXTED}<input id=c name=code></div></div>`,
    ),
  },
];

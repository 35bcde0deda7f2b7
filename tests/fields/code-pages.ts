/** Pages that ask for a code. Each keeps what it understood in `state`; `code` where it isn't six digits. */
export interface CodePage {
  name: string;
  html: string;
  code?: string;
  /** What `state` must be; the code itself by default. */
  state?: unknown;
}

const TEXT = '<h2>Enter the verification code</h2><p>We sent a code to +1 (202) 555-0101.</p>';
const single = (attributes: string, before = TEXT): string =>
  `${before}<form onsubmit="return false"><input ${attributes}></form><script>var state = ''; document.querySelector('form input').addEventListener('input', (e) => state = e.target.value);</script>`;

const STYLE = '<style>.b{width:40px;height:48px;margin:4px;font-size:24px;text-align:center}</style>';
const inputs = (n: number, attributes: string): string =>
  Array.from({ length: n }, () => `<input class="b" ${attributes}>`).join('');

const KEEP = `var state = ''; const all = [...document.querySelectorAll('.b')]; const keep = () => state = all.map((b) => b.value).join('');`;
const ADVANCE = `all.forEach((b, i) => b.addEventListener('input', () => { b.value = b.value.slice(-1); keep(); if (b.value && all[i + 1]) all[i + 1].focus(); }));`;

/** Every page that must be filled, without being asked. */
export const codePages: CodePage[] = [
  { name: 'autocomplete', html: single('autocomplete="one-time-code"', '') },
  { name: 'name and label', html: `<label for=c>Verification code</label>${single('id=c name=c', '')}` },
  { name: 'placeholder', html: single('placeholder="6-digit code" inputmode=numeric maxlength=6', '') },
  { name: 'no attributes, the text says it', html: single('type=text') },
  { name: 'type=password', html: single('type=password name=otp') },
  { name: 'type=number, leading zero', html: single('type=number name=sms_code'), code: '012345' },
  { name: 'alphanumeric', html: single('name=verificationCode'), code: 'A1B2C3' },
  { name: 'readonly until focus', html: single('name=otp readonly onfocus="this.readOnly=false"') },
  { name: 'name=code only', html: `<p>Enter the code we texted you</p>${single('name=code', '')}` },
  {
    name: 'beside a search and a newsletter',
    html: `<input type=search placeholder=Search autofocus><input name=q placeholder="Search products">${single('name=otp')}<p>Get our newsletter</p><input type=email placeholder=Email>`,
  },
  {
    name: 'masked 000-000',
    html: `${TEXT}<input id=m name=smscode placeholder="000-000"><script>var state='';m.addEventListener('input',()=>{const d=m.value.replace(/\\D/g,'').slice(0,6);m.value=d.length>3?d.slice(0,3)+'-'+d.slice(3):d;state=d;})</script>`,
  },
  {
    name: 'six plain boxes',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b) => b.addEventListener('input', keep));</script>`,
  },
  {
    name: 'boxes with auto-advance',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1 inputmode=numeric')}</div><script>${KEEP}${ADVANCE}</script>`,
  },
  {
    name: 'advance on keyup',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b, i) => b.addEventListener('keyup', () => { keep(); if (b.value && all[i + 1]) all[i + 1].focus(); }));</script>`,
  },
  {
    name: 'advance in a timer',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b, i) => b.addEventListener('input', () => { keep(); setTimeout(() => b.value && all[i + 1]?.focus(), 30); }));</script>`,
  },
  {
    name: 'keydown handlers only',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b, i) => b.addEventListener('keydown', (e) => { if (/^\\d$/.test(e.key)) { e.preventDefault(); b.value = e.key; keep(); all[i + 1]?.focus(); } else e.preventDefault(); }));</script>`,
  },
  {
    name: 'paste only',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b, i) => { b.addEventListener('keydown', (e) => e.preventDefault()); b.addEventListener('input', () => { b.value = ''; }); b.addEventListener('paste', (e) => { e.preventDefault(); [...e.clipboardData.getData('text')].forEach((c, i) => { if (all[i]) all[i].value = c; }); keep(); }); });</script>`,
  },
  {
    name: 'password boxes',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'type=password maxlength=1')}</div><script>${KEEP}${ADVANCE}</script>`,
  },
  {
    name: 'number boxes',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'type=number min=0 max=9')}</div><script>${KEEP}${ADVANCE}</script>`,
  },
  {
    name: 'four boxes',
    html: `${STYLE}${TEXT}<div>${inputs(4, 'maxlength=1')}</div><script>${KEEP}${ADVANCE}</script>`,
    code: '4821',
  },
  {
    name: 'eight boxes',
    html: `${STYLE}${TEXT}<div>${inputs(8, 'maxlength=1')}</div><script>${KEEP}${ADVANCE}</script>`,
    code: '48210937',
  },
  {
    name: 'boxes with a dash',
    html: `${STYLE}${TEXT}<div>${inputs(3, 'maxlength=1')}<span>–</span>${inputs(3, 'maxlength=1')}</div><script>${KEEP}${ADVANCE}</script>`,
  },
  {
    name: 'two halves',
    html: `${STYLE}${TEXT}<div>${inputs(2, 'maxlength=3 style="width:120px"')}</div><script>${KEEP} all.forEach((b, i) => b.addEventListener('input', () => { keep(); if (b.value.length === 3) all[i + 1]?.focus(); }));</script>`,
  },
  {
    name: 'later boxes disabled',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP} all.forEach((b, i) => { b.disabled = i > 0; b.addEventListener('input', () => { keep(); if (all[i + 1]) { all[i + 1].disabled = false; all[i + 1].focus(); } }); });</script>`,
  },
  {
    name: 'focus goes to the first empty box',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP}${ADVANCE} all.forEach((b) => b.addEventListener('focus', () => { const e = all.find((x) => !x.value); if (e && e !== b) e.focus(); }));</script>`,
  },
  {
    name: 'a late focus handler empties',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1')}</div><script>${KEEP}${ADVANCE} all.forEach((b) => b.addEventListener('focus', () => setTimeout(() => { b.value = ''; keep(); }, 0)));</script>`,
  },
  {
    name: 'sends itself once',
    html: `${STYLE}${TEXT}<form><div>${inputs(6, 'maxlength=1')}</div></form><script>var state = []; const all = [...document.querySelectorAll('.b')]; all.forEach((b, i) => b.addEventListener('input', () => { all[i + 1]?.focus(); const v = all.map((x) => x.value).join(''); if (v.length === 6) { state.push(v); document.querySelector('form').remove(); } }));</script>`,
    state: ['012345'],
  },
  {
    name: 'a wrong code stands there',
    html: `${STYLE}${TEXT}<div>${inputs(6, 'maxlength=1 value=9')}</div><script>${KEEP}${ADVANCE}</script>`,
  },
  {
    name: 'a row replaced at every digit',
    html: `${STYLE}${TEXT}<div id=r></div><script>var state = ''; let v = ['', '', '', '', '', '']; function draw(f) { r.replaceChildren(...v.map((c, i) => { const b = document.createElement('input'); b.className = 'b'; b.maxLength = 1; b.value = c; b.oninput = () => { v[i] = b.value; state = v.join(''); draw(i + 1); }; return b; })); r.children[f]?.focus(); } draw(-1);</script>`,
  },
  {
    name: 'transparent input over slots',
    html: `${TEXT}<style>.s{display:inline-block;width:40px;height:48px;border:1px solid #888;margin:4px}</style><div style="position:relative;width:320px"><input maxlength=6 style="position:absolute;inset:0;width:100%;height:100%;opacity:0"><div>${'<span class=s></span>'.repeat(6)}</div></div><script>var state=''; const i=document.querySelector('input'); i.addEventListener('input',()=>{state=i.value;document.querySelectorAll('.s').forEach((s,n)=>s.textContent=state[n]??'')})</script>`,
  },
  {
    name: 'tiny input beside slots',
    html: `${TEXT}<style>.s{display:inline-block;width:40px;height:48px;border:1px solid #888;margin:4px}</style><div style="position:relative;width:320px"><input name=pin maxlength=6 style="position:absolute;width:1px;height:1px;opacity:0"><div>${'<span class=s></span>'.repeat(6)}</div></div><script>var state=''; const i=document.querySelector('input'); i.addEventListener('input',()=>{state=i.value})</script>`,
  },
  {
    name: 'nested shadow roots',
    html: `<h2>Enter the code we texted you</h2><x-a></x-a><script>var state=''; const a=document.querySelector('x-a').attachShadow({mode:'open'}); a.append(document.createElement('x-b')); const b=a.firstChild.attachShadow({mode:'open'}); const i=document.createElement('input'); i.name='otp'; b.append(i); i.addEventListener('input',()=>state=i.value)</script>`,
  },
  {
    name: 'each box in its own shadow root',
    html: `${STYLE}${TEXT}<div style="display:flex">${'<x-d></x-d>'.repeat(6)}</div><script>var state=''; const all=[...document.querySelectorAll('x-d')].map((d)=>{const r=d.attachShadow({mode:'open'});const i=document.createElement('input');i.maxLength=1;i.style.cssText='width:40px;height:40px';r.append(i);return i}); all.forEach((b,n)=>b.addEventListener('input',()=>{state=all.map((x)=>x.value).join('');all[n+1]?.focus()}))</script>`,
  },
  {
    name: 'srcdoc frame',
    html: `<h2>Check your phone</h2><iframe width=400 height=200 srcdoc="<p>Enter the code we texted you</p><input name=otp maxlength=6 oninput='parent.state=this.value'>"></iframe><script>var state=''</script>`,
  },
  {
    name: 'contenteditable',
    html: `${TEXT}<div id=e contenteditable aria-label="Verification code" style="border:1px solid;width:200px;height:30px"></div><script>var state='';e.addEventListener('input',()=>state=e.textContent)</script>`,
  },
  {
    name: 'in a dialog over a form',
    html: `<form><input name=coupon placeholder="Promo code"><input name=q></form><dialog id=d>${TEXT}<input id=c name=code maxlength=6></dialog><script>var state='';d.showModal();c.addEventListener('input',()=>state=c.value)</script>`,
  },
  {
    name: 'e-mail offered instead',
    html: `${TEXT}<a href="#">Send the code by email instead</a>${single('name=code', '')}<button>Resend code</button>`,
  },
  {
    name: 'prototype replaced by the page',
    html: `<script>Object.defineProperty(HTMLInputElement.prototype,'value',{get(){return 'x'},set(){}});Element.prototype.getBoundingClientRect=()=>({});</script>${TEXT}<input id=i name=otp><script>var state='';i.addEventListener('input',(e)=>state=new FormData(f).get('otp'))</script><form id=f></form><script>f.append(i)</script>`,
  },
  ...[
    'Código de verificación',
    'Code de vérification',
    'Bestätigungscode',
    'Código de verificação',
    'Codice di verifica',
    'Verificatiecode',
    'Kod weryfikacyjny',
    'Код подтверждения',
    'Код підтвердження',
    'Doğrulama kodu',
    'رمز التحقق',
    'सत्यापन कोड',
    '验证码',
    '驗證碼',
    '認証コード',
    '인증번호',
    'Mã xác minh',
    'Kode verifikasi',
    'Verifieringskod',
    'Code reçu par SMS',
    'SMS-Code',
    'Введите код из СМС',
    'Einmalpasswort',
    'Onay kodu',
    'Κωδικός επαλήθευσης',
    'קוד אימות',
    'รหัสยืนยัน',
    'Enter your PIN from the text message',
  ].map((label) => ({
    name: `label ${label}`,
    html: `<form><label>${label} <input name=f1></label></form><script>var state='';document.querySelector('input').addEventListener('input',(e)=>state=e.target.value)</script>`,
  })),
];

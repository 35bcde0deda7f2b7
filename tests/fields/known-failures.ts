import type { CodePage } from './code-pages.ts';

/**
 * Widgets at which password managers are known to have failed, each after the report it was read in (in our own
 * words and code).
 */
const STYLE =
  '<style>.b{width:40px;height:48px;margin:4px;font-size:24px;text-align:center}.s{display:inline-block;width:40px;height:48px;border:1px solid #888;margin:4px}</style>';
const TEXT = `${STYLE}<h2>Confirm it’s you</h2><p>We texted a 6-digit code to (•••) •••-0101.</p>`;
const row = (attributes: string, count = 6): string => `<div>${`<input class="b" ${attributes}>`.repeat(count)}</div>`;
const ALL = `const all = [...document.querySelectorAll('.b')]; var state = []; const keep = () => state = all.map((b) => b.value);`;
const DIGITS = '012345'.split('');

export const knownFailures: CodePage[] = [
  {
    // Nothing in the page shortens a value: whoever writes the whole code into every box is found out.
    name: 'the whole code in every box (bitwarden/clients#11076)',
    html: `${TEXT}${row('autocomplete=one-time-code inputmode=numeric')}<script>${ALL} all.forEach((b) => b.addEventListener('input', keep));</script>`,
    state: DIGITS,
  },
  {
    // Box one is offered the code, keeps what maxlength leaves of it, and the rest is lost.
    name: 'maxlength=1 truncating (react-otp-input#322)',
    html: `${TEXT}${row('maxlength=1 autocomplete=one-time-code')}<script>${ALL} all.forEach((b, i) => { b.addEventListener('input', () => { b.value = b.value.slice(0, 1); keep(); all[i + 1]?.focus(); }); b.addEventListener('paste', (e) => e.preventDefault()); });</script>`,
    state: DIGITS,
  },
  {
    name: 'maxlength=1 truncating what a form control would spread (coreui-pro#665)',
    html: `${TEXT}<form onsubmit="return false">${row('maxlength=1 class=form-control')}<input type=hidden name=otp></form><script>var state = ''; const all = [...document.querySelectorAll('.b')]; document.querySelector('form').addEventListener('input', (e) => { const i = all.indexOf(e.target); const typed = e.target.value; e.target.value = typed.charAt(0); state = document.querySelector('[name=otp]').value = all.map((b) => b.value).join(''); if (typed && all[i + 1]) all[i + 1].focus(); });</script>`,
  },
  {
    name: 'the first digit lost to a late focus handler (keepassxc-browser#2215)',
    html: `${TEXT}${row('maxlength=1')}<script>${ALL} let settled = false; all.forEach((b, i) => { b.addEventListener('focus', () => setTimeout(() => { if (!settled) { settled = true; b.value = ''; keep(); } b.select(); }, 20)); b.addEventListener('input', () => { keep(); if (b.value) all[i + 1]?.focus(); }); });</script>`,
    state: DIGITS,
  },
  {
    // maxlength means nothing to number inputs.
    name: 'digits piling up in box two of number inputs (2fas-browser-extension#84)',
    html: `${TEXT}${row('type=number maxlength=1')}<script>${ALL} all.forEach((b, i) => { b.addEventListener('input', keep); b.addEventListener('keyup', (e) => { if (/\\d/.test(e.key)) (all[i + 1] ?? b).focus(); }); });</script>`,
    state: DIGITS,
  },
  {
    name: 'autofocus making the filler skip box one (react-otp-input#458)',
    html: `${TEXT}${row('maxlength=1')}<script>${ALL} all.forEach((b, i) => b.addEventListener('input', () => { keep(); all[i + 1]?.focus(); })); all[0].focus(); document.addEventListener('focusin', (e) => e.target.select?.());</script>`,
    state: DIGITS,
  },
  {
    name: 'the focus already in box two (react-otp-input#458)',
    html: `${TEXT}${row('maxlength=1')}<script>${ALL} all.forEach((b, i) => b.addEventListener('input', () => { keep(); all[i + 1]?.focus(); })); all[1].focus();</script>`,
    state: DIGITS,
  },
  {
    // As a framework does it: the element's own `value` is watched, and an input event without a change is nothing.
    name: 'a hidden controlled input not told (input-otp#152)',
    html: `${TEXT}<div style="position:relative;width:320px"><input id=c maxlength=6 inputmode=numeric style="position:absolute;inset:0;opacity:0"><div>${'<span class=s></span>'.repeat(6)}</div></div><script>var state = ''; let tracked = ''; const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); Object.defineProperty(c, 'value', { get() { return native.get.call(this); }, set(v) { tracked = v; native.set.call(this, v); } }); c.addEventListener('input', () => { const now = native.get.call(c); if (now === tracked) return; tracked = now; state = now.replace(/\\D/g, ''); c.value = state; document.querySelectorAll('.s').forEach((s, i) => s.textContent = state[i] ?? ''); }); setInterval(() => { if (native.get.call(c) !== state) c.value = state; }, 10);</script>`,
  },
  {
    name: 'password-type boxes ignored (keepassxc-browser#1859)',
    html: `${TEXT}${row('type=password maxlength=1 autocomplete=off')}<script>${ALL} all.forEach((b, i) => b.addEventListener('input', () => { keep(); all[i + 1]?.focus(); }));</script>`,
    state: DIGITS,
  },
  {
    name: 'six check boxes beside the field (keepassxc-browser#2303)',
    html: `${TEXT}<fieldset><legend>Tell me about</legend>${'<input type=checkbox name=otp_news class=c>'.repeat(6)}</fieldset><input id=c name=code><script>var state = []; const boxes = [...document.querySelectorAll('.c')]; const keep = () => state = [c.value, boxes.filter((b) => b.checked || b.value !== 'on').length]; document.addEventListener('input', keep); document.addEventListener('change', keep);</script>`,
    state: ['012345', 0],
  },
  {
    name: 'hidden CAPTCHA fields filled (bitwarden/clients#15113)',
    html: `${TEXT}<form onsubmit="return false"><input id=c name=verification_code><input type=hidden name=captcha_token class=h><textarea name=g-recaptcha-response class=h style="display:none"></textarea><input name=captcha_code class=h style="position:absolute;left:-9999px" tabindex=-1 autocomplete=off></form><script>var state = []; document.querySelector('form').addEventListener('input', () => state = [c.value, ...[...document.querySelectorAll('.h')].map((h) => h.value)]);</script>`,
    state: ['012345', '', '', ''],
  },
  ...[
    ['ja', '確認コードを入力', '携帯電話にSMSを送信しました', 'コード'],
    ['ko', '인증번호 입력', '휴대폰으로 문자를 보냈습니다', '번호'],
    ['pl', 'Wpisz kod z SMS-a', 'Wysłaliśmy go na numer +1 202 555 0101', 'Kod'],
    ['nl', 'Voer de beveiligingscode in', 'We hebben een sms gestuurd', 'Code'],
    ['tr', 'Onay kodunu girin', 'Telefonunuza SMS gönderdik', 'Kod'],
    ['vi', 'Nhập mã xác nhận', 'Mã đã được gửi đến số điện thoại của bạn', 'Mã'],
    ['id', 'Masukkan kode OTP', 'Kami mengirim SMS ke nomor Anda', 'Kode'],
    ['hi', 'सत्यापन कोड डालें', 'हमने आपके फ़ोन पर कोड भेजा है', 'कोड'],
    ['ar', 'أدخل رمز التحقق', 'أرسلنا رسالة إلى هاتفك', 'الرمز'],
    ['uk', 'Введіть код із SMS', 'Ми надіслали його на ваш телефон', 'Код'],
    ['pt', 'Insira o código de segurança', 'Enviamos um SMS para o seu celular', 'Código'],
    ['it', 'Inserisci il codice', 'Ti abbiamo inviato un SMS al cellulare', 'Codice'],
    ['zh', '输入短信验证码', '已发送至您的手机', '验证码'],
    ['el', 'Εισαγάγετε τον κωδικό', 'Στείλαμε SMS στο κινητό σας', 'Κωδικός'],
  ].map(([lang, heading, text, label]) => ({
    name: `localised labels missed, ${lang} (bitwarden/clients#18525)`,
    html: `<html lang=${lang}><body><h1>${heading}</h1><p>${text}</p><label>${label} <input id=c></label><script>var state = ''; c.addEventListener('input', () => state = c.value);</script></body></html>`,
  })),
];

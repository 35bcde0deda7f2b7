import { boxes, MOVES_ON, page, single, TEXTED, type Case } from './case.ts';

const MOBILE = '<p>We sent a text message to your mobile.</p>';

/** What a field says for itself outweighs what stands around it. */
export const ownWords: Case[] = [
  {
    name: 'the phone’s code below the mailbox’s code and its hint',
    html: single(
      '<form><label for=m>E-mail code</label><input id=m name=email_code><small>We sent a code to jane@example.com</small><label for=c>Phone code</label><input id=c name=phone_code></form>',
    ),
  },
  {
    name: 'the hint of the field above, in its own block',
    html: single(
      '<form><div><label>E-mail code <input name=code1></label><p>We sent a code to jane@example.com</p></div><div><label>Code from the text message <input id=c name=code2></label></div></form>',
    ),
  },
  {
    name: 'an SMS password beside the password (clients#207)',
    html: single(
      '<form><label>User <input name=u></label><label>Password <input type=password name=pw></label><label>SMS password <input id=c type=password name=smsPassword autocomplete=off></label></form>',
    ),
  },
  {
    name: 'a masked field named after the code (keepassxc-browser#2332)',
    html: single(`${MOBILE}<input id=c autocomplete=off maxlength=6 name="user[totp_code]" type=password>`),
  },
  {
    name: 'a masked field whose name alone tells (keepassxc-browser#1859)',
    html: single(`${MOBILE}<input id=c class="form-element" name=fudis_otp_input type=password autocomplete=off>`),
  },
  {
    name: 'autocomplete=username',
    html: single(`${MOBILE}<label>Verification code <input id=c autocomplete=username></label>`),
  },
  {
    name: 'autocomplete=new-password on a masked one-time password',
    html: single(
      `${MOBILE}<label>One-time password <input id=c type=password name=otp autocomplete=new-password></label>`,
    ),
  },
  {
    name: 'autocomplete=nope',
    html: single(`${MOBILE}<label>SMS code <input id=c name=sms autocomplete=nope></label>`),
  },
  {
    name: 'type=search against the browser’s own suggestions',
    html: single(`${MOBILE}<label>SMS code <input id=c type=search name=smscode></label>`),
  },
  {
    name: 'a text area of one line',
    html: single(`${MOBILE}<label>SMS code <textarea id=c rows=1></textarea></label>`),
  },
  {
    name: 'a pattern that lost its backslash',
    html: single(`${MOBILE}<label>Code <input id=c name=code pattern="d{6}" maxlength=6></label>`),
  },
  {
    name: 'a pattern with slashes for the whole code',
    html: single(`${MOBILE}<label>Code <input id=c name=code pattern="/^\\d{6}$/"></label>`),
  },
  {
    name: 'id=2fa',
    html: single(`${MOBILE}<input id="2fa" maxlength=6>`).replace(
      'c.addEventListener',
      'const c = document.getElementById("2fa"); c.addEventListener',
    ),
  },
  {
    name: 'words of the shop in the names',
    html: single(`${MOBILE}<form><input id=c name="order[membership].otpCode" data-testid="loyalty-card-otp"></form>`),
  },
  {
    name: 'the code that Microsoft calls otc (bramble#47)',
    html: single(
      '<h1>Enter code</h1><p>We texted your phone +1 •••• ••••47.</p><input id=c name=otc type=tel placeholder=Code maxlength=16>',
    ),
  },
  { name: 'a token', html: single('<p>We texted you a token.</p><label>Token <input id=c name=token></label>') },
  { name: 'a TAN', html: single('<label>Bitte geben Sie die mTAN ein <input id=c name=tan></label>', 'de') },
  {
    name: 'its description tells',
    html: single(
      '<label for=c>Code</label><input id=c aria-describedby=d><p id=d>Sent by SMS to the number ending in 47</p>',
    ),
  },
  {
    name: 'a table of an older page',
    html: single('<table><tr><td>Code SMS :</td><td><input id=c name=c3 size=8></td></tr></table>', 'fr'),
  },
  {
    name: 'a warning about banks below it',
    html: single(
      `${MOBILE}<label for=c>Code</label><input id=c name=code aria-describedby=d maxlength=6><p id=d>Our staff and your bank never ask for this code.</p>`,
    ),
  },
  {
    name: 'a drawing of a phone above it',
    html: single(
      `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" alt="" width=160 height=80><h1>Verify</h1>${MOBILE}<input id=c name=code maxlength=6>`,
    ),
  },
  {
    name: 'a PIN from the text message in boxes',
    html: page(`<h1>Enter your PIN</h1>${MOBILE}<p>The PIN is in it.</p><div>${boxes(4)}</div>`, MOVES_ON),
    code: '4821',
  },
  { name: 'declared alone', html: single('<input id=c autocomplete=one-time-code>') },
  {
    name: 'a dialog over a form with a promo code',
    html: single(
      `<form><input name=promo placeholder="Promo code"></form><div role=dialog>${TEXTED}<input id=c></div>`,
    ),
  },
];

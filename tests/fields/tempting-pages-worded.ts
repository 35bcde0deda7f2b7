/** More pages where no code may be filled, in other words, languages and shapes. */
const box = '<input class=b maxlength=1 inputmode=numeric style="width:40px;height:44px">';
const BOXES = `<div>${box.repeat(6)}</div>`;

export const worded: Record<string, string> = {
  'card, Spanish':
    '<h2>Pago</h2><label>Número de tarjeta <input name=a inputmode=numeric maxlength=19></label><label>Código de seguridad <input name=b inputmode=numeric maxlength=4 autofocus></label>',
  'card, French':
    '<h2>Paiement</h2><label>Numéro de carte <input name=n></label><label>Date d’expiration <input name=e placeholder="MM/AA"></label><label>Cryptogramme <input name=c maxlength=3 autofocus></label>',
  'card, Italian':
    '<label>Numero di carta <input name=carta></label><label>Codice di sicurezza <input name=codice maxlength=4 autofocus></label>',
  'card in four groups':
    '<h2>Card number</h2>' + '<input maxlength=4 inputmode=numeric style="width:80px;height:40px">'.repeat(4),
  expiry: '<label>Expiry date <input name=exp maxlength=5 placeholder="MM/YY" inputmode=numeric autofocus></label>',
  'CVC alone in a dialog':
    '<dialog id=d><p>Enter the 3-digit code on the back of your card</p><input name=code maxlength=3 inputmode=numeric autofocus></dialog><script>d.showModal()</script>',
  'postcode boxes': `<h2>Your ZIP code</h2><div>${box.repeat(5)}</div>`,
  'postcode, French': '<label>Code postal <input name=cp maxlength=5 inputmode=numeric autofocus></label>',
  'postcode, Japanese': '<label>郵便番号 <input name=z maxlength=7 inputmode=numeric autofocus></label>',
  'postcode, Portuguese': '<label>CEP <input name=cep maxlength=8 inputmode=numeric autofocus></label>',
  'coupon, German': '<h2>Warenkorb</h2><label>Gutscheincode eingeben <input name=code autofocus></label>',
  'coupon, Chinese': '<label>优惠码 <input name=code maxlength=6 autofocus></label>',
  'coupon, Russian': '<label>Введите промокод <input name=code maxlength=6 autofocus></label>',
  'gift card PIN':
    '<h2>Check your gift card balance</h2><label>Gift card number <input name=gc></label><label>PIN <input name=gc_pin maxlength=6 inputmode=numeric autofocus></label>',
  'voucher, Spanish': '<label>Introduce tu código de descuento <input name=codigo maxlength=8 autofocus></label>',
  referral: '<label>Referral code (optional) <input name=ref_code maxlength=6 autofocus></label>',
  'search by number':
    '<form role=search><input name=code inputmode=numeric placeholder="Search orders" maxlength=8 autofocus></form>',
  'order number, German': '<label>Bestellnummer <input name=nr maxlength=8 inputmode=numeric autofocus></label>',
  parcel: '<label>Tracking number <input name=track inputmode=numeric autofocus></label>',
  'quantity row':
    '<table><tr>' +
    '<td><input type=number name=qty style="width:50px;height:30px" value=1></td>'.repeat(4) +
    '</tr></table>',
  'date of birth, German boxes':
    '<h2>Geburtsdatum</h2>' +
    'TTMMJJJJ'
      .split('')
      .map((c) => `<input placeholder="${c}" maxlength=1 style="width:30px;height:40px">`)
      .join(''),
  'date of birth in halves':
    '<fieldset><legend>Date of birth</legend><input maxlength=2 placeholder=DD style="width:50px"><input maxlength=2 placeholder=MM style="width:50px"><input maxlength=4 placeholder=YYYY style="width:80px"></fieldset>',
  'phone, tel boxes':
    '<label>Phone</label><input type=tel maxlength=3 name=p1 style="width:60px"><input type=tel maxlength=3 name=p2 style="width:60px"><input type=tel maxlength=4 name=p3 style="width:60px">',
  'phone, French':
    '<label>Numéro de mobile <input name=mobile inputmode=tel autofocus></label><p>Nous vous enverrons un code</p>',
  'phone to which we send a code, Spanish':
    '<h2>Verifica tu teléfono</h2><label>Número de celular <input name=cel inputmode=numeric maxlength=10 autofocus></label><button>Enviar código</button>',
  'dial code': '<label>Dialing code <input name=dialCode maxlength=4 inputmode=numeric autofocus></label>',
  'bank PIN, German':
    '<h2>Online-Banking</h2><label>Anmeldename <input name=user></label><label>Passwort <input type=password name=pw></label><label>PIN <input type=password maxlength=5 inputmode=numeric name=pin autofocus></label>',
  'IBAN in groups': '<h2>IBAN</h2>' + '<input maxlength=4 style="width:60px;height:34px" aria-label="IBAN">'.repeat(6),
  'routing number': '<label>Routing number <input name=routing maxlength=9 inputmode=numeric autofocus></label>',
  'CAPTCHA, picture':
    '<p>Type the characters you see</p><img alt="" width=160 height=50 src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\'/>"><input name=code maxlength=6 autofocus>',
  'CAPTCHA, Russian': '<p>Введите код с картинки</p><input name=keystring maxlength=6 autofocus>',
  'CAPTCHA, canvas':
    '<div><canvas width=120 height=40></canvas><input name=verifycode placeholder="验证码" maxlength=4></div>',
  'licence key in boxes, worded otherwise':
    '<h2>Activate your product</h2><p>Type the product key from the box.</p>' +
    '<input maxlength=5 style="width:80px;height:32px">'.repeat(5),
  'licence, German': '<label>Lizenzschlüssel <input name=key maxlength=8 autofocus></label>',
  'authenticator, worded otherwise': `<h2>Enable two-factor authentication</h2><p>Open Google Authenticator or Authy, scan the QR code and type the six digits it shows.</p>${BOXES}`,
  'authenticator, French':
    '<h2>Double authentification</h2><p>Saisissez le code affiché par votre application d’authentification.</p><input name=code maxlength=6 inputmode=numeric autofocus>',
  'authenticator at sign-in':
    '<h2>Two-factor authentication</h2><p>Enter the code from your authenticator app.</p><input name=totp autocomplete=one-time-code maxlength=6 autofocus>',
  'recovery code': '<label>Recovery code <input name=recovery_code autofocus></label>',
  'e-mail, French':
    '<h2>Vérifiez votre boîte mail</h2><p>Nous avons envoyé un code à jean@example.fr.</p><input name=code maxlength=6 inputmode=numeric autofocus>',
  'e-mail, Spanish boxes': `<h2>Revisa tu correo</h2><p>Hemos enviado un código de verificación a tu correo electrónico.</p><div>${box.repeat(6)}</div>`,
  'e-mail, Chinese': '<h2>邮箱验证</h2><p>验证码已发送到您的邮箱</p><input name=code maxlength=6 autofocus>',
  'e-mail, Russian':
    '<p>Мы отправили код на вашу почту</p><label>Код подтверждения <input name=code autofocus></label>',
  'e-mail, masked address alone':
    '<h2>Enter your code</h2><p>It was sent to a•••@gmail.com</p><input name=code maxlength=6 autofocus>',
  meeting: '<label>Meeting ID or code <input name=meeting maxlength=8 autofocus></label>',
  class: '<h2>Join a class</h2><input name=code placeholder="Class code" maxlength=7 autofocus>',
  'score of a game':
    '<table><tr>' +
    '<td><input maxlength=1 style="width:40px;height:40px" aria-label="Sudoku cell"></td>'.repeat(9) +
    '</tr></table>',
  time: '<label>Start time <input name=time maxlength=5 placeholder="HH:MM" inputmode=numeric autofocus></label>',
  'tax number': '<label>Social security number <input name=ssn maxlength=9 inputmode=numeric autofocus></label>',
  collapsed:
    '<p>Enter the verification code</p><details><summary>More</summary><input name=otp autocomplete=one-time-code></details>',
  'scaled to nothing':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="transform:scale(0)">',
  'clip-path':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="clip-path:inset(100%)">',
  'below everything':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="position:absolute;top:-500px">',
  'invisible by filter':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="filter:opacity(0)">',
  'behind a picture':
    '<p>Enter the verification code</p><div style="position:relative;width:400px;height:200px"><input name=otp autocomplete=one-time-code style="position:absolute;left:20px;top:20px"><div style="position:absolute;inset:0;background:#ddd"></div></div>',
  inert: '<div inert><p>Enter the verification code</p><input name=otp autocomplete=one-time-code></div>',
  'transparent behind words, not slots':
    '<p>Enter the verification code</p><div style="position:relative;width:300px;height:60px"><input name=otp autocomplete=one-time-code style="position:absolute;inset:0;opacity:0"><b>Terms and conditions</b></div>',
};

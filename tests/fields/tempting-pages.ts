/** Pages where no code may be filled, not even when the user asks for it with the focus there. */
export const temptingPages: Record<string, string> = {
  'card number':
    '<h2>Payment</h2><label>Card number <input name=cardnumber inputmode=numeric maxlength=16 autocomplete=cc-number></label><label>Security code <input name=securityCode inputmode=numeric maxlength=4></label>',
  'security code beside an unlabelled card':
    '<p>Pay by card</p><input placeholder="1234 1234 1234 1234"><input placeholder="MM / YY"><input placeholder="Security code" maxlength=4 autofocus>',
  CVC: '<label>CVC <input name=cvc maxlength=3 inputmode=numeric></label>',
  postcode: '<label>ZIP code <input name=zip maxlength=5 inputmode=numeric autofocus></label>',
  'German postcode': '<label>Postleitzahl <input name=plz maxlength=5 inputmode=numeric></label>',
  coupon: '<p>Your order</p><input name=code placeholder="Coupon code" maxlength=8 autofocus>',
  'gift card': '<h2>Redeem a gift card</h2><label>Gift card code <input name=code></label>',
  'voucher boxes':
    '<h2>Enter your voucher code</h2>' +
    '<input class=b maxlength=1 aria-label="Voucher code" style="width:40px;height:40px">'.repeat(6),
  search: '<input name=code placeholder="Search by code" autofocus>',
  'order number': '<label>Order number <input name=order_code inputmode=numeric maxlength=8></label>',
  quantity: '<label>Quantity <input type=number name=qty value=1 maxlength=6></label>',
  'date of birth boxes':
    '<h2>Date of birth</h2>' +
    'DDMMYYYY'
      .split('')
      .map((c) => `<input placeholder="${c}" maxlength=1 style="width:30px;height:40px">`)
      .join(''),
  phone: '<label>Phone number <input type=tel name=phone autofocus></label><p>We will text you a code</p>',
  'phone that will get a code': '<label>Phone number to receive a verification code <input type=tel autofocus></label>',
  'phone for the SMS': '<label>Mobile number for SMS codes <input name=mobile autofocus></label>',
  'API token': '<label>Auth token <input name=auth_token autofocus></label>',
  booking: '<label>Confirmation number <input name=confirmation_number maxlength=6 autofocus></label>',
  'country code':
    '<label>Country code <input name=country_code value="" inputmode=numeric maxlength=4></label><input type=tel name=phone>',
  password: '<h2>Sign in</h2><label>Password <input type=password name=password autofocus></label>',
  'bank PIN beside a password':
    '<label>Password <input type=password name=pw></label><label>PIN <input type=password name=pin maxlength=6 inputmode=numeric></label>',
  IBAN: '<label>IBAN <input name=iban maxlength=34></label>',
  CAPTCHA:
    '<img src="data:," alt=captcha width=150 height=50><label>Enter the code shown in the image <input name=code maxlength=6></label>',
  'Chinese CAPTCHA': '<input placeholder="图形验证码" maxlength=4><img width=100 height=40>',
  'licence key boxes':
    '<h2>Enter your licence key</h2>' + '<input maxlength=5 style="width:70px;height:30px">'.repeat(5),
  'authenticator set-up':
    '<h2>Set up your authenticator app</h2><p>Scan the QR code, then enter the 6-digit code from the app.</p><input name=code maxlength=6 inputmode=numeric autofocus>',
  'TOTP secret': '<label>Setup key <input readonly value=JBSWY3DPEHPK3PXP name=totp_secret></label>',
  'code by e-mail':
    '<h2>Check your email</h2><p>We sent a verification code to j•••@example.com.</p><input name=code autocomplete=one-time-code maxlength=6 autofocus>',
  'code by e-mail, in German':
    '<h2>E-Mail bestätigen</h2><p>Wir haben einen Code an max@example.de gesendet.</p><label>Bestätigungscode<input name=code></label>',
  invisible: '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="visibility:hidden">',
  'zero-sized':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="width:0;height:0;border:0;padding:0">',
  'far aside':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="position:absolute;left:-9999px">',
  'transparent without slots':
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code style="opacity:0">',
  'transparent by its parent':
    '<p>Enter the verification code</p><div style="opacity:.01"><input name=otp autocomplete=one-time-code></div>',
  'clipped away':
    '<p>Enter the verification code</p><div style="overflow:hidden;width:100px;height:20px"><input name=otp autocomplete=one-time-code style="margin-left:300px"></div>',
  covered:
    '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code><div style="position:fixed;inset:0;background:#fff">Please wait</div>',
  disabled: '<p>Enter the verification code</p><input name=otp autocomplete=one-time-code disabled>',
  'six check boxes': '<h2>Verification code</h2>' + '<input type=checkbox name=otp>'.repeat(6),
  invitation: '<h2>Enter your invite code</h2><input name=code maxlength=6>',
  'name beside nothing':
    '<h2>Your profile</h2><label>First name <input name=first></label><label>City <input name=city></label>',
  'backup code': '<h2>Sign in with a backup code</h2><label>Backup code <input name=code maxlength=8></label>',
  'country-code boxes of a form builder':
    '<table><tr>' + '<td><input style="width:60px;height:30px" value=1></td>'.repeat(12) + '</table>',
};

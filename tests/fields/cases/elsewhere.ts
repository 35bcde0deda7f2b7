import { boxes, untouched, type Case } from './case.ts';

const picture = (src: string, attributes = 'width=110 height=36'): string => `<img src="${src}" alt="" ${attributes}>`;
const BOXES = `<div>${boxes(6, 'maxlength=1 inputmode=numeric')}</div>`;
const SIX = 'maxlength=6 inputmode=numeric';

/** Nothing may change in these, wherever the focus is. */
export const elsewhere: Case[] = [
  ...[
    [
      'a picture called seccode',
      `<p>Verification code: ${picture('/img/seccode.php?id=1')} <input name=nSec ${SIX}></p>`,
    ],
    ['a picture called vcode', `<p>Verify code ${picture('/vcode?r=0.31')}<input name=verify ${SIX}></p>`],
    ['a picture called secuImg', `<p>Code ${picture('/secuImg.do')}<input name=code ${SIX}></p>`],
    ['a picture called verify', `<label>Verification code</label>${picture('/verify.aspx')}<input name=vc ${SIX}>`],
    [
      'a picture of no name',
      `<label>Verification code <input name=vc ${SIX}></label>${picture('data:image/gif;base64,R0lGODlhAQABAAAAACw=')}`,
    ],
    [
      'a picture below it',
      `<div><label>Verification code <input name=vc ${SIX}></label></div><div>${picture('data:image/gif;base64,R0lGODlhAQABAAAAACw=')}</div>`,
    ],
    ['letters shown', '<p>Type the letters shown below</p><b>XK7P2Q</b><input name=code maxlength=6>'],
    [
      'as you see it (form 1b)',
      '<p>Confirmation code</p><input name=confirm_code maxlength=6><p>Enter it as you see it.</p>',
    ],
    ['the number above (clients#15113)', '<p>Type the above number:</p><b>48213</b><input name=website_code size=15>'],
    ['a sum', '<label>Code: 3 + 4 = <input name=code maxlength=6></label>'],
    ['a sum in words', '<label>Verification: what is 7 plus 2? <input name=verification_code></label>'],
    ['a picture, in Polish', '<p>Przepisz kod z obrazka</p><input name=kod maxlength=6>'],
    [
      'a picture, in Chinese',
      `<label>验证码 <input name=code maxlength=4></label><a>看不清，换一张</a>${picture('/code.jsp')}`,
    ],
  ].map(([name = '', html = '']) => ({
    name: `picture or sum: ${name}`,
    html: untouched(`<form><label>Phone <input name=phone></label>${html}</form>`),
  })),
  ...[
    [
      'promo',
      '<h2>Add a promo code</h2><label>Enter code (optional) <input name=field7></label><button>Apply</button>',
    ],
    ['promo, six digits', '<h2>Have a promo code?</h2><label>Enter your 6-digit code <input name=field7></label>'],
    [
      'product',
      '<h1>Edit product</h1><label>Title <input name=t value=Lamp></label><label>Code <input name=code maxlength=8></label><label>Price <input name=price></label>',
    ],
    [
      'client',
      '<label>Password <input type=password name="login:pw"></label><label>Client code <input name="login:clientCode" id="login:clientCode" maxlength=32></label>',
    ],
    ['partner', '<label>Partner code <input name=partner maxlength=8></label>'],
    ['contract', '<label>Contract code <input name=code maxlength=8></label>'],
    ['enrolment', '<h1>Join</h1><label>Enrollment code <input name=code maxlength=8></label>'],
    [
      'urbanization',
      '<label>Street <input name=s></label><label>Urbanization code <input name=urb maxlength=8></label>',
    ],
    ['tax', '<label>Tax code <input name=code maxlength=16></label>'],
    ['tax, in Italian', '<label>Codice fiscale <input name=codice maxlength=16></label>'],
    ['class', '<h1>Join a class</h1><label>Code <input name=code maxlength=8 inputmode=numeric></label>'],
    ['a postcode in India', '<label>City <input name=city></label><label>Pin Code* <input name=pincode></label>'],
    ['invitation boxes', `<h2>Enter your invitation code</h2>${BOXES}`],
    [
      'flight',
      '<h1>Check in</h1><label>Confirmation code <input name=cc maxlength=6></label><label>Last name <input name=ln></label>',
    ],
    ['sudoku', `<h1>Sudoku</h1><div>${boxes(9)}</div>`],
  ].map(([name = '', html = '']) => ({ name: `another code: ${name}`, html: untouched(`<form>${html}</form>`) })),
  ...[
    [
      'account PIN (clients#743)',
      '<label>Phone number <input type=tel name=phone></label><label>Account PIN <input type=tel name=pin maxlength=6></label>',
    ],
    [
      'a five-digit PIN',
      '<label>Account (seven-digit) <input name=account maxlength=7></label><label>PIN (five-digit) <input type=password name=pin maxlength=6></label>',
    ],
    [
      'a new PIN',
      '<label>New PIN: <input type=password name=newPin></label><label>Re-type new PIN: <input type=password name=confPin></label>',
    ],
    [
      'a profile’s PIN in boxes',
      `<h1>Profile lock is on</h1><p>Enter your PIN to open this profile.</p><div>${boxes(6, 'type=tel maxlength=1')}</div>`,
    ],
    [
      'a member’s PIN',
      '<label>Membership number <input name=memberId></label><div class=login-pin-row><label for=p>PIN</label><input id=p type=password name=memberPin maxlength=6></div>',
    ],
    [
      'a PIN set while a code is awaited',
      '<p>We sent you an SMS.</p><label>Choose a PIN <input type=password name=pin maxlength=6></label>',
    ],
    ['Password/OTP', '<label>User <input name=u></label><label>Password/OTP <input type=password name=pass></label>'],
    [
      'password or code',
      '<label>User <input name=u></label><label>Password or code <input type=password name=pass></label>',
    ],
  ].map(([name = '', html = '']) => ({ name: `known by heart: ${name}`, html: untouched(`<form>${html}</form>`) })),
  ...[
    [
      'a TV',
      '<h1>Activate your device</h1><p>Enter the code shown on your TV.</p><label>Activation code <input name=user_code maxlength=8></label>',
    ],
    ['a TV, boxes', `<h1>Sign in to your TV</h1><p>Enter the code displayed on the screen.</p>${BOXES}`],
    [
      'pairing',
      '<h1>Link this computer</h1><p>Open the app on your phone and type the 6-digit code that it shows.</p><label>Pairing code <input name=code maxlength=6></label>',
    ],
    [
      'last digits of the phone',
      '<p>We need to check your phone.</p><label>Last 4 digits of your phone number <input name=last4 maxlength=4 inputmode=numeric></label>',
    ],
    [
      'last digits, in German',
      '<label>Die letzten 4 Ziffern Ihrer Handynummer <input name=z maxlength=4 inputmode=numeric></label>',
    ],
    [
      'staff',
      '<h1>Verify the customer</h1><p>Ask the customer for the code they received.</p><label>Code <input name=code maxlength=6></label>',
    ],
    ['a courier', '<h1>Hand over</h1><label>Customer OTP <input name=otp maxlength=6></label>'],
    [
      'the mailbox, boxes (infisical#1167)',
      `<h1>We've sent a verification code to jane.roe@example.com</h1>${BOXES}<p>Look into your spam folder.</p>`,
    ],
    ['the mailbox, in French', `<h1>Vérification</h1><p>Nous avons envoyé un code à votre adresse e-mail.</p>${BOXES}`],
    [
      'the mailbox, its own label',
      '<p>We texted you, too.</p><label>Code from your e-mail <input name=code maxlength=6></label>',
    ],
    ['an authenticator, in Spanish', `<p>Introduce el código de tu aplicación de autenticación.</p>${BOXES}`],
  ].map(([name = '', html = '']) => ({ name: `elsewhere: ${name}`, html: untouched(`<form>${html}</form>`) })),
  ...[
    [
      'name suffix',
      '<label>Suffix <input name=suffix maxlength=6></label><label>Phone <input type=tel name=phone></label>',
    ],
    [
      'security answer',
      '<p>We sent you a code.</p><label>Answer to your security question <input name=answer></label>',
    ],
    [
      'an account number',
      '<p>We sent a code by SMS</p><label>Account <input name=account maxlength=7 inputmode=numeric></label>',
    ],
    ['a site’s search', '<p>We sent a code by SMS</p><input type=search name=q placeholder="Search the help">'],
    [
      'a see-through field in its label',
      '<p>We texted you a 6-digit code.</p><label>Verification code <input name=otp maxlength=6 style="opacity:0"></label>',
    ],
    ['a comment', '<p>We sent a code by SMS</p><label>Comment <textarea name=t></textarea></label>'],
  ].map(([name = '', html = '']) => ({ name: `no code at all: ${name}`, html: untouched(`<form>${html}</form>`) })),
];

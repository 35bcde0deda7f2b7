/** Pages that show in which form they want a phone number, and pages that ask for another one. */
import type { PhonePage } from './phone-countries.ts';

const VALUES = `<script>var got = () => [...document.querySelectorAll('input')].map((at) => at.value).join('|');</script>`;
const DASHED = '202-555-0101';
const TEN = '2025550101';
const FULL = '+12025550101';

const filled = (name: string, html: string, got: string, after = 'own idea'): PhonePage => ({
  name,
  after,
  html: `<body>${html}${VALUES}`,
  status: 'filled',
  got,
});
/** Filled without being asked. */
const byItself = (...page: Parameters<typeof filled>): PhonePage => ({ ...filled(...page), byItself: true });
/** Nothing is filled, whether the user asked for it or not. */
const never = (name: string, html: string, got = '', after = 'own idea'): PhonePage => ({
  name,
  after,
  html: `<body>${html}${VALUES}`,
  status: 'no_field',
  got,
});
/** Nothing is filled unasked. */
const notByItself = (...page: Parameters<typeof never>): PhonePage => ({ ...never(...page), byItself: true });

const FORMS: PhonePage[] = [
  ...[10, 11, 12, 13, 14].map((length) =>
    filled(
      `room for ${length}`,
      `<label>Phone <input type=tel name=phone maxlength=${length}></label>`,
      TEN,
      'https://github.com/filamentgroup/politespace/issues/71',
    ),
  ),
  filled('room for 15', '<label>Phone <input type=tel name=phone maxlength=15></label>', FULL),
  filled(
    'places drawn as lines',
    '<label>Phone <input type=tel name=phone placeholder="( ___ ) ___ - ____"></label>',
    TEN,
  ),
  filled('places drawn as letters', '<label>Phone (XXX-XXX-XXXX) <input name=phone></label>', DASHED),
  filled(
    'places drawn in the placeholder',
    '<label>Phone <input name=phone placeholder="(XXX) XXX-XXXX"></label>',
    '(202) 555-0101',
  ),
  filled(
    'an example with a prefix',
    '<label>Phone <input type=tel name=phone placeholder="+1 (555) 555-5555"></label>',
    FULL,
  ),
  filled('ten digits asked for in words', '<label>Phone (10 digits) <input type=tel name=phone></label>', TEN),
  filled('dots', '<label>Phone <input type=tel name=phone pattern="\\d{3}\\.\\d{3}\\.\\d{4}"></label>', '202.555.0101'),
  filled(
    'spaces and a prefix',
    '<label>Phone <input type=tel name=phone pattern="\\+1 \\d{3} \\d{3} \\d{4}"></label>',
    '+1 202 555 0101',
  ),
  filled(
    'a pattern that lost its backslashes',
    '<label>Phone <input type=tel name=phone pattern="d{3}-d{3}-d{4}"></label>',
    DASHED,
  ),
  filled('a pattern between slashes', '<label>Phone <input type=tel name=phone pattern="/^[0-9]{10}$/"></label>', TEN),
  filled(
    'a mask that cuts after ten',
    `<label>Phone <input type=tel name=phone oninput="this.value = this.value.replace(/\\D/g, '').slice(0, 10)"></label>`,
    TEN,
    'https://github.com/igorescobar/jQuery-Mask-Plugin/issues/712',
  ),
  filled('a lone plus', '<label>Phone <input type=tel name=phone value="+"></label>', FULL),
  filled('a lone 1', '<label>Phone <input type=tel name=phone value="1 "></label>', FULL),
  filled(
    'parts and an extension',
    '<p>Phone: <input maxlength=3 name=p1 size=3> - <input maxlength=3 name=p2 size=3> - <input maxlength=4 name=p3 size=4> ext. <input maxlength=5 name=p4 size=5></p>',
    '202|555|0101|',
    'https://github.com/sarahavilov/Autofill-Forms/issues/13',
  ),
  filled(
    'parts after a box for the country',
    '<p>Phone: <input maxlength=2 name=p0 size=2> <input maxlength=3 name=p1 size=3> <input maxlength=3 name=p2 size=3> <input maxlength=4 name=p3 size=4></p>',
    '|202|555|0101',
  ),
  byItself(
    'parts by name',
    '<p><label>Phone</label> <input name=phone_area size=4> <input name=phone_prefix size=4> <input name=phone_line size=5></p>',
    '202|555|0101',
  ),
  byItself(
    'parts by number',
    '<p>Phone <input name=phone1 style="width:40px"> <input name=phone2 style="width:40px"> <input name=phone3 style="width:50px"></p>',
    '202|555|0101',
  ),
  byItself(
    'area and the rest',
    '<p>Phone Number</p><input type=tel id=a name="q3[area]" size=3> <label for=a>Area Code</label> <input type=tel id=b name="q3[phone]" size=8> <label for=b>Phone Number</label>',
    '202|5550101',
  ),
  filled(
    'area and the rest behind a prefix',
    '<input name=phonePrefix placeholder=Prefix> <input name=phoneArea placeholder=Area> <input placeholder="Phone number">',
    '|202|5550101',
  ),
  filled(
    'area and the rest by autocomplete',
    '<input autocomplete=tel-area-code> <input autocomplete=tel-local>',
    '202|5550101',
  ),
];

const FOUND: PhonePage[] = [
  byItself('text named phone', '<label>Phone number <input name=phone></label>', FULL),
  byItself('text in a table', '<table><tr><td>Mobile No.:</td><td><input name=mobileNo></td></tr></table>', FULL),
  byItself(
    'a namespace of an order',
    '<label>Phone <input name="order_checkout[shippingAddress][phone]"></label>',
    FULL,
  ),
  byItself(
    'a namespace of a card',
    '<label>Phone (with area code) <input name="CreditCardInformation.BillingPhone" maxlength=15></label>',
    FULL,
  ),
  byItself('a namespace of a membership', '<label>Daytime phone* <input name="LOYALTY_ADDRESS.phone"></label>', FULL),
  byItself('one word', '<label>Your phone <input name=userphone></label>', FULL),
  byItself('telnr', '<table><tr><th>Ihre Telefonnummer:</th><td><input name=telnr></td></tr></table>', FULL),
  byItself(
    'silenced by new-password',
    '<label>Phone number <input type=tel name=phone autocomplete=new-password></label>',
    FULL,
    'https://github.com/alphagov/accessible-autocomplete/issues/325',
  ),
  byItself(
    'the phone as user name',
    '<form><label>Phone number <input type=tel name=phone autocomplete=username></label><label>Password <input type=password></label></form>',
    `${FULL}|`,
    'https://github.com/duckduckgo/duckduckgo-autofill/pull/691',
  ),
  byItself('beside a fax', '<label>Phone <input name=phone></label> <label>Fax <input name=fax></label>', `${FULL}|`),
  byItself(
    'an example for an extension is none',
    '<label>Phone <input name=phone id=phone placeholder="Text or call"></label>',
    FULL,
  ),
  ...[
    ['Polish', 'Numer telefonu'],
    ['Czech', 'Telefonní číslo'],
    ['Finnish', 'Puhelinnumero'],
    ['Swedish', 'Mobilnummer'],
    ['Hungarian', 'Telefonszám'],
    ['Turkish', 'Cep telefonu'],
    ['Greek', 'Αριθμός τηλεφώνου'],
    ['Bulgarian', 'Телефонен номер'],
    ['Georgian', 'ტელეფონის ნომერი'],
    ['Armenian', 'Հեռախոսահամար'],
    ['Hebrew', 'מספר טלפון'],
    ['Arabic', 'رقم الهاتف'],
    ['Persian', 'شماره تلفن'],
    ['Hindi', 'फ़ोन नंबर'],
    ['Bengali', 'ফোন নম্বর'],
    ['Tamil', 'தொலைபேசி எண்'],
    ['Telugu', 'ఫోన్ నంబర్'],
    ['Malayalam', 'ഫോൺ നമ്പർ'],
    ['Thai', 'เบอร์โทรศัพท์'],
    ['Khmer', 'លេខទូរស័ព្ទ'],
    ['Vietnamese', 'Số điện thoại'],
    ['Indonesian', 'Nomor telepon'],
    ['Swahili', 'Nambari ya simu'],
    ['Latvian', 'Tālruņa numurs'],
    ['Icelandic', 'Símanúmer'],
    ['Chinese', '手机号码'],
    ['Japanese', '電話番号'],
    ['Korean', '휴대폰 번호'],
  ].map(([language, label]) =>
    byItself(`label in ${language}`, `<label>${label} <input type=tel name=f1></label>`, FULL),
  ),
  filled(
    'the mobile of three phones',
    '<label>Home phone <input type=tel name=home></label><label>Work phone <input type=tel name=work></label><label>Mobile phone <input type=tel name=mob></label>',
    `||${FULL}`,
  ),
  filled('a WhatsApp number', '<label>WhatsApp number with country code <input name=wa></label>', FULL),
  filled('a label alone', '<label>Mobile number <input name=f16></label>', FULL),
  notByItself('a label alone, unasked', '<label>Mobile number <input name=f16></label>'),
  filled(
    'text before it alone',
    '<table><tr><td>Telephone number:</td><td><input name=field16 maxlength=25></td></tr></table>',
    FULL,
  ),
  notByItself(
    'text before it alone, unasked',
    '<table><tr><td>Telephone number:</td><td><input name=field16 maxlength=25></td></tr></table>',
  ),
  filled('phone or e-mail', '<label>Email or mobile number <input name=login></label>', FULL),
  notByItself('phone or e-mail, unasked', '<label>Phone or email <input type=tel name=phone></label>'),
  notByItself('two of them', '<label>Phone <input name=phone></label> <label>Mobile <input name=mobile></label>', '|'),
];

const OTHERS: PhonePage[] = [
  never('work', '<table><tr><td>Work phone</td><td><input name=phone2></td></tr></table>'),
  never(
    'emergency',
    '<fieldset><legend>Emergency contact</legend><label>Name <input name=n></label><label>Phone <input type=tel name=phone></label></fieldset>',
    '|',
  ),
  never('a friend', "<label>Your friend's phone number <input type=tel name=phone></label>"),
  never('a friend by name', '<label>Phone <input type=tel name="friend[phone]"></label>'),
  never('the company', '<label>Company phone <input name=companyPhone></label>'),
  never('fax in German', '<label>Faxnummer <input type=tel name=f></label>'),
  never('full text', '<label>Full text <input name=galleyFullText maxlength=255></label>'),
  never('text of a picture', '<label>Type the text you hear or see <input name=ca></label>'),
  never('a cell of a table', '<label>Cell <input name=cell></label>'),
  never('a search for phones', '<input name=q id=inputText-mobile placeholder=Recherchez>'),
  never('a search among phones', '<label>Search phones <input name=phones></label>'),
  never(
    'a code',
    '<form><p>You should be receiving a six-digit security code.</p><p>Security code</p><input type=tel name=twofactor_token></form>',
  ),
  never('a PIN', '<input type=tel name=idvPin pattern="[0-9 ]*">'),
  never('a code for the phone', '<label>Phone verification code <input type=tel name=phoneCode></label>'),
  never('a code in Chinese', '<label>手机验证码 <input type=tel name=phone_code></label>'),
  never('which phone it is', '<label>Phone type <input name=phone_type></label>'),
  never('the microphone', '<label>Microphone <input name=microphone></label>'),
  never('the serial number of a phone', '<label>iPhone serial number <input name=iphone></label>'),
  never('an e-mail field of the mobile page', '<label>E-mail <input name=email id=email-mobile></label>'),
  notByItself('what the person typed', '<label>Phone <input name=phone value="555 1234"></label>', '555 1234'),
  {
    ...filled(
      'what the person typed, asked for',
      '<label>Phone <input name=phone value="555 1234"></label>',
      '555 1234',
    ),
    status: 'occupied',
  },
];

export const phoneForms: PhonePage[] = [...FORMS, ...FOUND, ...OTHERS];

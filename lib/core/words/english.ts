import type { FieldWords, SmsWords } from './kinds.ts';

/** English, and what every language writes in English. */
const enFields: FieldWords = {
  code: 'codes?|passcode|pin|tan',
  purpose: 'verif~|confirm(?!ations?(?![a-z]))~|auth~|sms|text(?:ed|message)?|2fa|mfa|tfa|two factor|(?:2|two) step|log ?in|sign ?in|sent|security',
  loosePurpose: 'confirmation|activ~|received|digits?',
  compound: 'smsverification|twofactor',
  compoundEnd: 'codes?|pin',
  enter: 'enter|type|insert',
  strong: '[a-z]?otp|one ?time ?(?:code|password|pass ?code|pin)|totp ?code|v ?code|verificationcode|(?:sms|txt) ?(?:code|otp|pass~|pin)',
  cardLike: 'security ?code|verification (?:value|number)',
  weak: 'token|challenge|verif~|[2mt]fa|two factor',
  sent: '(?:was|been|just|have|weve|ve|we)? ?(?:sent|texted|emailed)|we (?:will|ll)? ?(?:send|text)(?:ing)?|text message|check your',
  resend: 'resend|re send|send (?:it |code |a new )?again|new code|didnt (?:get|receive)|not received|(?:send|get|request) (?:me |a |the |verification )*(?:codes?|otp|sms|text)',
  pin: 'pin|mpin|tpin|upin',
  sms: 'sms|text (?:message|code)',
  message: 'cell|text(?:ed)?',
  phone: '~(?<!micro|head|ear|mega|(?<![a-z])i ?)phones?(?:no|num|number|nr)?|mobiles?|mobile(?:no|num|number)|tel(?:no|nr|num)?|~telephon~|contact (?:number|no)|whatsapp|gsm',
  phoneNumber: '(?:phone|mobile|cell|telephone|whats ?app) ?(?:number|no)',
  email: '~e ?mail~|mail|inbox',
  cardNumber: 'card ?(?:number|no|num)|credit ?card|debit ?card',
  card: 'gift ?card',
  never: 'api|(?:access|auth|bearer|refresh) token|cc ?(?:num~|csc|cvc|exp~)|cvv|cvv ?2|cvc|cvc ?2|csc|cvn|cid|iban|bic|swift|routing|sort ?code|bank|account ?(?:number|no)|expir(?:y|ation) ?(?:date|month|year)?|exp ?(?:date|month|year)|mm ?yy(?:yy)?|zip|zipcode|postal|post ?code|coupon~|promo~|discount|voucher~|gift~|referr?al|referrer|invit~|redeem|loyalty|reward~|membership|birth~|dob|bday|licen[cs]e|serial|product ?(?:key|code|id)|activation ?key|secret|set ?up ?key|backup ?codes?|recovery ?(?:codes?|key)|country ?codes?|dial(?:ing|ling)? ?code|dialcode|calling ?code|area ?code|tracking|booking|reservation|gate|flight|meeting|room|class ?code|course|game|sudoku|crossword|pairing|urbani[sz]ation|enrol~|(?:client|customer|partner|contract|vendor|supplier|company|member|group|plan|school|item|delivery|pick ?up|device|door|clock) ?code|(?:new|account|profile|current|old|atm|choose an?|create an?|set an?|confirm) pin|gateway|barcode|hs ?code|hex|colou?r|tax|vat|ssn|social security|passport|sku|isbn|station|qr|source ?code|error ?code|status ?code|currency|language ?code|embed|table|seat|branch|department|store ?code|shop ?code|agent|dealer|employee|student|staff',
  seldom: 'search|query|keyword|products?|filter|order|quantity|qty|amount|price|user ?name|login ?(?:name|id)|first ?name|last ?name|full ?name|surname|nickname|address|street|city|country|state|company|comments?|message|subject|url|website|year|last (?:4|four|3|three|2|two)|age|weight|height|date|time|title|fax',
  password: 'pass ?words?|passwd|pwd|pass ?phrase',
  picture: '~captcha~|pictures?|(?:the|this) image|(?:characters|letters) (?:above|shown|below|in the|you see)|(?:text|numbers?|digits) (?:shown|above|you see|you hear)|code (?:shown|above)|as you see|visual|sum of|(?:what|how much) is \\d|\\d+ ?[+*x×]? ?\\d+ ?[=?]',
  elsewhere: '(?:shown|displayed) (?:on|by)|it (?:shows|displays)|(?:link|pair|connect|activate) (?:a|an|this|your|the) (?:device|computer|tv|console|app)|your tv|(?:ask|tell) (?:the|your) [a-z]+ for|(?:customer|client|guest|patient|passenger)s? (?:otp|code|pin|(?:has )?received|phone|mobile)|(?:from|by) (?:the|your) (?:customer|client|guest|patient|passenger)',
  authenticator: 'authenticator|authentication app|authy|1password|totp|scan (?:the|this) (?:qr|code|barcode)|qr ?code|set ?up ?key|security key|backup codes?|recovery codes?',
  otherPhone: 'fax~|pager|emergency|work|office|business|company|landline|alternat(?:e|ive)|secondary|friends?|recipients?|relatives?|guardian|spouse|kin|employer|supervisor|physician|doctor|referee|store|support',
  submit: 'verify|confirm|validate|continue|proceed|submit|next|done|finish|complete|check|okay|ok|log ?[io]n|sign ?in',
  submitWith: 'the|my|your|this|and|now|codes?|step|account|identity',
  digit: 'digit|character|char|box',
  digitOf: 'of',
  dateFormat: 'd ?d ?m ?m ?y|m ?m ?d ?d ?y|y ?y ?y ?y ?m',
  unitedStates: 'usa|us|u s a|u s|america',
};
const enSms: SmsWords = {
  topic: `
    _off_ discount _sales_ _sale_ coupon promo voucher _deals_ _deal_ checkout shipping _free_ _offers_ _offer_ gift
    _win_ _prize referral _invite_ _booked_ _booking_ reserv appointment parcel _package_ deliver courier tracking
    shipped locker pick+up pickup _collect_ _orders_ _order_ flight _gate_ _seat_ donat subscri _rx_ postcode post+code
    zip+code zipcode barcode area+code country+code wifi wi+fi ticket raffle membership meeting check+in
    confirmation+number _guests_ hotel prescription pharmac vscode unicode encode decode error+code fault+code
    class+code source+code dress+code identifier+code door+code gate+code meeting+id your+driver redeem _show_ in+store gift+card claim+code _scan_ confirmation+no_ customer+code client+code product+code item+code reference+code status+code code+of_ code+red code+blue`,
  offer: '_free+delivery _free+shipping ships+free _off+your unsubscri subscription_ opt+out next+order first+order next+purchase',
  caution: 'expire _valid_ anyone not+share t+share never+share no+one',
  strong: 'otp passcode one+time onetime 2fa _mfa_ two+factor two+step _otac_ _tac_ secret+number',
  code: 'code _pin_ _token_ password passphrase',
  number: '_number _no._',
  auth: `
    verif authent _confirm sign+in signin sign+up signup log+in login log+on logon secur activat reset regist recover
    identif authori approve_ lets+you+in`,
  verb: '_punch_ _punch+in_ _key+in_ _enter_ _use_ _type_ _input_',
  label: `
    _ref._ _ref:_ _ref_ _refno reference _request _case_ _invoice _ending _ends_ _last+4_ _last+four_ _txn transact
    _call_ _tel_ _phone+: _text_ _reply_ _stop_ _help_ _forward_ _report _balance _bal_ _limit_ _room_ _suite_ _total_
    contract _version_ _id_ _sn_ sort+code hotline`,
  holder: '_accounts_ _account_ _acct_ _a/c_ _cards_ _card_',
  unit: '_street_ _people_ _users_ _followers_ _winners_',
  currency: '[Ee]uros?_ [Dd]ollars?_',
  measure: 'secs?_ seconds?_ mins?_ minutes?_ hrs?_ hours?_ days?_ mb_ gb_ kb_ km_ kg_ mph_ pts_ points_ miles_',
  street: 'St Street Ave Avenue Rd Road Blvd Lane Ln Drive Dr Way',
  abbreviation: 'no num tel ref dr st c t p n s d',
};

export const englishFields: readonly FieldWords[] = [enFields];
export const englishSms: readonly SmsWords[] = [enSms];

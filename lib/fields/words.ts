/**
 * The words by which pages name their fields, in some thirty languages, compiled to one expression each.
 * Text and words pass through {@link normalise}, so the lists may be written as people write.
 */

/** Lower case, without accents, with `camelCase`, `snake_case`, and `name1` split into words. */
export function normalise(text: string): string {
  return text
    .replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Script=Inherited}\u0640’']/gu, '')
    .replace(/[đłıø]/g, (letter) => 'dlio'['đłıø'.indexOf(letter)] ?? '')
    .replace(/[\s_\-–—.:;,/[\]()*"“”]+/g, ' ')
    .replace(/([a-z])(?=\d)/g, '$1 ');
}

/** Latin words match whole; a trailing `~` stands for any ending. Other scripts match anywhere. */
export function compile(latin: string, other = ''): RegExp {
  const source = fold(latin).replaceAll('~', '[a-z]*');
  return new RegExp(`(?<![a-z])(?:${source})(?![a-z])${other && `|${fold(other)}`}`);
}

/** Like {@link normalise}, but leaves the expression's own signs alone. */
function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Script=Inherited}\u0640]/gu, '')
    .replace(/[đłıø]/g, (letter) => 'dlio'['đłıø'.indexOf(letter)] ?? '');
}

const CODE = 'codes?|codigo|codice|cod|kod|kode|kodu|koden|kodo|koodi|passcode|pin|mã|tan';
const KIND =
  'verif~|weryf~|confirm~|conferma|konfirm~|bestätig~|bevestig~|bekræft~|bekreft~|bekräft~|potwierdz~|potvrz~|ověř~|auth~|autent~|autor~|einmal~|eenmalige|engångs|jednorazow~|sms|text(?:ed|message)?|2fa|mfa|tfa|two factor|2 step|two step|log ?in|sign ?in|doğrulama|onay|tek kullanımlık|xác (?:minh|nhận|thực)|usage unique|un solo uso|monouso|usa e getta|aktiv~|activ~|reçu|recibido|ricevuto|recebido|received|sent|texted|digits?|chiffres|dígitos|cifre|stellig~|zugangs|ellenőrző|megerősítő|pengesahan|security|seguridad|sécurité|segurança|sicurezza|sicherheits|beveiligings|bezpieczeństwa|güvenlik|keamanan';
const GAP = '(?: [a-z]{1,4}){0,3} ';

/** Says by itself that a one-time code is meant. */
export const STRONG = compile(
  `otp|one ?time ?(?:code|password|pass ?code|pin)|totp ?code|v ?code|verification ?code|sms ?code|(?:${KIND})${GAP}(?:${CODE})|(?:${CODE})${GAP}(?:${KIND})|(?:smstan|mtan|smsotp|[a-z]*(?:bestätigungs|verifizierungs|sicherheits|prüf|freischalt|einmal|aktivierungs|authentifizierungs|zugangs|verificatie|bevestigings|beveiligings|verifierings|bekräftelse|säkerhets|engångs|engangs|bekræftelses|bekreftelses|vahvistus|smsverification|twofactor)(?:kode?n?|codes?|koodi|passwor[td]|pin))|(?:enter|type|insert|introdu[a-z]*|ingres[a-z]*|saisi[a-z]*|entre[rz]|geben|eingeben|inserisci|digite|insira|voer|wpisz|masukkan|girin|nhập)(?: [a-z\\d]+){0,3} (?:${CODE})|contraseña de un solo uso|mot de passe a usage unique|parola monouso|einmalpasswort`,
  'код[аеуом]*[  ]+(?:подтвержд|провер|из|з |із|доступа|активац|авториз|безопасн|безпек|підтвердж|перевір|смс|sms)|(?:проверочный|одноразов|смс|sms|кодовый)[а-я]*[ -]*(?:код|парол)|код підтв|(?:رمز|كود|رقم) ?(?:ال)?(?:تحقق|تأكيد|تاكيد|امان|أمان|تفعيل|دخول)|الرمز المرسل|کد (?:تایید|تأیید|فعال)|קוד (?:ה?אימות|חד)|सत्यापन|ओटीपी|वेरिफिकेशन|पुष्टि(?:करण)? कोड|验证码|驗證碼|校验码|校驗碼|动态码|動態(?:密)?碼|确认码|確認碼|短信码|認証(?:コード|番号)|確認(?:コード|番号)|検証コード|ワンタイム|承認番号|인증 ?(?:번호|코드)|확인 ?코드|일회용|보안 ?코드|รหัส(?:ยืนยัน|ผ่านแบบใช้ครั้งเดียว)|κωδικ[οό]ς? (?:επαλ|επιβ|μιας)',
);

/** The same words are printed on payment cards: a code field only where no card is asked for. */
export const CARD_LIKE = compile(
  'security ?code|(?:código|code|codice) (?:de |di |da )?(?:seguridad|sécurité|segurança|sicurezza)|sicherheitscode|beveiligingscode|kod bezpieczeństwa|güvenlik kodu|kode keamanan|verification (?:value|number)|kartenprüf~|prüf(?:nummer|ziffer)',
  'セキュリティコード|보안 ?코드|安全码|安全碼|код безопасности',
);

/** May name a code, and much else. */
export const WEAK = compile(
  `codes?|codigo|codice|kod|kode|kodu|mã|pin|tan|token|passcode|challenge|verif~|digit|zahl|ziffer|chiffre|cifra|dígito`,
  'код|رمز|كود|कोड|קוד|代码|码|碼|コード|番号|코드|번호|รหัส|κωδικ',
);

/** Tells that something was sent. */
export const SENT = compile(
  "(?:was|been|just|have|weve|ve|we)? ?(?:sent|texted|emailed)|we (?:will|ll)? ?(?:send|text)(?:ing)?|text message|check your|enviamos|enviado|enviad~|hemos enviado|envoyé|envoyée?|gesendet|geschickt|gesandt|inviato|spedito|verzonden|gestuurd|wysłaliśmy|wysłano|wysłany|gönderdik|gönderildi|gönderilen|đã gửi|gửi đến|dikirim|mengirim|skickat|sendt|lähetimme|odeslali|trimis",
  'отправ|выслал|прислал|надісл|відправ|أرسل|ارسل|إرسال|भेज|已发送|已發送|发送至|发送到|發送至|寄送|送信|お送り|보냈|전송|발송|שלחנו|נשלח|ส่ง|στείλ|εστάλ',
);

/** Offers another code: only pages that await one do. */
export const RESEND = compile(
  'resend|re send|send (?:it |code |a new )?again|new code|didnt (?:get|receive)|not received|reenviar|volver a enviar|renvoyer|erneut|nochmal|neuen code|reinvia|invia di nuovo|opnieuw|ponownie|tekrar gönder|yeniden gönder|gửi lại|kirim ulang|skicka igen|send igen',
  'повторно|ещ[её] раз|новый код|повторити|ще раз|إعادة|اعادة|फिर से|दोबारा|पुनः|重新|重发|重發|再次|再送|もう一度|재전송|다시|שלח שוב|ส่งอีกครั้ง',
);

/** Names the telephone as the way. */
export const PHONE = compile(
  'phone|mobile|cell|cellphone|sms|text(?:ed)?|text message|tel|telephone|telef~|téléphone|portable|movil|celular|handy|handynummer|mobil~|rufnummer|cellulare|telefoon~|komórk~|telepon|ponsel|(?:no|nomor) ?hp|điện thoại|gsm|puhelin~|phonenumber',
  'телефон|смс|мобильн|мобільн|هاتف|جوال|موبايل|फ़?ोन|फोन|मोबाइल|手机|手機|短信|簡訊|电话|電話|携帯|ケータイ|전화|휴대|문자|טלפון|נייד|โทรศัพท|τηλ[εέ]φων|κινητ',
);

const PHONE_NUMBER = compile(
  '(?:phone|mobile|cell|telephone) ?(?:number|no)|telefonnummer|handynummer|mobilnummer|mobiele nummer|telefoonnummer|numéro de (?:téléphone|portable|mobile)|número de (?:teléfono|celular|móvil|telemóvel|telefone)|numero di (?:telefono|cellulare)|numer telefonu|telefon numara~|số điện thoại|nomor (?:hp|telepon|ponsel)',
  'номер[а-я]* (?:мобильного )?телефон|手机号|手機號',
);

/** Whether a label asks for the phone number first and speaks of a code only afterwards. */
export function asksPhoneNumber(label: string): boolean {
  const number = label.search(PHONE_NUMBER);
  const code = label.search(WEAK);
  return number >= 0 && (code < 0 || number < code);
}

/** Names the mailbox as the way. */
export const EMAIL = compile(
  'e ?mails?|emailed|mail|inbox|correo|courriel|posta|surel',
  'почт|пошт|імейл|имейл|e ?mail|بريد|ईमेल|邮箱|郵箱|邮件|郵件|メール|이메일|메일|אימייל|דוא|อีเมล',
);

const CARD_NUMBER =
  'card ?(?:number|no|num)|credit ?card|debit ?card|kartennummer|numéro de (?:la |votre )?carte|número (?:de (?:la |tu )?tarjeta|do (?:seu )?cartão)|numero (?:di |della )?carta|kaartnummer|numer karty';

/** Asks for the number of a payment or gift card. */
export const CARD = compile(`${CARD_NUMBER}|gift ?card|geschenkkarte|tarjeta (?:de )?regalo|carte cadeau`, 'номер карты|卡号|カード番号|카드 ?번호');

/** Things that are never a code from an SMS, whatever else is said. */
export const NEVER = compile(
  `${CARD_NUMBER}|api|(?:access|auth|bearer|refresh) token|cc ?(?:num~|number|csc|cvc|exp~)|cvv|cvv ?2|cvc|cvc ?2|csc|cvn|cid|iban|bic|swift|routing|sort ?code|bank|konto(?:nummer)?|account ?(?:number|no)|expir(?:y|ation) ?(?:date|month|year)?|exp ?(?:date|month|year)|mm ?yy(?:yy)?|ablaufdatum|caducidad|vencimiento|dexpiration|scadenza|zip|zip ?code|postal|post ?code|plz|postleitzahl|postale?|codigo postal|cep|kod pocztowy|posta kodu|kode pos|coupon~|promo~|discount|voucher~|gift~|geschenk~|gutschein~|rabatt~|cupón|cupom|descuento|desconto|réduction|sconto|buono|kortings~|kupon~|zniżk~|diskon|referr?al|referrer|invit~|einladung~|redeem|loyalty|reward~|membership|birth~|birthday|dob|bday|geburt~|nacimiento|naissance|nascimento|nascita|geboorte~|captcha|licen[cs]e|serial|seriennummer|product ?(?:key|code|id)|activation ?key|lizenz~|secret|set ?up ?key|backup ?codes?|recovery ?(?:codes?|key)|wiederherstellung~|country ?codes?|dial(?:ing|ling)? ?code|dialcode|calling ?code|area ?code|ländervorwahl|vorwahl|indicatif|prefijo|tracking|booking|reservation|gate|flight|meeting|room|class ?code|course|game|barcode|hs ?code|hex|colou?r|tax|vat|ssn|social security|passport|sku|isbn|station|qr|source ?code|error ?code|status ?code|currency|language ?code|embed|referral|characters? (?:you see|in the|shown)|type the (?:characters|text|letters)|table|seat|branch|department|store ?code|shop ?code|agent|dealer|employee|student|staff`,
  'промокод|купон|скидк|индекс|індекс|карт[ыаиу]|капч|картинк|邮编|邮政|郵遞|郵便|优惠|優惠|折扣|兑换|邀请|邀請|推荐码|推薦碼|图形|圖形|图片|圖片|画像|クーポン|招待|紹介|プロモ|우편|쿠폰|할인|초대|추천|بريدي|قسيمة|كوبون|خصم|الدعوة|पिन ?कोड|कूपन|प्रोमो|mã giảm|mã bưu|khuyến mãi|卡号|カード番号|카드|国家代码|區號|区号',
);

/** Other things that fields ask for; a field that also says it wants a code may be one. */
export const SELDOM = compile(
  'search|suche|buscar|recherche[rz]?|cerca|zoeken|szukaj|query|keyword|filter|order|bestell~|pedido|commande|ordine|quantity|qty|menge|anzahl|cantidad|quantité|amount|price|betrag|user ?name|login ?(?:name|id)|first ?name|last ?name|full ?name|surname|nickname|vorname|nachname|nombre|apellidos?|prénom|nom|address|street|city|straße|ort|dirección|adresse|country|state|company|comments?|message|subject|url|website|password|passwort|contraseña|mot de passe|senha|wachtwoord|hasło|şifre|mật khẩu|kata sandi|year|age|weight|height|date|time|title|fax',
  'поиск|пошук|парол|бас[ыа]|检索|搜索|搜尋|検索|검색|密码|密碼|パスワード|비밀번호|بحث|كلمة (?:ال)?مرور|खोज|पासवर्ड|数量|數量|個数|수량|количеств|заказ|订单|訂單|注文|주문',
);

/** A code from an app, or the screen that sets that app up. */
export const AUTHENTICATOR = compile(
  'authenticator|authenticator app|authentication app|authy|1password|totp|scan (?:the|this) (?:qr|code|barcode)|scan the qr code|qr ?code|set ?up ?key|ap(?:p~|licac~) (?:d|de |di |do )?(?:authentif~|autentic~)|authentifizierungs ?app~|codes? de secours|security key|backup codes?|recovery codes?',
  '身份验证器|验证器|認証アプリ|인증 ?앱|приложени[ея][ -]*аутентиф|аутентификатор',
);

/** A mobile phone number's own counterparts. */
export const NOT_OUR_PHONE = compile(
  'fax|telefax|emergency|notfall|urgence|emergencia|ext|extension|durchwahl|work|office|business|landline|festnetz|alternate|secondary|friend|recipient|country ?codes?|dial ?codes?|search|filter|support|order|zip|card|store',
  'факс|раб|доб|传真|傳真|ファックス|팩스',
);

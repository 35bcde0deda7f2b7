/**
 * The words around codes, by what they say about a number beside them. Case and accents don't matter (see `fold`);
 * `+` is a space or hyphen, `_` the edge of a word: without it a stem is found inside words too
 * (`Bestätigungscode`). Where two begin at the same letter, the longer one counts.
 */
export const WORDS = {
  /** Matters that have codes of their own, and numbers that are no codes: offers, parcels, bookings, tickets. */
  topic: `
    _off_ discount _sales_ _sale_ coupon promo voucher _deals_ _deal_ checkout shipping _free_ _offers_ _offer_ gift _win_ _prize referral
    _invite_ _booked_ _booking_ reserv appointment parcel _package_ deliver courier tracking shipped locker pick+up pickup
    _collect_ _orders_ _order_ flight _gate_ _seat_ donat subscri _rx_ postcode post+code zip+code zipcode barcode
    area+code country+code wifi wi+fi ticket raffle membership meeting check+in confirmation+number _guests_ hotel prescription pharmac
    descuent oferta rebaja cupon pedido envio entrega seguimiento _citas_ _cita_ _recoger recogida
    _soldes_ remise _colis_ livra livre consigne retrait _rdv_ rendez+vous reduction cadeau parrain
    _cupom desconto rastre consulta encomenda levantamento
    sconto _consegn _ordine_ catalogo _visita_ ritiro offerta
    reducer _colet _comanda ridicare
    rabatt gutschein bestell _paket _sendung abhol packstation _termin_ lieferung
    korting _pakje bezorg afspraak afhaal
    _hamta avikod _avi_ leverans _recept _receta_ ordonnance _ricetta aptek apotek apothek рецепт _pakke _spar_ afhent _hente rabat_
    seuranta alennu tarjous paketti nouda lokero
    _sleva _slevu _slevy zasilk doruc _zlav vyzdvi vyzvedn zasielk objednav
    kedvezm kupon csomag atvehe atvetel nyitokod rendeles
    εκπτωσ _δεμα ραντεβ αντικαταβ παραγγελ κουπον παραλαβ
    скидк промокод _заказ получен выдач хранени посылк доставк запись _прием_
    знижк посилк відділен замовлен отримання отстъп пратка
    zniz paczk odbior automacie przesylk zamowien wizyt popust paket_ preuzim narudzb
    indirim kampanya kargo randevu siparis teslim
    _خصم الخصم تخفيض _تخفيف شحن موعد طلبك كوبون رهگير رهكير مرسوله سفارش
    הנחה קופון חביל איסוף משלוח תור_ הזמנה
    छूट कूपन ऑर्डर डिलीवरी ছাড় প্রোমো অর্ডার
    优惠 優惠 折扣 满减 取件 取货 取貨 包裹 快递 快遞 預約 预约 門診 门诊 挂号 兑换 兌換 红包 抽奖 订单 訂單 取餐 退订 拒收
    クーポン 割引 お届け 荷物 予約 配達 注文 引換 限定
    쿠폰 할인 택배 배송 운송장 보관함 예약 광고 주문 픽업
    _giam_ khuyen+mai don+hang giao+hang uu+dai
    diskon _kurir pesanan temu+janji ส่วนลด พัสดุ จัดส่ง โค้ดส่วนลด คำสั่งซื้อ
    siunt atsiem pasutij`,
  /** Words for a one-time code that mean nothing else. */
  strong: `
    otp passcode one+time onetime 2fa _mfa_ two+factor two+step _tan_ _m+tan _mtan mobiletan smstan pushtan _otac_ _tac_
    验证码 驗證碼 校验码 校驗碼 动态密码 動態密碼 动态码 确认码 確認碼 認證碼 认证码 激活码 交易密碼 交易密码 随机码 登录码
    認証コード 認証番号 確認コード 確認番号 ワンタイム 認証キー
    인증번호 인증코드 인증+코드 인증+번호 확인+코드 확인코드 확인+번호 확인번호 승인번호_
    ओटीपी ওটিপি ஓடிபி ఓటీపీ ഒടിപി
    un+solo+uso uso+unico usage+unique monouso einmalpass einmalcode einmalkenn einmaltan einmalig eenmalig engang jednoraz jednokrat
    одноразов еднократ unica+folosint tek+kullan kertakayt egyszer+haszn μιας+χρησ
    لمره+واحده يكبار+مصرف رمز+پويا חד+פעמי sekali+pakai mot+lan`,
  /** Codes and passwords. */
  code: `
    code codigo codice _codul _cod+tranz _cod+autoriz _cod+verific _cod+secur _cod+acces _cod+sms _cod+unic _codi_ _cod+de _cod+pt _cod+pentru _cod: kod kood κωδικ код コード 코드 קוד كود كوڈ _كد_
    رمز कोड কোড குறியீ కోడ్ કોડ ਕੋਡ ಕೋಡ್ കോഡ് კოდ կոդ កូដ ລະຫັດ ကုဒ် කේත รหัส โค้ด ኮድ msimbo
    _ma+xac _ma+dang _ma+kich _ma+bao _ma+pin _ma+so _ma+cua _ma+la _pin_ _pinnen_ _token_ password passwort kennwort passord parol haslo_ haslo+ senha
    contrasen _clave_ mot+de+passe sifre _sandi_ mat+khau 密码 密碼 暗証番号 パスワード 비밀번호 كلمه+المرور كلمه+السر كلمه+العبور كلمه+مرور كلمه+سر كلمه+عبور
    סיסמ पासवर्ड পাসওয়ার্ড lozink лозинк geslo heslo salasan jelszo slaptazod wachtwoord losenord adgangskode
    συνθηματικ passphrase tunnusluku avainluku парол`,
  /** Words for a number, which those beside them make a code or not. */
  number: `
    _number _no._ _nr_ _n°_ _num_ numer numar nummer cislo szam_ αριθμ _broj номер nambari 番号 번호 رقم شماره מספר नंबर নম্বর หมายเลข _nomor_ _so_`,
  /** Confirming, logging in, registering. */
  auth: `
    verif authent autent _confirm konfirm sign+in signin sign+up signup log+in login log+on logon _acces accedi _entrar_ _entrer_ _entrare_ _acceder_ _zugang segur sicher secur bezpecn
    bezpiecz activat aktiv ativa attiva reset restablec reinit regist iniciar recover identif _signer_ _firmar_ podpis подпис unterzeich imza
    bestatig bevestig bekraft bekreft freigab anmeld anzumeld inlog logg godkend kinnit patvirt apstiprin stadfest
    dogrul giris guvenlik onay tesdiq vahvist kirjaut tunnist ellenorz megerosit belep azonosit
    potvrd potrd overov overen prihlas weryfik potwierdz logowa zalogow autoryz autoriz authori
    подтвер підтвер потвърд верифік верифи _вход _вхід авториз регистр реєстр безопас безпек активац
    επαληθ συνδεσ ταυτοπο επιβεβ
    تحقق تاكيد تسجيل+الدخول ورود تاييد فعال تفعيل تصديق אימות כניסה התחבר לאמת לאשר
    लॉगिन सत्याप যাচাই লগইন 验证 認證 驗證 登录 登入 身份 本人 認証 確認 ログイン 본인확인 인증 로그인
    xac+minh xac+thuc xac+nhan dang+nhap pengesahan ยืนยัน เข้าสู่ระบบ
    சரிபார்ப்ப დადასტურ დამადასტურ ផ្ទៀងផ្ទាត់ အတည်ပြု uthibitish`,
  /** Typing something in. */
  verb: `
    _punch_ _punch+in_ _key+in_ _tapez_ _composez_ _renseign _digita_ _digitare_ _teclee_ _teclea_ _escriba_ _escribe_ _marque_ _mete_ _tippe_ eintippen _eingeben_ _tik_ _typ_ _toets_ _knappa_ _geef_ _набери _укажите _указать вкажіть _yazin_ _اكتب הקש הקליד टाइप 填写 填寫 填入 적어 _enter_ _use_ _type_ _input_ _ingresa_ _ingrese_ _usa_ _saisi _entrer_ _entrez_ _utilise _digite_ _insira_ _inseris
    _gib_ _geben_ _vul_ _gebruik_ _ange_ _indtast_ _skriv_ _tast_ _syota_ _zadejte_ _wpisz_ _podaj_
    введите введіть въведете унесите _unesite_ _vnesite_ _introdu _girin _girerek ادخل استخدم הזן הקלד दर्ज
    masukkan _nhap_ 输入 輸入 入力 입력 กรอก ใส่ _adja_ _irja_ εισαγ πληκτρ وارد লিখুন _sisesta _iveskite _ievadiet _ilagay`,
  /** What a number after it is, other than a code. */
  label: `
    _ref._ _ref:_ _ref_ _refno reference _request _case_ _invoice _ending _ends_ _last+4_ _last+four_ _txn transact _call_ _tel_
    _phone+: _text_ _reply_ _stop_ _help_ _forward_ _report _balance _bal_ _limit_ _room_ _suite_ _total_ contract _contrat_ contrato contratto _vertrag umow договор szerzod _version_ _dossier_ _id_
    _finali_ _final_ terminad terminant _endet_ _endend eindig _saldo_ _conto_ _sala_ _ligue_ _llame_ _llama_ _appelez_
    _bel_ _ruf _vorgang _auftrag _zadzwon _posl _tlf_ _ring_ _gui_ _soan_ _yazıp _yazip _hubungi_ _โทร _ligar_ _chiama
    позвон _тел_ заявк баланс залиш _каб_ дзвон τηλ _τηλ اتصل _تلفن _טל_
    尾号 尾號 末四码 末四碼 末尾 序号 序號 客服 热线 熱線 致電 致电 拨打 撥打 卡号 卡號 单号 お問い合わせ 고객센터 문의 _sn_ _rif_ _dni_`,
  /** What a number after it is, unless a colon says otherwise. */
  holder: `
    _accounts_ _account_ _acct_ _a/c_ _cards_ _card_ _konto_ _rekening_ _compte_ _cuenta_ _conta_ _carta_ _karta _karte_ _kart_ _kort_ _karty_ _карт рахун _счет бит
    卡 账户 帳戶 حساب ببطاقه בכרטיס _tk_ บัญชี खाते`,
  /** What a number before it is, other than a code. */
  unit: `takip _ile+bit numarali_ _nolu_ _ye+gonder _mesaj _street_ _号_ _people_ _users_ _followers_ _winners_`,
} as const;

/** See {@link WORDS}. */
export type WordKind = keyof typeof WORDS;

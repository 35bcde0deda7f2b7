import type { FieldWords, SmsWords } from './kinds.ts';

/** Chinese, simplified and traditional. */
const zhFields: FieldWords = {
  strong: '验证码|驗證碼|校验码|校驗碼|动态码|動態(?:密)?碼|确认码|確認碼|短信码',
  cardLike: '安全码|安全碼',
  weak: '代码|码|碼',
  sent: '已发送|已發送|发送至|发送到|發送至|寄送',
  resend: '重新|重发|重發|再次|[获獲]取|发送|發送',
  sms: '短信|簡訊',
  phone: '手机|手機|电话|電話',
  phoneNumber: '(?:手机|电话)号码?|(?:手機|電話)號碼?',
  email: '邮箱|郵箱|邮件|郵件',
  cardNumber: '卡号',
  never: '邮编|邮政|郵遞|优惠|優惠|折扣|兑换|邀请|邀請|推荐码|推薦碼|国家代码|區號|区号',
  seldom: '检索|搜索|搜尋|数量|數量|订单|訂單|[后後末][四4]',
  password: '密码|密碼',
  picture: '图形|圖形|图片|圖片|图像|看不清|算式',
  authenticator: '验证器',
  otherPhone: '传真|傳真|紧急|緊急|公司|座机|办公',
  submit: '继续|繼續|(?:验证|驗證|确认|確認|校验)(?![码碼])|下一步|(?<![码碼])登[录錄入]|提交|完成',
  submitWith: '(?:验证|驗證|校验)[码碼]|并|並|和',
  digit: '第|位',
  unitedStates: '美国|美國',
};
const zhSms: SmsWords = {
  topic: '优惠 優惠 折扣 满减 取件 取货 取貨 包裹 快递 快遞 預約 预约 門診 门诊 挂号 兑换 兌換 红包 抽奖 订单 訂單 取餐 退订 拒收 货号 单号 編號 编号',
  strong: '验证码 驗證碼 校验码 校驗碼 动态密码 動態密碼 动态码 确认码 確認碼 認證碼 认证码 激活码 交易密碼 交易密码 随机码 登录码',
  code: '密码 密碼',
  auth: '验证 認證 驗證 登录 登入 身份',
  verb: '填写 填寫 填入 输入 輸入',
  label: '尾号 尾號 末四码 末四碼 末尾 序号 序號 客服 热线 熱線 致電 致电 拨打 撥打 卡号 卡號 单号 余额 餘額',
  holder: '卡 账户 帳戶',
  unit: '_号_',
  currency: '元 圆 圓 yuan_',
  measure: '秒 分',
  dateSign: '年月日号时点',
  dateSignNext: '月日号时分点秒',
};

/** Japanese. */
const jaFields: FieldWords = {
  strong: '認証(?:コード|番号)|確認(?:コード|番号)|検証コード|ワンタイム|承認番号',
  cardLike: 'セキュリティコード',
  weak: 'コード|番号',
  sent: '送信|お送り',
  resend: '再送|もう一度',
  phone: '携帯|ケータイ|電話',
  phoneNumber: '(?:携帯)?電話番号|携帯番号',
  email: 'メール',
  cardNumber: 'カード番号',
  never: '郵便|クーポン|招待|紹介|プロモ',
  seldom: '検索|個数|注文|下4|末尾',
  password: 'パスワード',
  picture: '画像',
  authenticator: '認証アプリ',
  otherPhone: 'ファックス|緊急|勤務先|会社',
  submit: '次へ|続(?:ける|行)|(?:認証|確認|検証)(?!コード|番号)|ログイン|完了|進む',
  submitWith: '(?:認証|確認|検証)?コード|(?:認証|確認|検証)番号|する|して|を',
  digit: '桁',
  unitedStates: 'アメリカ|米国',
};
const jaSms: SmsWords = {
  topic: 'クーポン 割引 お届け 荷物 予約 配達 注文 引換 限定',
  strong: '認証コード 認証番号 確認コード 確認番号 ワンタイム 認証キー',
  code: 'コード 暗証番号 パスワード',
  number: '番号',
  auth: '本人 認証 確認 ログイン',
  verb: '入力',
  label: 'お問い合わせ 残高',
  currency: '円',
  dateSign: '時',
  dateSignNext: '時',
};

/** Korean. */
const koFields: FieldWords = {
  strong: '인증 ?(?:번호|코드)|확인 ?코드|일회용|보안 ?코드',
  cardLike: '보안 ?코드',
  weak: '코드|번호',
  sent: '보냈|전송|발송',
  resend: '재전송|다시',
  sms: '문자',
  phone: '전화|휴대|핸드폰',
  phoneNumber: '(?:전화|휴대(?:폰|전화)?|핸드폰) ?번호',
  email: '메일',
  cardNumber: '카드 ?번호',
  never: '우편|쿠폰|할인|초대|추천|카드',
  seldom: '검색|수량|주문|[끝뒷뒤] ?4',
  password: '비밀번호',
  picture: '보안 ?문자|이미지|그림|자동 ?입력',
  authenticator: '인증 ?앱',
  otherPhone: '팩스|긴급|비상|직장|회사',
  submit: '확인(?! ?코드)|다음|계속|인증(?! ?[번코])|로그인|제출|완료',
  submitWith: '(?:인증 ?)?(?:번호|코드)|하기',
  digit: '자리',
};
const koSms: SmsWords = {
  topic: '쿠폰 할인 택배 배송 운송장 보관함 예약 광고 주문 픽업',
  strong: '인증번호 인증코드 인증+코드 인증+번호 확인+코드 확인코드 확인+번호 확인번호 승인번호_',
  code: '코드 비밀번호',
  number: '번호',
  auth: '본인확인 인증 로그인',
  verb: '적어 입력',
  label: '고객센터 문의 잔액',
  currency: '원',
  measure: '초 분',
  dateSign: '초년월시',
  dateSignNext: '월일시분초',
};

/** Mongolian. */
const mnSms: SmsWords = { auth: 'баталгаажуул' };

export const eastAsianFields: readonly FieldWords[] = [zhFields, jaFields, koFields];
export const eastAsianSms: readonly SmsWords[] = [zhSms, jaSms, koSms, mnSms];

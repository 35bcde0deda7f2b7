import { describe, expect, it } from 'vitest';
import { saysConfirm } from '../../../../lib/fields/fill/button-words.ts';

/** What buttons beside a code say in each language: those that confirm it, and those that do something else. */
const BUTTONS: Record<string, { confirm: string; other: string }> = {
  en: {
    confirm:
      'Verify / VERIFY / Confirm / Continue / Submit / Next / Log in / Login / Sign in / Verify code / Confirm code / Submit code / Verify and continue / Verify & continue / Next → / Done / OK',
    other:
      'Send / Send code / Send verification code / Send a new code / Resend / Resend code / Get code / Text me / Text me a code / Call me / Call me instead / Verify by phone call / Verify another way / Try another way / Use another method / Verify by email / Continue with Google / Log in with password / Sign in with a passkey / Confirm payment / Confirm order / Submit order / Next: payment / Back / Cancel / Close / Skip / Not now / Verification code / Change number / Confirm and resend / Verify in 30 s / → / 1',
  },
  de: {
    confirm:
      'Bestätigen / Weiter / Code bestätigen / Code prüfen / Anmelden / Einloggen / Absenden / Fertig / Weiter →',
    other:
      'Code senden / Code anfordern / SMS senden / Code erneut senden / Neuen Code anfordern / Bestätigungscode senden / Anrufen / Anderen Weg wählen / Weiter mit Google / Mit Passwort anmelden / Kostenpflichtig bestellen / Zurück / Abbrechen / Senden',
  },
  es: {
    confirm:
      'Continuar / Siguiente / Verificar / Confirmar / Verificar código / Confirmar el código / Iniciar sesión / Entrar',
    other:
      'Enviar / Enviar código / Enviar código de verificación / Reenviar código / Volver a enviar / Llamarme / Probar de otra forma / Continuar con Google / Confirmar compra / Cancelar / Atrás',
  },
  fr: {
    confirm: 'Continuer / Valider / Suivant / Vérifier / Confirmer / Confirmer le code / Se connecter / Connexion',
    other:
      'Envoyer / Envoyer le code / Renvoyer le code / Recevoir un code / M’appeler / Essayer autrement / Continuer avec Google / Valider la commande / Annuler / Retour',
  },
  pt_BR: {
    confirm: 'Continuar / Avançar / Próximo / Próxima / Verificar / Confirmar / Confirmar código / Entrar / Concluir',
    other:
      'Enviar / Enviar código / Enviar código de verificação / Reenviar código / Ligar para mim / Tentar de outra forma / Continuar com o Google / Confirmar compra / Cancelar / Voltar',
  },
  ru: {
    confirm: 'Продолжить / Подтвердить / Далее / Войти / Проверить / Подтвердить код / Проверить код / Готово',
    other:
      'Отправить / Отправить код / Отправить код подтверждения / Получить код / Отправить ещё раз / Выслать код повторно / Позвонить / Другой способ / Войти через Google / Войти по паролю / Подтвердить заказ / Отмена / Назад',
  },
  zh_CN: {
    confirm: '验证 / 确认 / 继续 / 下一步 / 提交 / 登录 / 确认验证码 / 验证并登录 / 完成 / 確認 / 繼續 / 登入',
    other:
      '发送 / 发送验证码 / 获取验证码 / 重新发送 / 重新获取验证码 / 发送短信 / 语音验证码 / 其他方式 / 验证码登录 / 密码登录 / 微信登录 / 确认支付 / 取消 / 返回 / 验证码',
  },
  ja: {
    confirm:
      '次へ / 確認 / 認証 / 認証する / 確認する / 続ける / 続行 / ログイン / コードを確認 / 認証コードを確認する / 完了',
    other:
      '送信 / コードを送信 / 認証コードを送信 / コードを再送信 / 認証コードを再送する / 電話で受け取る / 別の方法を試す / Googleで続行 / パスワードでログイン / 注文を確認 / キャンセル / 戻る / 認証コード',
  },
  hi: {
    confirm: 'सत्यापित करें / जारी रखें / पुष्टि करें / आगे बढ़ें / कोड सत्यापित करें / सबमिट करें / लॉग इन करें / साइन इन करें',
    other:
      'भेजें / कोड भेजें / सत्यापन कोड भेजें / कोड फिर से भेजें / कोड प्राप्त करें / कॉल करें / दूसरा तरीका आज़माएँ / Google से जारी रखें / ऑर्डर की पुष्टि करें / रद्द करें / वापस',
  },
  ar: {
    confirm: 'تحقق / متابعة / تأكيد / التالي / تسجيل الدخول / تحقق من الرمز / تأكيد الرمز / استمرار',
    other:
      'إرسال / إرسال الرمز / إرسال رمز التحقق / إعادة إرسال الرمز / إعادة الإرسال / اتصل بي / طريقة أخرى / المتابعة باستخدام Google / تأكيد الطلب / إلغاء / رجوع',
  },
  // The languages of the tables of words that the extension does not speak itself.
  it: {
    confirm: 'Continua / Avanti / Conferma / Verifica / Conferma codice / Accedi',
    other: 'Invia / Invia codice / Reinvia codice / Chiamami / Annulla',
  },
  nl: {
    confirm: 'Verder / Bevestigen / Volgende / Inloggen / Code bevestigen',
    other: 'Code verzenden / Code opnieuw sturen / Bel mij / Annuleren',
  },
  sv: { confirm: 'Fortsätt / Bekräfta / Nästa / Logga in', other: 'Skicka kod / Skicka igen / Ring mig / Avbryt' },
  da: { confirm: 'Fortsæt / Bekræft / Næste / Log ind', other: 'Send kode / Send igen / Annuller' },
  no: { confirm: 'Fortsett / Bekreft / Neste / Logg inn', other: 'Send kode / Send på nytt / Avbryt' },
  fi: { confirm: 'Jatka / Vahvista / Seuraava / Vahvista koodi', other: 'Lähetä koodi / Lähetä uudelleen / Peruuta' },
  pl: {
    confirm: 'Dalej / Potwierdź / Kontynuuj / Potwierdź kod / Zaloguj się',
    other: 'Wyślij kod / Wyślij ponownie / Zadzwoń / Anuluj',
  },
  cs: {
    confirm: 'Pokračovat / Potvrdit / Ověřit / Další / Přihlásit se',
    other: 'Odeslat kód / Poslat znovu / Zrušit',
  },
  uk: {
    confirm: 'Продовжити / Підтвердити / Далі / Увійти / Перевірити код',
    other: 'Надіслати код / Надіслати ще раз / Скасувати',
  },
  ro: { confirm: 'Continuă / Verifică / Confirmă codul', other: 'Trimite codul / Retrimite / Anulează' },
  tr: {
    confirm: 'Devam / Devam et / Doğrula / Onayla / Kodu doğrula / Giriş yap',
    other: 'Kod gönder / Tekrar gönder / Beni ara / İptal',
  },
  ko: {
    confirm: '확인 / 다음 / 인증 / 인증하기 / 인증번호 확인 / 로그인 / 계속',
    other: '인증번호 받기 / 인증번호 전송 / 재전송 / 인증번호 재요청 / 인증요청 / 취소',
  },
  vi: {
    confirm: 'Tiếp tục / Tiếp theo / Xác nhận / Xác minh / Đăng nhập',
    other: 'Gửi mã / Gửi lại mã / Gọi cho tôi / Hủy',
  },
  id: {
    confirm: 'Lanjut / Lanjutkan / Verifikasi / Konfirmasi / Masuk',
    other: 'Kirim kode / Kirim ulang / Telepon saya / Batal',
  },
};
const each = (kind: 'confirm' | 'other'): [string, string][] =>
  Object.entries(BUTTONS).flatMap(([language, texts]) =>
    texts[kind].split(' / ').map((text): [string, string] => [language, text]),
  );

describe('a button', () => {
  it.each(each('confirm'))('%s: %s confirms', (_, text) => expect(saysConfirm(text)).toBe(true));

  it.each([...each('other'), ['', ''] as [string, string]])('%s: %s does something else', (_, text) =>
    expect(saysConfirm(text)).toBe(false),
  );
});

import type { CodeField } from '../code-field.ts';
import { lineage } from '../dom.ts';
import { rest } from '../pause.ts';
import { compile, normalise } from '../words.ts';

const CONTINUE = compile(
  'verif~|confirm~|continue|submit|next|done|send|log ?in|sign ?in|continuar|verificar|siguiente|enviar|continuer|valider|suivant|bestätigen|weiter|prüfen|absenden|continua|avanti|conferma|verder|bevestigen|dalej|potwierdź|devam|doğrula|onayla|tiếp tục|xác nhận|lanjut~|verifikasi|avançar',
  'продолжить|подтвердить|далее|войти|продовжити|підтвердити|далі|تحقق|متابعة|تأكيد|जारी|सत्यापित|继续|繼續|验证|驗證|确认|確認|下一步|次へ|続|送信|확인|다음|인증',
);
const OTHER = compile('resend|again|back|cancel|close', 'повтор|назад|отмен|重新|再送|キャンセル|다시|취소|返回|取消');

/** Presses the button that sends the field's form; false where there is none or it stays disabled. */
export async function submitForm(field: CodeField): Promise<boolean> {
  const button = findButton(field.elements[field.elements.length - 1]);
  if (!button) return false;
  for (let tries = 0; tries < 10; tries++) {
    if (!button.isConnected) return false;
    if (!button.matches(':disabled,[aria-disabled="true"]')) {
      button.click();
      return true;
    }
    await rest(50);
  }
  return false;
}

function findButton(last: HTMLElement | undefined): HTMLElement | null {
  if (!last) return null;
  for (const holder of lineage(last, 8).slice(1)) {
    const buttons = [...holder.querySelectorAll<HTMLElement>('button,input[type=submit],[role=button]')].filter(
      (at) => at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !OTHER.test(nameOf(at)),
    );
    const isForm = holder.localName === 'form';
    const submit = buttons.find((at) => isForm && (at as HTMLButtonElement).type === 'submit');
    const named = buttons.find((at) => CONTINUE.test(nameOf(at)));
    if (named ?? submit) return named ?? submit ?? null;
    if (isForm) return null;
  }
  return null;
}

function nameOf(button: HTMLElement): string {
  return normalise(
    `${button.textContent ?? ''} ${button.getAttribute('value') ?? ''} ${button.getAttribute('aria-label') ?? ''}`,
  );
}

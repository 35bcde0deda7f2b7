import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { MADE_UP_CODE } from './use-try-out.ts';

/** Whether a site asks for a code in one field, or a box for each digit. */
export type CodeKind = 'single' | 'boxes';

/** A made-up site's form. It holds what is typed in a state of its own, as real ones do, and sends it nowhere. */
export function PracticeSite({ kind }: { kind: CodeKind }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const isVerified = code === MADE_UP_CODE;
  return (
    <form class="practice" aria-label={t('try_form')} onSubmit={(event) => event.preventDefault()}>
      <p class="practice-head">
        <strong>{t('try_site')}</strong>
        <span class="pill caution">{t('try_practice')}</span>
      </p>
      <h3>{t('try_sign_up')}</h3>
      <div class="field">
        <label for="practice-phone">{t('try_phone')}</label>
        <input
          id="practice-phone"
          type="tel"
          dir="ltr"
          // The browser would suggest, and remember, the user's own.
          autoComplete="off"
          name="practice-phone"
          value={phone}
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </div>
      {kind === 'single' ? (
        <div class="field">
          <label for="practice-code">{t('try_code')}</label>
          <input
            id="practice-code"
            type="text"
            dir="ltr"
            inputMode="numeric"
            autoComplete="one-time-code"
            name="practice-code"
            maxLength={MADE_UP_CODE.length}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </div>
      ) : (
        <CodeBoxes onCode={setCode} />
      )}
      <p class="practice-verified" role="status">
        {isVerified && t('try_verified')}
      </p>
    </form>
  );
}

/** A box for each digit; the focus moves on as people type. */
function CodeBoxes({ onCode }: { onCode: (code: string) => void }) {
  const [digits, setDigits] = useState<string[]>(Array.from(MADE_UP_CODE, () => ''));
  const boxes = useRef<HTMLDivElement>(null);
  const set = (index: number, digit: string): void => {
    setDigits((before) => {
      const after = before.with(index, digit);
      onCode(after.join(''));
      return after;
    });
    if (digit !== '') (boxes.current?.children[index + 1] as HTMLElement | undefined)?.focus();
  };
  return (
    <fieldset class="code-boxes">
      <legend>{t('try_code')}</legend>
      <div ref={boxes} dir="ltr">
        {digits.map((digit, index) => (
          <input
            key={index}
            type="text"
            inputMode="numeric"
            autoComplete={index === 0 ? 'one-time-code' : 'off'}
            name={`practice-code-${index + 1}`}
            maxLength={1}
            aria-label={t('try_digit', { position: index + 1 })}
            value={digit}
            onInput={(event) => set(index, event.currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { readChannelAddress } from '../../lib/push/channel-address.ts';
import { probeChannel, type ProbeStep } from '../../lib/push/probe-channel.ts';
import type { Socket } from '../../lib/push/push-channel.ts';
import { Alert } from '../ui/notices/alert.tsx';

/** `value` is the stored address, empty for none. */
interface PushSettingsProps {
  value: string;
  onChange: (value: string) => void;
  /** Opens a socket for a test; may throw. */
  open: (address: string) => Socket;
  /** Says something to screen readers. */
  announce: (text: string) => void;
}

const EXAMPLE = 'wss://ntfy.sh/your-topic/ws';

/** The push channel: its address, and a test that says what it saw. */
export function PushSettings({ value, onChange, open, announce }: PushSettingsProps) {
  const [text, setText] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const [trial, setTrial] = useState<ProbeStep | null>(null);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const commit = (typed: string): string | null => {
    const address = typed.trim() === '' ? '' : readChannelAddress(typed);
    setBad(address === null);
    if (address === null) return null;
    setText(null);
    if (address !== value) onChange(address);
    return address;
  };
  const stop = (): void => {
    end.current();
    setTrial(null);
  };
  const start = (): void => {
    stop();
    const address = commit(text ?? value);
    if (address === null || address === '') return;
    end.current = probeChannel(open, address, (step) => {
      setTrial(step);
      if (step.step !== 'failed') announce(stepText(step));
    });
  };
  const isRunning = trial?.step === 'connecting' || trial?.step === 'listening';
  return (
    <>
      <p>
        {t('push_intro')} <a href="/push-help.html">{t('push_how')}</a>
      </p>
      <div class="field">
        <label for="push-channel">{t('push_channel')}</label>
        <div class="row">
          <input
            id="push-channel"
            type="url"
            dir="ltr"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="wss://"
            aria-invalid={bad}
            aria-describedby="push-hint"
            value={text ?? value}
            onInput={(event) => {
              setText(event.currentTarget.value);
              stop();
            }}
            onChange={(event) => commit(event.currentTarget.value)}
          />
          <button
            type="button"
            aria-disabled={!isRunning && (text ?? value).trim() === ''}
            onClick={isRunning ? stop : start}
          >
            {isRunning ? t('push_stop') : t('push_test')}
          </button>
        </div>
        <p id="push-hint" class="hint">
          {t('push_hint')}
        </p>
      </div>
      {bad && <Alert>{t('push_bad', { example: EXAMPLE })}</Alert>}
      {trial && trial.step !== 'failed' && <p>{stepText(trial)}</p>}
      {trial?.step === 'failed' && <Alert>{stepText(trial)}</Alert>}
    </>
  );
}

function stepText(trial: ProbeStep): string {
  switch (trial.step) {
    case 'connecting':
      return t('push_connecting');
    case 'listening':
      return t('push_listening');
    case 'heard':
      return trial.message.kind === 'webhook' ? t('push_heard', { id: trial.message.rentalId }) : t('push_heard_else');
    case 'failed':
      return trial.reason === 'refused' ? t('push_refused') : t('push_closed');
  }
}

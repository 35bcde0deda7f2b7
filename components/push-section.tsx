import { useEffect, useRef, useState } from 'preact/hooks';
import { readChannelAddress } from '../lib/push/address.ts';
import { probeChannel, type ProbeStep } from '../lib/push/probe-channel.ts';
import type { Socket } from '../lib/push/push-channel.ts';
import { Alert } from './error-notice.tsx';

/** What {@link PushSection} needs. `value` is the stored address, empty for none. */
export interface PushSectionProps {
  value: string;
  onChange: (value: string) => void;
  /** Opens a socket for a trial; may throw. */
  open: (address: string) => Socket;
  /** Says something to screen readers. */
  announce: (text: string) => void;
}

const BAD = 'Enter an address that begins with wss:// and holds no user name, such as wss://ntfy.sh/your-topic/ws. The old one is kept.';

/** The push channel: its address, and a trial that says what it saw. */
export function PushSection({ value, onChange, open, announce }: PushSectionProps) {
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
      if (step.step !== 'failed') announce(told(step));
    });
  };
  const isRunning = trial?.step === 'connecting' || trial?.step === 'listening';
  return (
    <section aria-labelledby="push">
      <h2 id="push">Push</h2>
      <p>
        With a channel of your own a code is asked for the moment it comes, and less often otherwise.{' '}
        <a href="/push-help.html">How to set one up</a>
      </p>
      <div class="field">
        <label for="push-channel">Push channel</label>
        <div class="row">
          <input
            id="push-channel"
            type="url"
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
          <button type="button" aria-disabled={!isRunning && (text ?? value).trim() === ''} onClick={isRunning ? stop : start}>
            {isRunning ? 'Stop' : 'Test'}
          </button>
        </div>
        <p id="push-hint" class="hint">
          The address to listen at. Leave it empty to do without.
        </p>
      </div>
      {bad && <Alert>{BAD}</Alert>}
      {trial && trial.step !== 'failed' && <p>{told(trial)}</p>}
      {trial?.step === 'failed' && <Alert>{told(trial)}</Alert>}
    </section>
  );
}

function told(trial: ProbeStep): string {
  switch (trial.step) {
    case 'connecting':
      return 'Connecting…';
    case 'listening':
      return 'Connected. Publish something to the channel now: what comes is shown here.';
    case 'heard':
      return trial.message.kind === 'webhook'
        ? `It works: a message of GetAText about rental ${trial.message.rentalId} has come.`
        : 'A message has come, but not of GetAText’s kind. The channel works; check that the webhook in your GetAText profile posts to it.';
    case 'failed':
      return trial.reason === 'refused'
        ? 'No connection. Check the address, and whether the server is running.'
        : 'The server has ended the connection. Check the address and the server’s settings.';
  }
}

import { useEffect, useState } from 'preact/hooks';

/** Says something for a few seconds. */
export type Announce = (text: string) => void;

/** The one place of a page where success is announced; the same text is announced again. */
export function useAnnouncer(): { text: string; announce: Announce } {
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => {
    if (said.text === '') return undefined;
    const timer = setTimeout(() => setSaid((last) => ({ ...last, text: '' })), 8000);
    return () => clearTimeout(timer);
  }, [said]);
  return { text: said.text, announce: (text) => setSaid((last) => ({ text, times: last.times + 1 })) };
}

/** Shows what {@link useAnnouncer} holds, above the page's foot. */
export function Announcer({ text }: { text: string }) {
  return (
    <p class="toast" role="status">
      {text}
    </p>
  );
}

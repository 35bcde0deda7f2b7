import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** A question that is open: what is asked, and about which rental; `about` is empty for what is asked of the whole screen. */
interface Question {
  kind: string;
  about: string;
}

/** Where a screen keeps the one question that is open, so that it can outlive the screen; null where it does not. */
export const QuestionContext = createContext<{
  question: Question | null;
  ask(question: Question | null): void;
} | null>(null);

/** As `useState` for which question about something is open, kept by the screen where it does that. */
export function useOpenQuestion<K extends string>(about = ''): [asking: K | null, setAsking: (kind: K | null) => void] {
  const kept = useContext(QuestionContext);
  const [own, setOwn] = useState<K | null>(null);
  if (!kept) return [own, setOwn];
  const asking = kept.question?.about === about ? (kept.question.kind as K) : null;
  return [asking, (kind) => kept.ask(kind === null ? null : { kind, about })];
}

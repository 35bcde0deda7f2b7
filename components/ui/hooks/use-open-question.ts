import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** The open question: what is asked, and about which rental; `about` is empty for the screen as a whole. */
interface Question {
  kind: string;
  about: string;
}

/** Where a screen keeps its one open question, so that it outlives the screen; null where the screen doesn't. */
export const QuestionContext = createContext<{
  question: Question | null;
  ask(question: Question | null): void;
} | null>(null);

/** Like `useState`, for which question about something is open; kept by the screen where it does that. */
export function useOpenQuestion<K extends string>(about = ''): [asking: K | null, setAsking: (kind: K | null) => void] {
  const kept = useContext(QuestionContext);
  const [own, setOwn] = useState<K | null>(null);
  if (!kept) return [own, setOwn];
  const asking = kept.question?.about === about ? (kept.question.kind as K) : null;
  return [asking, (kind) => kept.ask(kind === null ? null : { kind, about })];
}

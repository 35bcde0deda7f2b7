import type { FileProblem } from '../lib/settings/file-problem.ts';
import { Alert } from './error-notice.tsx';
import { counted } from './rental-words.ts';

/** What is wrong with a settings file, place by place. `more`: how many problems are not listed. */
export function SettingsFileProblems({ problems, more }: { problems: readonly FileProblem[]; more: number }) {
  return (
    <Alert>
      <p>This file can’t be imported; nothing was changed.</p>
      <ul class="problems">
        {problems.map(({ where, expected, found }, index) => (
          <li key={index}>
            {where !== '' && <code>{where}</code>}
            {where !== '' && ': '}
            {expected === '' ? found : `expected ${expected}, found ${found}`}.
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {counted(more, 'more problem', 'more problems')}.</p>}
    </Alert>
  );
}

import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { FileProblem } from '../../lib/settings/file/file-problem.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** What is wrong with a settings file, place by place. `more`: how many problems are not listed. */
export function SettingsFileProblems({ problems, more }: { problems: readonly FileProblem[]; more: number }) {
  return (
    <Alert>
      <p>{t('file_bad')}</p>
      <ul class="problems">
        {problems.map((problem, index) => (
          <li key={index}>
            <Problem {...problem} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('file_more', more)}</p>}
    </Alert>
  );
}

function Problem({ where, expected, found }: FileProblem) {
  if (where === '')
    return <>{expected === '' ? t('file_problem_unknown', { found }) : t('file_problem', { expected, found })}</>;
  const place = <code dir="ltr">{where}</code>;
  if (expected === '') return <Rich text="file_problem_unknown_at" parts={{ where: place, found }} />;
  return <Rich text="file_problem_at" parts={{ where: place, expected, found }} />;
}

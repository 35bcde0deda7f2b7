// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ErrorNotice } from '../../../../components/ui/notices/error-notice.tsx';
import type { AppError } from '../../../../lib/core/errors.ts';

afterEach(cleanup);

const hrefs = (error: AppError): (string | null)[] => {
  render(<ErrorNotice error={error} />);
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
};

it.each<[AppError, string[]]>([
  [{ kind: 'internal' }, ['/options.html#diagnostics']],
  [{ kind: 'contract', where: 'balance' }, ['https://getatext.com/', '/options.html#diagnostics']],
  [{ kind: 'outcome_unknown', cause: 'timeout' }, ['https://getatext.com/', '/dashboard.html?follow#rentals']],
  [{ kind: 'timeout' }, []],
])('leads from %o to what helps', (error, links) => {
  expect(hrefs(error)).toEqual(links);
});

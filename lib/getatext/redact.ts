import type { AppError } from '../core/errors.ts';

const MAX_DETAIL_LENGTH = 200;

/**
 * The provider's own wording made fit to store and to show: one line of at most 200 characters without the key.
 * Undefined for nothing, and for what looks like a web page.
 */
export function redactDetail(text: string, key: string | null): string | undefined {
  if (looksLikePage(text)) return undefined;
  const line = withoutKey(text, key)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return undefined;
  return line.length > MAX_DETAIL_LENGTH ? `${line.slice(0, MAX_DETAIL_LENGTH - 1)}…` : line;
}

/** Whether a text holds a tag or a document type. In one pass, however many brackets it has. */
export function looksLikePage(text: string): boolean {
  const tag = /<[a-z!/?]/i.exec(text);
  return tag !== null && (text.includes('>', tag.index) || /<!doctype/i.test(text));
}

/** The error with the key taken out of every text in it, and with its texts cut to length. */
export function redactError(error: AppError, key: string | null): AppError {
  switch (error.kind) {
    case 'outcome_unknown':
      return { kind: 'outcome_unknown', cause: redactDetail(error.cause, key) ?? 'unreadable answer' };
    case 'refused':
      return { ...error, detail: redactDetail(error.detail, key) ?? '' };
    case 'contract':
      return withDetail({ kind: 'contract', where: redactDetail(error.where, key) ?? 'answer' }, error.detail, key);
    default: {
      if (!('detail' in error)) return error;
      const { detail, ...rest } = error;
      return withDetail(rest, detail, key);
    }
  }
}

function withDetail(error: AppError, detail: string | undefined, key: string | null): AppError {
  const clean = detail === undefined ? undefined : redactDetail(detail, key);
  return clean === undefined ? error : ({ ...error, detail: clean } as AppError);
}

function withoutKey(text: string, key: string | null): string {
  let clean = text;
  if (key) {
    for (const form of new Set([key, encodeURIComponent(key), new URLSearchParams({ key }).toString().slice(4)])) {
      clean = clean.replace(new RegExp(form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'gi'), '[key]');
    }
  }
  return clean.replace(/\bsk_[\w-]+/gi, '[key]').replace(/(\bapi_?key\W{1,3})[^\s&"'<>]+/gi, '$1[key]');
}

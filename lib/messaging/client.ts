import { browser } from '../platform/browser.ts';
import { fail, type Result } from '../getatext/errors.ts';
import { AnswerSchema, procedures, type ProcedureName, type RequestOf, type ResponseOf } from './protocol.ts';

/**
 * Asks the background for something. Resolves with its answer; `internal` when no background answers or its
 * answer is not of the procedure's shape.
 */
export async function call<N extends ProcedureName>(
  procedure: N,
  request: RequestOf<N>,
): Promise<Result<ResponseOf<N>>> {
  try {
    const raw: unknown = await browser.runtime.sendMessage({ to: 'background', procedure, request });
    const answer = AnswerSchema.safeParse(raw);
    if (!answer.success) return fail({ kind: 'internal', detail: `${procedure}: no answer` });
    if (!answer.data.ok) return answer.data;
    const value = procedures[procedure].response.safeParse(answer.data.value);
    if (!value.success) return fail({ kind: 'internal', detail: `${procedure}: unexpected answer` });
    return { ok: true, value: value.data as ResponseOf<N> };
  } catch {
    return fail({ kind: 'internal', detail: `${procedure}: no background` });
  }
}

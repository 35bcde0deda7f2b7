import type * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import { fail, type AppError, type Result } from '../core/errors.ts';
import { AnswerSchema, procedures, type ProcedureName, type RequestOf, type ResponseOf } from './protocol.ts';
import { nothing } from './protocol/shapes.ts';

/** In milliseconds: what comes before each try to start the background again, the first of which may meet it while it ends. */
const PAUSES = [0, 100, 300, 1000, 3000, 10_000];

/** How long a background that starts may take to answer. */
const PATIENCE_MS = 2000;

/**
 * Asks the background for something. Resolves with its answer; `internal` when no background answers or its
 * answer is not of the procedure's shape, but `outcome_unknown` where it was ended while it bought something. It is
 * started again then, and finishes what it was doing.
 */
export async function call<N extends ProcedureName>(
  procedure: N,
  request: RequestOf<N>,
): Promise<Result<ResponseOf<N>>> {
  let raw: unknown;
  try {
    raw = await send(procedure, request);
  } catch {
    void startBackground();
    return fail(cutOff(procedure));
  }
  const answer = AnswerSchema.safeParse(raw);
  if (!answer.success) return fail(cutOff(procedure));
  if (!answer.data.ok) return answer.data;
  const value = (known(procedure)?.response ?? nothing).safeParse(answer.data.value);
  if (!value.success) return fail({ kind: 'internal', detail: `${procedure}: unexpected answer` });
  return { ok: true, value: value.data as ResponseOf<N> };
}

/** The build leaves out of the screens what answers nothing and costs nothing: see `lightScreens` in `wxt.config.ts`. */
const known = (name: ProcedureName): { response: z.ZodMiniType; spends?: boolean } | undefined => procedures[name];

const send = (procedure: ProcedureName, request: unknown): Promise<unknown> =>
  browser.runtime.sendMessage({ to: 'background', procedure, request });

/**
 * The error for an answer that never came. Where the procedure spends, something may have been bought: that the request
 * wasn't heard at all can't be told from it, as Firefox has one error for both. `tryAnother` doesn't count: its wish is
 * stored with the rental, and the next background takes it up.
 */
const cutOff = (procedure: ProcedureName): AppError =>
  known(procedure)?.spends
    ? { kind: 'outcome_unknown', cause: 'interrupted' }
    : { kind: 'internal', detail: `${procedure}: no answer` };

let starting: Promise<boolean> | null = null;

/**
 * Has a background that was ended start again now, rather than at its next alarm: what it left undone is seen to then.
 * Chromium ends it whenever its network service crashes. Resolves with whether it is there; never rejects.
 */
export function startBackground(): Promise<boolean> {
  starting ??= tryToStart().finally(() => {
    starting = null;
  });
  return starting;
}

async function tryToStart(): Promise<boolean> {
  for (const pause of PAUSES) {
    await sleep(pause);
    // Chromium at times loses a message to a worker that is ending, without a word.
    const isThere = await Promise.race([
      send('wake', {}).then(
        () => true,
        () => false,
      ),
      sleep(PATIENCE_MS),
    ]);
    if (isThere === true) return true;
  }
  return false;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

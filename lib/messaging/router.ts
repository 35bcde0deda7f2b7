import { fail, type AppError } from '../core/errors.ts';
import { EnvelopeSchema, procedures, type Handlers, type ProcedureName } from './protocol.ts';
import { thrownError } from '../core/storage-error.ts';

const isProcedure = (name: string): name is ProcedureName => Object.hasOwn(procedures, name);

/**
 * Answers a screen's message with the handler of its procedure; undefined for what is not for the background.
 * Requests of another shape, and handlers that throw, answer `internal`: an error's text could hold anything. `refused`
 * says why a procedure isn't answered now, null where it is.
 */
export function route(
  handlers: Handlers,
  message: unknown,
  refused: (name: ProcedureName) => Promise<AppError | null>,
): Promise<unknown> | undefined {
  const envelope = EnvelopeSchema.safeParse(message);
  if (!envelope.success || !isProcedure(envelope.data.procedure)) return undefined;
  return answer(handlers, envelope.data.procedure, envelope.data.request, refused);
}

async function answer(
  handlers: Handlers,
  name: ProcedureName,
  raw: unknown,
  refused: (name: ProcedureName) => Promise<AppError | null>,
): Promise<unknown> {
  const request = procedures[name].request.safeParse(raw);
  if (!request.success) return fail({ kind: 'internal', detail: `${name}: unexpected request` });
  try {
    const refusal = await refused(name);
    if (refusal) return fail(refusal);
    return await handlers[name](request.data as never);
  } catch (thrown) {
    return fail(thrownError(thrown, name));
  }
}

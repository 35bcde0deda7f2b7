import * as z from 'zod/mini';
import { AppErrorSchema, type Result } from '../core/errors.ts';
import { connectionProcedures } from './protocol/connection.ts';
import { historyProcedures } from './protocol/history.ts';
import { lockProcedures } from './protocol/lock.ts';
import { notesProcedures } from './protocol/notes.ts';
import { purchasesProcedures } from './protocol/purchases.ts';
import { rentalsProcedures } from './protocol/rentals.ts';
import { rentingProcedures } from './protocol/renting.ts';
import { settingsProcedures } from './protocol/settings.ts';
import { stockProcedures } from './protocol/stock.ts';

/**
 * What screens may ask of the background: each procedure with the shape of its request and of its answer, and
 * `spends` where it may cost money. The answer travels as `{ok: true, value}` or `{ok: false, error}`. No procedure
 * gives the key back.
 */
export const procedures = {
  ...connectionProcedures,
  ...rentingProcedures,
  ...rentalsProcedures,
  ...historyProcedures,
  ...lockProcedures,
  ...notesProcedures,
  ...purchasesProcedures,
  ...settingsProcedures,
  ...stockProcedures,
} as const;

/** The procedures by name. */
type Procedures = typeof procedures;
/** A procedure's name. */
export type ProcedureName = keyof Procedures;
/** What a procedure takes. */
export type RequestOf<N extends ProcedureName> = z.infer<Procedures[N]['request']>;
/** What a procedure answers. */
export type ResponseOf<N extends ProcedureName> = z.infer<Procedures[N]['response']>;

/** The handlers of some procedures, one each. */
export type HandlersOf<N extends ProcedureName> = {
  [P in N]: (request: RequestOf<P>) => Promise<Result<ResponseOf<P>>>;
};

/** The handlers that the background gives, one a procedure. */
export type Handlers = HandlersOf<ProcedureName>;

/** The envelope of a screen's request. */
export const EnvelopeSchema = z.object({
  to: z.literal('background'),
  procedure: z.string(),
  request: z.unknown(),
});

/** The envelope of an answer. */
export const AnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppErrorSchema }),
]);

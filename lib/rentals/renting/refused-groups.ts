import * as z from 'zod/mini';
import { AppErrorSchema, type AppError } from '../../core/errors.ts';

/** The provider goes on failing a combination that failed, for up to this long. */
export const COMBINATION_REST_MS = 15 * 60_000;

/** Refused combinations, by their services: until when they rest, and why. */
export const RefusedSchema = z.record(z.string(), z.object({ until: z.number(), error: AppErrorSchema }));

/** See {@link RefusedSchema}. */
export type Refused = z.infer<typeof RefusedSchema>;

/** Where refused combinations are kept; what it gives back may be anything. */
export interface CombinationStore {
  load(): Promise<unknown>;
  save(value: Refused): Promise<void>;
  now(): number;
}

/** The same services in any order are one combination. */
const nameOf = (services: readonly string[]): string => services.toSorted().join(',');

/** Why a combination of services was refused a short time ago; null where it was not. */
export async function refusedBefore(
  { load, now }: CombinationStore,
  services: readonly string[],
): Promise<{ error: AppError; leftMs: number } | null> {
  const known = (await read(load))[nameOf(services)];
  const leftMs = (known?.until ?? 0) - now();
  // A longer rest than there is comes of a clock that was put back.
  return known && leftMs > 0 && leftMs <= COMBINATION_REST_MS ? { error: known.error, leftMs } : null;
}

/** Remembers that a combination was refused, and forgets those whose time is over. */
export async function noteRefused(
  store: CombinationStore,
  services: readonly string[],
  error: AppError,
): Promise<void> {
  const at = store.now();
  const fresh = Object.entries(await read(store.load)).filter(([, { until }]) => until > at);
  await store.save({ ...Object.fromEntries(fresh), [nameOf(services)]: { until: at + COMBINATION_REST_MS, error } });
}

/** Whether a refusal is about the combination: other ones pass, or have nothing to do with it. */
export const isAboutCombination = (error: AppError): boolean =>
  error.kind === 'no_numbers' || error.kind === 'not_found' || (error.kind === 'refused' && error.why === undefined);

async function read(load: CombinationStore['load']): Promise<Refused> {
  const parsed = RefusedSchema.safeParse(await load().catch(() => undefined));
  return parsed.success ? parsed.data : {};
}

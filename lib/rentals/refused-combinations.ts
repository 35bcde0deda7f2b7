import * as z from 'zod/mini';
import { AppErrorSchema, type AppError } from '../getatext/errors.ts';

/** The provider goes on failing a combination that failed, for up to this long. */
export const COMBINATION_REST_MS = 15 * 60_000;

const RefusedSchema = z.record(z.string(), z.object({ until: z.number(), error: AppErrorSchema }));

/** Where refused combinations are kept until the browser ends; what it gives back may be anything. */
export interface CombinationStore {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
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
  return known && known.until > now() ? { error: known.error, leftMs: known.until - now() } : null;
}

/** Remembers that a combination was refused, and forgets those whose time is over. */
export async function noteRefused(store: CombinationStore, services: readonly string[], error: AppError): Promise<void> {
  const at = store.now();
  const fresh = Object.entries(await read(store.load)).filter(([, { until }]) => until > at);
  await store.save({ ...Object.fromEntries(fresh), [nameOf(services)]: { until: at + COMBINATION_REST_MS, error } });
}

/** Whether a refusal is about the combination: other ones pass, or have nothing to do with it. */
export const isAboutCombination = (error: AppError): boolean =>
  error.kind === 'no_numbers' || error.kind === 'not_found' || (error.kind === 'refused' && error.why === undefined);

async function read(load: CombinationStore['load']): Promise<z.infer<typeof RefusedSchema>> {
  const parsed = RefusedSchema.safeParse(await load().catch(() => undefined));
  return parsed.success ? parsed.data : {};
}

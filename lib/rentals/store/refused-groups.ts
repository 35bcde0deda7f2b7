import type { AppError } from '../../core/errors.ts';
import { RefusedGroupsSchema, type RefusedGroups } from './refused-groups-schema.ts';

/** The provider keeps failing a group of services that failed, for up to this long. */
const GROUP_REST_MS = 15 * 60_000;

/** Where refused groups are kept; what it gives back may be anything. */
export interface GroupStore {
  load(): Promise<unknown>;
  save(value: RefusedGroups): Promise<void>;
  now(): number;
}

/** The same services in any order are one group. */
const nameOf = (services: readonly string[]): string => services.toSorted().join(',');

/** Why a group of services was refused a short time ago, and for how long it still rests; null where it was not. */
export function refusalOf(
  groups: RefusedGroups,
  services: readonly string[],
  now: number,
): { error: AppError; leftMs: number } | null {
  const known = groups[nameOf(services)];
  const leftMs = (known?.until ?? 0) - now;
  // A longer rest than there is comes of a clock that was put back.
  return known && leftMs > 0 && leftMs <= GROUP_REST_MS ? { error: known.error, leftMs } : null;
}

/** See {@link refusalOf}, of what is stored. */
export const refusedBefore = async ({ load, now }: GroupStore, services: readonly string[]) =>
  refusalOf(await read(load), services, now());

/** Remembers that a group was refused, and forgets those whose time is over. */
export async function noteRefused(store: GroupStore, services: readonly string[], error: AppError): Promise<void> {
  const at = store.now();
  const fresh = Object.entries(await read(store.load)).filter(([, { until }]) => until > at);
  await store.save({ ...Object.fromEntries(fresh), [nameOf(services)]: { until: at + GROUP_REST_MS, error } });
}

/** A refusal of a group in the provider's words; `leftMs`: for how long it is not asked for again. */
export const combinationError = (error: AppError, leftMs?: number): AppError => ({
  kind: 'combination',
  ...(leftMs !== undefined && { retryAfterMs: leftMs }),
  ...('detail' in error && error.detail !== undefined && { detail: error.detail }),
});

/** Whether a refusal is about the group: others pass in a moment, or have nothing to do with it. */
export const isAboutGroup = (error: AppError): boolean =>
  error.kind === 'no_numbers' || error.kind === 'not_found' || (error.kind === 'refused' && error.why === undefined);

async function read(load: GroupStore['load']): Promise<RefusedGroups> {
  const parsed = RefusedGroupsSchema.safeParse(await load().catch(() => undefined));
  return parsed.success ? parsed.data : {};
}

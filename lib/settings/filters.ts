import * as z from 'zod/mini';
import { formatShortList } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';

/** The carriers that a number can be asked of; `any` leaves it to the provider. */
export const CARRIERS = ['any', 'at&t', 'tmobile', 'verizon'] as const;

/** See {@link CARRIERS}. */
export type Carrier = (typeof CARRIERS)[number];

/** Names of companies, which are the same in all languages. */
const CARRIER_NAMES: Record<Exclude<Carrier, 'any'>, string> = {
  'at&t': 'AT&T',
  tmobile: 'T-Mobile',
  verizon: 'Verizon',
};

/** How people write a carrier. */
export const carrierName = (carrier: Carrier): string =>
  carrier === 'any' ? t('carrier_any') : CARRIER_NAMES[carrier];

/** No provider looks through more of them, and no request should grow without end. */
const MAX_AREA_CODES = 50;

/**
 * The area codes in a text: three digits each, between commas, spaces or both; each once. Null where anything else
 * is in it. A US area code begins with 2 to 9 and is none of the service codes 211, 311, … 911.
 */
export function parseAreaCodes(text: string): string[] | null {
  const codes = [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))];
  if (codes.length > MAX_AREA_CODES) return null;
  return codes.every((code) => /^[2-9](?!11)\d\d$/.test(code)) ? codes : null;
}

/** Area codes as the settings keep them and the provider takes them: `"212,646"`; empty for any. */
export const AreaCodesSchema = z.string().check(z.refine((text) => parseAreaCodes(text) !== null));

/**
 * What a user asks of a number beyond its service. Carrier and area codes are wishes, unless they are required:
 * `keepCarrier` takes no other carrier (the provider's `keep_carrier`), `lockAreaCode` no other area code
 * (`lock_area_code`).
 */
export const filterFields = {
  carrier: z.enum(CARRIERS),
  keepCarrier: z.boolean(),
  areaCodes: AreaCodesSchema,
  lockAreaCode: z.boolean(),
};

/** See {@link filterFields}. */
export const FiltersSchema = z.object(filterFields);

/** See {@link filterFields}. */
export type Filters = z.infer<typeof FiltersSchema>;

/** Asks for nothing beyond the service. */
export const NO_FILTERS: Filters = { carrier: 'any', keepCarrier: false, areaCodes: '', lockAreaCode: false };

/** The filters among other settings. */
export const filtersOf = ({ carrier, keepCarrier, areaCodes, lockAreaCode }: Filters): Filters => ({
  carrier,
  keepCarrier,
  areaCodes,
  lockAreaCode,
});

/**
 * Filters as a renting call takes them, see `RentFilters` in `lib/getatext/provider.ts`: only what was asked for.
 * Without a carrier there is none to keep, without area codes none to lock. Undefined where nothing is asked.
 */
export function requestedFilters({ carrier, keepCarrier, areaCodes, lockAreaCode }: Filters) {
  const codes = parseAreaCodes(areaCodes) ?? [];
  if (carrier === 'any' && codes.length === 0) return undefined;
  return {
    ...(carrier !== 'any' && { carrier }),
    ...(carrier !== 'any' && keepCarrier && { keepCarrier }),
    ...(codes.length > 0 && { areaCodes: codes }),
    ...(codes.length > 0 && lockAreaCode && { lockAreaCode }),
  };
}

/** The filters that are on, in a few words: `AT&T, 212, 646`; empty where none is. */
export function filterSummary({ carrier, areaCodes }: Filters): string {
  return formatShortList([...(carrier === 'any' ? [] : [carrierName(carrier)]), ...(parseAreaCodes(areaCodes) ?? [])]);
}

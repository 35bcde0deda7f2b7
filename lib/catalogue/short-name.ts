import type { Service } from '../core/service.ts';

/** A service by its short name at a provider that lists none: neither price nor stock is known. */
export const unlistedService = (apiName: string, name = apiName): Service => ({
  apiName,
  name,
  price: 0,
  stock: 1,
  ttlMinutes: 0,
  multipleSms: false,
  unpriced: true,
});

/** Whether a text can be the short name of a service. */
export const isShortName = (text: string): boolean => /^[a-z\d][\w.-]{0,31}$/i.test(text);

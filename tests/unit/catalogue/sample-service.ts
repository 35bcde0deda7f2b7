import type { Service } from '../../../lib/core/service.ts';

/** A service in stock, at a price of 1, under its name in lower case unless another `apiName` is given. */
export const sampleService = (name: string, apiName = name.toLowerCase()): Service => ({
  apiName,
  name,
  price: 1,
  stock: 1,
  ttlMinutes: 5,
  multipleSms: false,
});

import { BRANDS } from './data/brands.ts';
import { readBrandLine } from './knowledge.ts';
import { keyOf } from './names.ts';
import type { Service } from './service.ts';
import { isShortName, unlistedService } from './short-name.ts';

/** What people rent numbers for, for a provider that does not say what it offers; the short names are guesses. */
export function unlistedServices(): Service[] {
  const services = new Map<string, Service>();
  for (const line of BRANDS.split('\n')) {
    const { names, hosts, parent } = readBrandLine(line);
    const name = names[0]?.text ?? '';
    const apiName = keyOf(name);
    if (hosts.length === 0 || parent !== null || !isShortName(apiName) || services.has(apiName)) continue;
    services.set(apiName, unlistedService(apiName, name));
  }
  return [...services.values()];
}

import type { Service } from '../../lib/core/service.ts';
import { services } from '../unit/catalogue/fixtures/services.ts';

/** A catalogue of a given size: a realistic one, and made-up names of the same shapes. */
export function manyServices(count: number): Service[] {
  const shapes = [
    (i: number) => `Brand ${i}`,
    (i: number) => `Brand ${i} / Product ${i}`,
    (i: number) => `Brand ${i} (US)`,
    (i: number) => `Brand${i} App`,
  ];
  return Array.from({ length: count }, (_, i) => {
    const { name, apiName } = services[i] ?? { name: shapes[i % shapes.length]?.(i) ?? '', apiName: `brand_${i}` };
    return {
      name,
      apiName,
      price: 100_000 + (i % 40) * 50_000,
      stock: i % 90,
      ttlMinutes: 10,
      multipleSms: i % 3 === 0,
    };
  });
}

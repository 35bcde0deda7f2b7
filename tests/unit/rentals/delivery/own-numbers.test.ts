import { describe, expect, it } from 'vitest';
import { deliverNumber } from '../../../../lib/rentals/delivery/delivery.ts';
import type { Rental, RentalSite } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../../components/samples.ts';
import { SITE, withTabs } from './page.ts';

const URL_ = 'https://web.whatsapp.com/';
const other = (key: string, number: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, number, site: SITE, ...changes });

/** The numbers that the page may write over for the rental `k`, with others beside it. */
async function writesOver(others: Rental[], explicit: boolean): Promise<readonly string[] | undefined> {
  const page = await withTabs({ 7: { url: URL_ } });
  for (const one of others) await page.repository.add(one);
  await deliverNumber(page.deps, 'k', { tabId: 7, explicit });
  const request = page.asked.map((one) => one.request).find(({ type }) => type === 'fill-phone');
  return request?.type === 'fill-phone' ? request.over : undefined;
}

const elsewhere: RentalSite = { ...SITE, host: 'x.example', domain: 'x.example' };
const others: Rental[] = [
  other('dead', '2025550111', { state: 'cancelled' }),
  other('filled', '2025550112', { state: 'waiting', numberFilledAt: 5 }),
  other('copied', '2025550113', { state: 'waiting' }),
  other('tab', '2025550114', { state: 'expired', site: { ...SITE, tabId: 8 } }),
  other('site', '2025550115', { state: 'cancelled', site: elsewhere }),
  other('same', '2025550101', { state: 'cancelled' }),
];

describe('a number that is brought into a page', () => {
  it('takes the place of this tab’s dead numbers, and of those that were filled there', async () => {
    expect(await writesOver(others, false)).toEqual(['2025550112', '2025550111']);
  });

  it('takes that of any other of the site where the person asks for it', async () => {
    const over = await writesOver(others, true);
    expect([...(over ?? [])].sort()).toEqual(['2025550111', '2025550112', '2025550113', '2025550114']);
  });

  it('tells a page of no more than ten', async () => {
    const many = Array.from({ length: 15 }, (_, i) => other(`o${i}`, `20255502${10 + i}`, { state: 'cancelled' }));
    expect(await writesOver(many, true)).toHaveLength(10);
  });
});

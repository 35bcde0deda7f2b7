import { describe, expect, it } from 'vitest';
import { purchaseSentence } from '../../../../components/purchases/purchase-texts.ts';
import type { Purchase } from '../../../../lib/purchases/purchase.ts';
import { purchase } from '../samples.ts';

describe('purchaseSentence', () => {
  const said = (changes: Partial<Purchase>, now = 2000) => purchaseSentence(purchase(changes), now);
  const outcome = (charged: number | null, balanceAfter = 40_000_000) => ({
    outcome: { charged, balanceAfter, checkedAt: 2000 },
  });

  it('says what the balance tells', () => {
    expect(said({})).toContain('No confirmation arrived for');
    expect(said({}, 90_000_000)).toContain('couldn’t check what it cost');
    expect(said(outcome(0))).toMatch(/Nothing was charged\.$/);
    expect(said({ ...outcome(0), kind: 'bid', subject: 'X × 2' })).toContain('Your bid may still count');
    expect(said(outcome(10_000_000))).toContain('$10.00 was charged. Check its end date');
    expect(said(outcome(12_000_000))).toContain('more than $10.00');
    expect(said(outcome(null, 60_000_000))).toContain('from $50.00 to $60.00');
    expect(said({ state: 'done', overcharged: 2_000_000 })).toMatch(
      /^GetAText charged \$2\.00 more than the agreed \$10\.00/,
    );
  });
});

import type { Money } from '../core/money.ts';
import type { Filters } from './filters.ts';

/*
 * What GetAText adds to the price of its list, by its documentation: a fifth where the carrier that was asked for
 * matches, a fifth for the area code, two fifths for both, and, as its clients have it, two fifths for a given number.
 */
const SURCHARGE_FIFTHS = { none: 0, one: 1, both: 2, givenNumber: 2 } as const;

/** The surcharges as parts of the price, for texts: 0.2 is a fifth. */
export const SURCHARGES = { one: SURCHARGE_FIFTHS.one / 5, both: SURCHARGE_FIFTHS.both / 5 } as const;

const CENT = 10_000;

/**
 * The price with its surcharge. How the provider rounds is stated nowhere: rounded up to a whole cent this can't be too
 * low. Fifths keep every step a whole number.
 */
function withSurcharge(price: Money, fifths: number): Money {
  return fifths === 0 ? price : Math.ceil((price * (5 + fifths)) / (5 * CENT)) * CENT;
}

/** The most that a number at this price can cost with these filters. Both a wish and a requirement may match. */
export function maxCost(price: Money, { carrier, areaCodes }: Pick<Filters, 'carrier' | 'areaCodes'>): Money {
  const ofCarrier = carrier !== 'any';
  const inArea = /\d/.test(areaCodes);
  return withSurcharge(price, SURCHARGE_FIFTHS[ofCarrier && inArea ? 'both' : ofCarrier || inArea ? 'one' : 'none']);
}

/** The most that one given number can cost at this price. */
export const maxCostOfNumber = (price: Money): Money => withSurcharge(price, SURCHARGE_FIFTHS.givenNumber);

import { eastAsian } from './east-asian.ts';
import { englishCodes, englishNone } from './english.ts';
import { fourthSet } from './fourth-set.ts';
import { germanic } from './germanic.ts';
import { otherFamilies } from './other-families.ts';
import { romance } from './romance.ts';
import type { Sample } from './sample.ts';
import { secondSet } from './second-set.ts';
import { slavic } from './slavic.ts';
import { thirdSet } from './third-set.ts';

/** Every text: the first ones, of which half were held out while the rules were tuned, and those written afterwards. */
export const corpus: Sample[] = [
  ...englishCodes,
  ...englishNone,
  ...romance,
  ...germanic,
  ...slavic,
  ...eastAsian,
  ...otherFamilies,
  ...secondSet,
  ...thirdSet,
  ...fourthSet,
];

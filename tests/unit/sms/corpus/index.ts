import { eastAsian } from './east-asian.ts';
import { englishCodes, englishNone } from './english.ts';
import { fifthSet } from './fifth-set.ts';
import { fourthSet } from './fourth-set.ts';
import { germanic } from './germanic.ts';
import { heldOut } from './held-out.ts';
import { otherFamilies } from './other-families.ts';
import { reported } from './reported.ts';
import { romance } from './romance.ts';
import type { Sample } from './sample.ts';
import { secondSet } from './second-set.ts';
import { seventhSet } from './seventh-set.ts';
import { sixthSet } from './sixth-set.ts';
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
  ...fifthSet,
  ...heldOut,
  ...sixthSet,
  ...seventhSet,
  ...reported,
];

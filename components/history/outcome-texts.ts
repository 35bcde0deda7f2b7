import type { TextKey } from '../../lib/i18n/t.ts';
import { t } from '../../lib/i18n/t.ts';
import type { RentalOutcome } from '../../lib/rentals/model/cost.ts';
import { outcomeOf } from '../../lib/rentals/model/cost.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { IconName } from '../ui/icon.tsx';

/** How a state looks: its word, the drawing beside it, and whether it is good or bad news. */
export interface StateLook {
  word: string;
  icon: IconName;
  tone: 'good' | 'caution' | 'bad' | '';
}

type Look = readonly [TextKey, IconName, StateLook['tone']];

const OUTCOMES: Record<RentalOutcome, Look> = {
  live: ['state_live', 'clock', 'good'],
  completed: ['state_completed', 'check', ''],
  refunded: ['state_refunded', 'back', ''],
  cancelled: ['state_cancelled', 'cross', ''],
  expired: ['state_expired', 'hourglass', ''],
  failed: ['state_failed', 'warning', 'bad'],
  unknown: ['state_unknown', 'question', 'caution'],
};

/** What became of rentals, in a word or two. */
export const outcomeWord = (outcome: RentalOutcome): string => t(OUTCOMES[outcome][0]);

function lookOf(rental: Rental): Look {
  switch (rental.state) {
    case 'intent':
    case 'requesting':
      return ['state_renting', 'clock', 'good'];
    case 'waiting':
      return ['state_waiting', 'clock', 'good'];
    case 'received':
      return ['state_received', 'message', 'good'];
    default:
      return OUTCOMES[outcomeOf(rental)];
  }
}

/** A rental's state for people. */
export function stateLook(rental: Rental): StateLook {
  const [key, icon, tone] = lookOf(rental);
  return { word: t(key), icon, tone };
}

import { t, type TextKey } from '../../lib/i18n/t.ts';
import { outcomeOf, type RentalOutcome } from '../../lib/rentals/model/cost.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { StateLook } from '../ui/icon.tsx';

type Look = readonly [TextKey, StateLook['icon'], StateLook['tone']];

const OUTCOMES: Record<RentalOutcome, Look> = {
  live: ['state_live', 'clock', 'good'],
  completed: ['state_completed', 'check', ''],
  refunded: ['state_refunded', 'back', ''],
  cancelled: ['state_cancelled', 'cross', ''],
  expired: ['state_expired', 'hourglass', ''],
  failed: ['state_failed', 'warning', 'bad'],
  unknown: ['state_unknown', 'question', 'caution'],
};

/** The outcome of rentals in a word or two. */
export const outcomeText = (outcome: RentalOutcome): string => t(OUTCOMES[outcome][0]);

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
  return { text: t(key), icon, tone };
}

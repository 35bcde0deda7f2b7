import { fail, ok } from '../../../lib/core/errors.ts';
import { tidyNote } from '../../../lib/core/note.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import type { Services } from '../services.ts';

/** What the background answers about users' notes on their rentals. */
export function notesHandlers({
  repository,
  longRentalService,
}: Services): HandlersOf<'noteRental' | 'noteLongRental'> {
  return {
    async noteRental({ key, note: text }) {
      const note = tidyNote(text);
      const noted = await repository.apply(key, { type: 'noted', note });
      // Nothing is written down about private windows.
      return noted && (noted.note ?? '') === note ? ok({}) : fail({ kind: 'not_found' });
    },
    noteLongRental: ({ id, note }) => longRentalService.note(id, tidyNote(note)),
  };
}

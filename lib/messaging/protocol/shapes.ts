import * as z from 'zod/mini';

/** A request or an answer that holds nothing. */
export const nothing = z.object({});

/** Our key of a rental or purchase. */
export const rentalKey = z.object({ key: z.string() });

/** The name by which the last deletion or import can be undone. */
export const undoName = z.object({ undo: z.string() });

/** What came of a fill that raised no error. `watching`: no field yet, the page is being watched for one. */
export const FillOutcomeSchema = z.object({ status: z.enum(['filled', 'watching']) });

import * as z from 'zod/mini';

/** Text that only the data key of the lock opens: AES-GCM's initialization vector and its output, both in base64. */
export const SealedSchema = z.object({ iv: z.string(), data: z.string() });

/** See {@link SealedSchema}. */
export type Sealed = z.infer<typeof SealedSchema>;

import * as z from 'zod/mini';
import { AppErrorSchema } from '../../core/errors.ts';

/** Refused groups, by their services: until when they rest (milliseconds since 1970), and why. */
export const RefusedGroupsSchema = z.record(z.string(), z.object({ until: z.number(), error: AppErrorSchema }));

/** See {@link RefusedGroupsSchema}. */
export type RefusedGroups = z.infer<typeof RefusedGroupsSchema>;

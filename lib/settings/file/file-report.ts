import * as z from 'zod/mini';

/** The most characters of a settings file; more than settings ever have. */
export const MAX_FILE_LENGTH = 1_000_000;

/** What screens learn of a settings file; see `planImport`. */
export const SettingsFileReportSchema = z.object({
  /** Empty where the file is good. */
  problems: z.array(z.object({ where: z.string(), expected: z.string(), found: z.string() })),
  /** How many more problems there are. */
  more: z.number(),
  changes: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
});

/** See {@link SettingsFileReportSchema}. */
export type SettingsFileReport = z.infer<typeof SettingsFileReportSchema>;

import * as z from 'zod/mini';

/**
 * Everything that can go wrong, as plain data: it is stored with rentals and sent to screens, so it never
 * holds a key, a code or an `Error`. `describeError` in `lib/i18n` turns it into a sentence.
 * `locked`: the user's passphrase is needed first. `passphrase`: it was wrong, or came sooner than in `retryAfterMs` after wrong
 * ones. `too_many_rentals`: the account has as many active rentals as it may have. `combination`: no number takes all of the
 * services; the provider keeps saying so for `retryAfterMs`. `foreign`: the rental belongs to another account's key, or
 * to another server. `detail` is the provider's own wording where it gave one, empty where it gave none;
 * `retryAfterMs` counts from when the error arose.
 */
export const AppErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contract'), where: z.string(), detail: z.optional(z.string()) }),
  z.object({
    kind: z.literal('auth'),
    detail: z.optional(z.string()),
    missing: z.optional(z.boolean()),
    foreign: z.optional(z.boolean()),
    /** Where it was not plainly the key: one of key and account, the account, which is restricted, or no key arrived. */
    why: z.optional(z.enum(['either', 'account', 'missing'])),
  }),
  z.object({
    kind: z.literal('refused'),
    detail: z.string(),
    /** Why the extension itself refused, where the provider was not asked; `detail` is then for developers. */
    why: z.optional(
      z.enum(['code_arrived', 'not_waiting', 'not_offered', 'no_balance', 'not_safe', 'only_get', 'not_a_server']),
    ),
  }),
  z.object({
    kind: z.enum(['rate_limited', 'combination', 'too_early', 'passphrase']),
    detail: z.optional(z.string()),
    retryAfterMs: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('unavailable'),
    retryAfterMs: z.optional(z.number()),
    status: z.number(),
    maintenance: z.optional(z.boolean()),
  }),
  z.object({
    kind: z.enum([
      'internal',
      'locked',
      'insufficient_funds',
      'not_found',
      'no_numbers',
      'timeout',
      'too_many_rentals',
      'price_above_cap',
    ]),
    detail: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('permission'), host: z.optional(z.string()) }),
  /** `pointed`: the user pointed at it, and it didn't get the focus or takes no text. */
  z.object({ kind: z.literal('no_field'), what: z.enum(['code', 'phone', 'pointed']) }),
  z.object({
    kind: z.literal('does_not_fit'),
    /**
     * `plain`: the page is not encrypted, and what was rented on one that is does not go there. `other_window`: one of
     * the two is in a private window. `doubtful`: the field that the user points at seems to be for something else.
     */
    reason: z.enum([
      'shape',
      'occupied',
      'not_accepted',
      'other_country',
      'other_site',
      'bound',
      'plain',
      'other_window',
      'doubtful',
    ]),
    /** With `other_country`: the country that the page is set to, or its prefix, in the page's own words. */
    country: z.optional(z.string()),
    host: z.optional(z.string()),
    /** With `other_site`: where the code would have gone. */
    there: z.optional(z.object({ host: z.string(), domain: z.string() })),
  }),
  z.object({
    kind: z.literal('storage'),
    /** The stored item that can't be read, so that nothing may be written over it, and why. */
    unreadable: z.optional(z.object({ item: z.string(), reason: z.enum(['newer', 'damaged', 'failing']) })),
    /** A number that was rented and could not be written down; null where the answer does not name it. */
    rented: z.optional(z.object({ service: z.string(), number: z.nullable(z.string()) })),
  }),
  z.object({ kind: z.literal('outcome_unknown'), cause: z.string() }),
  z.object({ kind: z.literal('network'), offline: z.optional(z.boolean()) }),
]);

/** See {@link AppErrorSchema}. */
export type AppError = z.infer<typeof AppErrorSchema>;

/** A stored item that is not in use, by its key, and why. */
export type StorageTrouble = NonNullable<Extract<AppError, { kind: 'storage' }>['unreadable']>;

/** What a call that can fail gives back: nothing in this program throws for an expected failure. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** Wraps a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a failure. */
export const fail = (error: AppError): { ok: false; error: AppError } => ({ ok: false, error });

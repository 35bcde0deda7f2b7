const WORD_TABLES = ['english', 'germanic', 'other-european', 'romance', 'slavic', 'south-asian', 'west-asian'];

/** Texts in sources that look as if they were for people, and why they may stand there; `all`: whatever the file has. */
export const ALLOWED: Readonly<Record<string, { why: string; texts: readonly string[] | 'all' }>> = {
  ...Object.fromEntries(
    WORD_TABLES.map((name) => [
      `lib/core/words/${name}.ts`,
      { why: 'Words that pages and SMS texts use.', texts: 'all' as const },
    ]),
  ),
  'lib/getatext/call.ts': {
    why: 'The `detail` of `auth` is for developers: screens don’t show it.',
    texts: ['The stored key has characters that no API key has.'],
  },
  'lib/getatext/classify-refusal.ts': {
    why: 'The name of a status, in place of the provider’s words.',
    texts: ['HTTP {}'],
  },
  'lib/getatext/rest/field-schemas.ts': {
    why: 'The `detail` of `contract` is for developers.',
    texts: ['a number of minutes', 'true or false'],
  },
  'lib/getatext/handler/answers.ts': { why: 'The `detail` of `contract` is for developers.', texts: ['a web page'] },
  'lib/getatext/handler/handler-client.ts': {
    why: 'With `why`, the `detail` of `refused` is for developers.',
    texts: ['not in the protocol'],
  },
  'lib/getatext/handler/errors.ts': {
    why: 'A word of the protocol; the `detail` of `auth` is for developers.',
    texts: ['BANNED until {}'],
  },
  'lib/getatext/rest/account.ts': {
    why: 'The `detail` of `contract` is for developers.',
    texts: ['expected a list of services'],
  },
  'lib/getatext/rest/auctions.ts': {
    why: 'The `detail` of `contract` is for developers.',
    texts: ['expected an amount'],
  },
  'lib/getatext/rest/parse.ts': {
    why: 'The `detail` of `contract` is for developers.',
    texts: ['expected a list'],
  },
  'lib/getatext/rest/rentals.ts': {
    why: 'The `detail` of `contract` is for developers.',
    texts: ['expected a list', 'expected a rental'],
  },
  'lib/rentals/model/clock-change.ts': {
    why: 'How the names of all times end.',
    texts: ['At'],
  },
  'lib/messaging/client.ts': {
    why: 'The `detail` of `internal` is for developers.',
    texts: ['{}: no answer', '{}: unexpected answer'],
  },
  'lib/messaging/router.ts': {
    why: 'The `detail` of `internal` is for developers.',
    texts: ['{}: unexpected request'],
  },
  'lib/account/account-service.ts': {
    why: 'The `detail` of `internal` and `auth` is for developers.',
    texts: ['the server was changed before the key was stored', 'not a key'],
  },
  'lib/rentals/history/rentals-csv.ts': {
    why: 'Column names are for programs: a spreadsheet made in one language must go on reading the file of another.',
    texts: 'all',
  },
  'lib/diagnostics/report.ts': {
    why: 'Diagnostics are for developers, who may not read the user’s language.',
    texts: 'all',
  },
  'lib/rentals/renting/renting.ts': {
    why: 'The `detail` of `internal` is for developers.',
    texts: ['interrupted before anything was sent'],
  },
};

/** The ways to talk to a provider: GetAText's REST API, or the one-line protocol of `handler_api.php`. */
export const PROTOCOLS = ['rest', 'handler'] as const;

/** See {@link PROTOCOLS}. */
export type Protocol = (typeof PROTOCOLS)[number];

/** GetAText's own server, as an origin. */
export const GETATEXT_SERVER = 'https://getatext.com';

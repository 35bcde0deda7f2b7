import type { AppError, StorageTrouble } from '../core/errors.ts';
import { formatPhoneNumber, formatWait } from './format.ts';
import { isolated, sentences } from './plain-text.ts';
import { t, type TextKey } from './t.ts';

/** Where an error's remedy lies, for a screen that can offer a link or button to it. */
export type Remedy = 'options' | 'provider' | 'retry' | 'top_up' | 'permission' | null;

/** An error for people: what happened and what to do next, in plain words of the browser's language. */
export interface Description {
  sentence: string;
  remedy: Remedy;
}

const say = (sentence: string, remedy: Remedy): Description => ({ sentence, remedy });

/**
 * Turns an error into a sentence that names the next step. It never holds a key or a code. `provider` is what the
 * person calls the provider: `GetAText`, or another server's host.
 */
export function describeError(error: AppError, provider = 'GetAText'): Description {
  switch (error.kind) {
    case 'network':
      return say(error.offline ? t('error_offline') : t('error_unreachable', { provider }), 'retry');
    case 'timeout':
      return say(t('error_timeout', { provider }), 'retry');
    case 'auth':
      if (error.foreign) return say(t('error_foreign'), 'options');
      if (error.why === 'account')
        return say(sentences(t('error_restricted', { provider }), providerSays(error.detail, provider)), 'provider');
      return say(t(keyText(error), { provider }), 'options');
    case 'insufficient_funds':
      return say(t('error_funds', { provider }), 'top_up');
    case 'no_numbers':
      return say(t('error_out_of_stock'), 'retry');
    case 'price_above_cap':
      return say(t('error_above_cap'), 'retry');
    case 'too_many_rentals':
      return say(t('error_too_many_rentals', { provider }), null);
    case 'rate_limited':
      return say(t('error_slow_down', { provider, wait: formatWait(error.retryAfterMs ?? 5000) }), 'retry');
    case 'too_early':
      return say(t('error_too_early', { provider, wait: formatWait(error.retryAfterMs ?? 60_000) }), 'retry');
    case 'not_found':
      return say(sentences(t('error_not_found', { provider }), providerSays(error.detail, provider)), 'provider');
    case 'contract':
      return say(t('error_contract', { provider, where: isolated(error.where) }), 'provider');
    case 'refused':
      if (error.why) return say(t(OWN_REFUSALS[error.why]), null);
      return say(sentences(t('error_refused', { provider }), providerSays(error.detail, provider)), 'retry');
    case 'combination': {
      const { retryAfterMs: wait, detail } = error;
      const what =
        wait === undefined ? t('error_combination') : t('error_combination_again', { wait: formatWait(wait) });
      return say(sentences(what, providerSays(detail, provider)), null);
    }
    case 'unavailable':
      if (error.maintenance)
        return say(t('error_maintenance', { provider, wait: formatWait(error.retryAfterMs ?? 300_000) }), 'retry');
      return say(
        t('error_unavailable', { provider, status: error.status, wait: formatWait(error.retryAfterMs ?? 30_000) }),
        'retry',
      );
    case 'permission':
      return describePermission(error.host, provider);
    case 'no_field':
      return say(t(NO_FIELD[error.what]), null);
    case 'does_not_fit':
      return say(doesNotFit(error), null);
    case 'outcome_unknown': {
      const cause = Object.hasOwn(CAUSES, error.cause) ? CAUSES[error.cause] : undefined;
      return say(t('error_outcome_unknown', { provider, cause: cause ? t(cause) : isolated(error.cause) }), 'provider');
    }
    case 'storage':
      return describeStorage(error, provider);
    case 'passphrase': {
      const { retryAfterMs: wait } = error;
      return say(wait ? t('error_passphrase_wait', { wait: formatWait(wait) }) : t('error_passphrase'), null);
    }
    case 'locked':
      return say(t('error_locked'), null);
    case 'internal':
      return say(t('error_internal'), 'retry');
  }
}

/** What is wrong with a key. */
function keyText({ missing, why }: Extract<AppError, { kind: 'auth' }>) {
  if (missing) return 'error_key_missing';
  if (why === 'either') return 'error_key_or_restricted';
  return why === 'missing' ? 'error_key_not_presented' : 'error_key_refused';
}

/** What the extension itself refused, and why. */
const OWN_REFUSALS = {
  code_arrived: 'error_own_code_arrived',
  not_waiting: 'error_own_not_waiting',
  not_offered: 'error_own_not_offered',
  no_balance: 'error_own_no_balance',
  not_safe: 'error_own_not_safe',
  only_get: 'error_own_only_get',
  not_a_server: 'error_own_not_a_server',
} as const satisfies Record<NonNullable<Extract<AppError, { kind: 'refused' }>['why']>, TextKey>;

/** Words of the Handler API that say little to a user. */
const PROVIDER_WORDS = {
  BAD_SERVICE: 'error_word_no_service',
  WRONG_SERVICE: 'error_word_no_service',
  CANT_CANCEL: 'error_word_cannot_cancel',
  ALREADY_FINISH: 'error_word_over',
  ALREADY_CANCEL: 'error_word_cancelled',
  BAD_COUNTRY: 'error_word_no_country',
  WRONG_COUNTRY: 'error_word_no_country',
} as const;

const isProviderWord = (text: string): text is keyof typeof PROVIDER_WORDS => Object.hasOwn(PROVIDER_WORDS, text);

const NO_FIELD = {
  code: 'error_no_code_field',
  phone: 'error_no_phone_field',
  pointed: 'error_no_pointed_field',
} as const satisfies Record<string, TextKey>;

/** The usual reasons why nobody knows what became of a call; others are shown as they are. */
const CAUSES: Record<
  string,
  | 'error_cause_timeout'
  | 'error_cause_dropped'
  | 'error_cause_interrupted'
  | 'error_cause_contradictory'
  | 'error_cause_unreadable'
> = {
  timeout: 'error_cause_timeout',
  dropped: 'error_cause_dropped',
  interrupted: 'error_cause_interrupted',
  'contradictory answer': 'error_cause_contradictory',
  'unreadable answer': 'error_cause_unreadable',
};

function providerSays(detail: string | undefined, provider: string): string | null {
  if (!detail) return null;
  const says = t('error_provider_says', { provider, detail: isolated(detail) });
  return isProviderWord(detail) ? sentences(says, t(PROVIDER_WORDS[detail])) : says;
}

function describePermission(host: string | undefined, provider: string): Description {
  if (host === 'getatext.com') return say(t('error_permission_getatext'), 'permission');
  if (host === provider) return say(t('error_permission_server', { provider }), 'options');
  return say(host ? t('error_permission_host', { host }) : t('error_permission_page'), 'permission');
}

function describeStorage(
  { unreadable, rented }: Extract<AppError, { kind: 'storage' }>,
  provider: string,
): Description {
  if (unreadable) return say(unreadableSentence(unreadable), null);
  if (!rented) return say(t('error_storage_full'), 'retry');
  const { service, number } = rented;
  if (number === null) return say(t('error_storage_rented_no_number', { service, provider }), 'provider');
  return say(t('error_storage_rented', { service, number: isolated(formatPhoneNumber(number)), provider }), 'provider');
}

/** What people call the stored items. */
const ITEM_NAMES = {
  account: 'stored_account',
  accounts: 'stored_accounts',
  'api-key': 'stored_api_key',
  auctions: 'stored_auctions',
  bids: 'stored_bids',
  connection: 'stored_connection',
  'linked-domains': 'stored_linked_sites',
  lock: 'stored_lock',
  'long-rentals': 'stored_long_rentals',
  'long-rental-notes': 'stored_notes',
  picker: 'stored_services',
  purchases: 'stored_purchases',
  rentals: 'stored_rentals',
  settings: 'stored_settings',
  'settings-sync': 'stored_sync',
  'site-settings': 'stored_site_settings',
  siteChoices: 'stored_site_choices',
  'watched-long-rentals': 'stored_watched_numbers',
} as const;

const isNamed = (item: string): item is keyof typeof ITEM_NAMES => Object.hasOwn(ITEM_NAMES, item);

/** Says that a stored item is not in use, why, and what to do. */
export function unreadableSentence({ item, reason }: StorageTrouble): string {
  const what = isNamed(item) ? t(ITEM_NAMES[item]) : item;
  switch (reason) {
    case 'newer':
      return t('error_stored_newer', { what });
    case 'damaged':
      return t('error_stored_damaged', { what });
    case 'failing':
      return t('error_stored_failing', { what });
  }
}

function doesNotFit(error: Extract<AppError, { kind: 'does_not_fit' }>): string {
  const host = error.host ?? t('error_another_site');
  switch (error.reason) {
    case 'shape':
      return t('error_misfit_shape');
    case 'occupied':
      return t('error_misfit_occupied');
    case 'doubtful':
      return t('error_misfit_doubtful');
    case 'not_accepted':
      return t('error_misfit_not_accepted');
    case 'other_country':
      return t('error_misfit_country', { country: isolated(error.country ?? '') });
    case 'bound':
      return t('error_misfit_bound', { host });
    case 'other_site':
      return t('error_misfit_other_site', { host });
    case 'plain':
      return t('error_misfit_plain');
    case 'other_window':
      return t('error_misfit_other_window');
  }
}

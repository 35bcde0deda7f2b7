import type { AppError, StorageTrouble } from '../getatext/errors.ts';
import { formatNumber } from '../rentals/format-number.ts';

/** Where an error's remedy lies, for a screen that can offer a link or button to it. */
export type Remedy = 'options' | 'provider' | 'retry' | 'top_up' | 'permission' | null;

/** An error for people: what happened and what to do next, in plain words. */
export interface Description {
  sentence: string;
  remedy: Remedy;
}

const seconds = (ms: number): string => {
  const s = Math.max(1, Math.ceil(ms / 1000));
  return s < 90 ? `${s} seconds` : `${Math.ceil(s / 60)} minutes`;
};

const quoted = (detail: string | undefined): string => (detail ? ` GetAText says: “${detail}”` : '');

/**
 * Turns an error into a sentence that names the next step. It never holds a key or a code. `provider` is what the
 * person calls the provider: `GetAText`, or another server's host.
 */
export function describeError(error: AppError, provider = 'GetAText'): Description {
  const { sentence, remedy } = describe(error);
  if (provider === 'GetAText') return { sentence, remedy };
  if (error.kind === 'permission' && error.host === provider) {
    return {
      sentence: `The browser does not let the extension talk to ${provider}. Save the server once more in the options.`,
      remedy: 'options',
    };
  }
  return { sentence: sentence.replace(/GetAText(?! Autofill)/g, () => provider), remedy };
}

function describe(error: AppError): Description {
  switch (error.kind) {
    case 'network':
      return error.offline
        ? { sentence: 'You are offline. Connect to the internet and try again.', remedy: 'retry' }
        : { sentence: 'GetAText could not be reached. Check your connection and try again.', remedy: 'retry' };
    case 'timeout':
      return { sentence: 'GetAText took too long to answer. Try again in a moment.', remedy: 'retry' };
    case 'auth':
      if (error.foreign) {
        return {
          sentence: 'This number belongs to another key or server. It waits until you put that one back in the options.',
          remedy: 'options',
        };
      }
      return error.missing
        ? { sentence: 'Add your GetAText API key first.', remedy: 'options' }
        : {
            sentence: 'GetAText refused the API key. Copy it again from your GetAText profile page.',
            remedy: 'options',
          };
    case 'insufficient_funds':
      return { sentence: 'Insufficient funds: your GetAText balance is too low. Top it up, then try again.', remedy: 'top_up' };
    case 'no_numbers':
      return { sentence: 'Out of stock: there is no number for this service right now. Try again later.', remedy: 'retry' };
    case 'price_above_cap':
      return {
        sentence: 'The price is above the most you agreed to pay. Nothing was rented.',
        remedy: 'retry',
      };
    case 'rate_limited':
      return {
        sentence: `GetAText asks for fewer requests. Try again in ${seconds(error.retryAfterMs ?? 5000)}.`,
        remedy: 'retry',
      };
    case 'too_early':
      return {
        sentence: `GetAText does not allow that yet. Try again in ${seconds(error.retryAfterMs ?? 60_000)}.`,
        remedy: 'retry',
      };
    case 'not_found':
      return { sentence: `GetAText does not know this any more.${quoted(error.detail)}`, remedy: 'provider' };
    case 'contract':
      return {
        sentence: `GetAText answered in a way that this version does not understand (${error.where}). Look at your GetAText page.`,
        remedy: 'provider',
      };
    case 'refused':
      return { sentence: `GetAText refused.${quoted(error.detail)}`, remedy: 'retry' };
    case 'combination':
      return {
        sentence:
          error.retryAfterMs === undefined
            ? `All services must be free on one number, and these are not. Nothing was rented.${quoted(error.detail)}`
            : `These services were refused together a short time ago, and were not asked for again. Change them, or wait ${seconds(error.retryAfterMs)}.${quoted(error.detail)}`,
        remedy: null,
      };
    case 'unavailable':
      return {
        sentence: `GetAText is not available right now (${error.status}). Try again in ${seconds(error.retryAfterMs ?? 30_000)}.`,
        remedy: 'retry',
      };
    case 'permission':
      if (error.host === 'getatext.com') {
        return {
          sentence: 'The browser does not let the extension talk to GetAText. Allow getatext.com among the permissions of this add-on, then try again.',
          remedy: 'permission',
        };
      }
      return {
        sentence: error.host
          ? `The browser does not let the extension act on ${error.host} now. Allow it, or press Alt+Shift+F on its page.`
          : 'The browser does not let the extension act on this page.',
        remedy: 'permission',
      };
    case 'no_field':
      return error.what === 'code'
        ? { sentence: 'No field for the code was found on this page. Click into it and try again, or copy the code.', remedy: null }
        : { sentence: 'No field for the phone number was found on this page. Click into it and try again, or copy the number.', remedy: null };
    case 'does_not_fit':
      return { sentence: doesNotFit(error), remedy: null };
    case 'outcome_unknown':
      return {
        sentence: `Nobody knows whether a number was rented: the answer was lost (${error.cause}). Look at your GetAText page before you rent again.`,
        remedy: 'provider',
      };
    case 'storage':
      return describeStorage(error);
    case 'internal':
      return { sentence: 'Something went wrong in the extension. Try again; if it stays, reload the extension.', remedy: 'retry' };
  }
}

function describeStorage({ unreadable, rented }: Extract<AppError, { kind: 'storage' }>): Description {
  if (unreadable) return { sentence: unreadableSentence(unreadable), remedy: null };
  if (rented) {
    return {
      sentence: `${rented.service}: ${formatNumber(rented.number)} was rented, but the browser could not store it. Write the number down; it is also on your GetAText page. Free some disk space before you rent again.`,
      remedy: 'provider',
    };
  }
  return {
    sentence: 'The browser could not store this: there is no room left. Free some disk space and try again; nothing was rented or changed.',
    remedy: 'retry',
  };
}

/** What people call the stored items. */
const ITEM_NAMES: Record<string, string> = {
  account: 'account details',
  'api-key': 'API key',
  connection: 'provider settings',
  'watched-long-rentals': 'numbers to watch',
};

/** Says that a stored item is not in use, why, and what to do. */
export function unreadableSentence({ item, reason }: StorageTrouble): string {
  const name = ITEM_NAMES[item] ?? item;
  switch (reason) {
    case 'newer':
      return `The stored ${name} were written by a newer version of GetAText Autofill. Update the extension; nothing was changed.`;
    case 'damaged':
      return `The stored ${name} can’t be read: they are not what this extension writes. Update the extension; if that does not help, remove it and add it again. Nothing was changed.`;
    case 'failing':
      return `The browser could not read the stored ${name}. Close the browser and start it again; nothing was changed.`;
  }
}

function doesNotFit(error: Extract<AppError, { kind: 'does_not_fit' }>): string {
  switch (error.reason) {
    case 'shape':
      return 'This code does not fit the field. Copy it instead.';
    case 'occupied':
      return 'Something else stands in the field. Empty it and try again.';
    case 'not_accepted':
      return 'The page did not accept the value. Copy it and paste it yourself.';
    case 'bound':
      return `The message says that its code is for ${error.host ?? 'another site'} alone. Copy it if you are sure.`;
    case 'other_site':
      return `This number was rented for ${error.host ?? 'another site'}. Its code goes nowhere else.`;
  }
}

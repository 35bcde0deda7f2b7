import { fail, ok, type Result } from '../core/errors.ts';
import { formatDaysAhead, formatPhoneNumber } from '../i18n/format.ts';
import { isolated } from '../i18n/plain-text.ts';
import { plural } from '../i18n/plural.ts';
import { t } from '../i18n/t.ts';
import type { Provider, ProviderId } from '../getatext/provider.ts';
import { conversationsItem, longNotesItem, longRentalsItem, remindedItem, watchedItem } from './items.ts';
import {
  afterTelling,
  newMessages,
  shownMessages,
  type Conversation,
  type ReadCode,
  type ShownMessage,
  type Watched,
} from './long-rental-messages.ts';
import { daysUntil, endsSoon, isLongRentalActive, providerDay } from './long-rental.ts';
import { SerialQueue } from '../core/async.ts';

/** Ports of watching long rentals: the provider, the account, notifications, two alarms. */
export interface LongRentalWatcherDeps {
  provider: Pick<Provider, 'longRentalMessages' | 'capabilities'>;
  now(): number;
  account(): Promise<string | null>;
  readCode: ReadCode;
  wantsNotices(): Promise<boolean>;
  /** Whether notices may hold codes: they may show on a locked screen. */
  showsCodes(): Promise<boolean>;
  notify(id: string, title: string, message: string): Promise<void>;
  /** Rings every minute from now on, beyond the worker's life. */
  setWatch(): Promise<void>;
  clearWatch(): Promise<void>;
  /** Rings every few hours from now on, beyond the worker's life. */
  setReminder(): Promise<void>;
  clearReminder(): Promise<void>;
}

/** Notices about a long rental begin with this, then its id. */
export const LONG_RENTAL_NOTICE = 'long rental ';

/** Fetches the messages of long rentals, for screens and every minute for those that are watched. */
export class LongRentalWatcher {
  #deps: LongRentalWatcherDeps;
  /** Changes of stored lists run one after another. */
  #changes = new SerialQueue();

  constructor(deps: LongRentalWatcherDeps) {
    this.#deps = deps;
  }

  /** Asks for a rental's messages, for a user who is looking: nothing of it is news afterwards. */
  async refresh(id: ProviderId): Promise<Result<ShownMessage[]>> {
    const fetched = await this.#fetch(id);
    if (fetched.ok) await this.#changes.run(() => this.#changeWatched(id, (one) => afterTelling(one, fetched.value)));
    return fetched;
  }

  /** A message that was fetched; null where it is none of this rental. */
  async find(id: ProviderId, key: string): Promise<ShownMessage | null> {
    const { [id]: conversation } = await conversationsItem.get();
    return conversation?.messages.find((message) => message.key === key) ?? null;
  }

  /** Starts or stops asking every minute; rejects where that can't be stored. */
  async watch(id: ProviderId, number: string, isWatched: boolean): Promise<void> {
    const account = await this.#deps.account();
    if (account === null) return;
    await this.#changes.run(async () => {
      const others = (await watchedItem.getStrict()).filter((one) => one.id !== id || one.account !== account);
      const mine: Watched = { id, number, account, count: null, latestAt: null };
      await watchedItem.set(isWatched ? [...others, mine] : others);
    });
    await this.follow();
    if (isWatched) await this.refresh(id);
  }

  /** Sets the minute's alarm while anything is watched, and the slow one while any number is held or noted. Call at the worker's start. */
  async follow(): Promise<void> {
    await ((await watchedItem.get()).length > 0 ? this.#deps.setWatch() : this.#deps.clearWatch());
    const isHeld = (await longRentalsItem.get()).rentals.some(isLongRentalActive);
    // A note goes when later lists lack its rental as well.
    await (isHeld || (await longNotesItem.get()).length > 0 ? this.#deps.setReminder() : this.#deps.clearReminder());
  }

  /** The minute's round: asks about what is watched, tells what is new, and reminds of ends. */
  async round(): Promise<void> {
    const account = await this.#deps.account();
    // A protocol that has no word for messages is not asked: they are looked at again when another one is in use.
    const { longRentals } = await this.#deps.provider.capabilities();
    for (const watched of longRentals ? await watchedItem.get() : []) {
      if (watched.account === account) await this.#look(watched);
    }
    await this.remind();
  }

  /** Tells once a day, if the user wants notices, of every number that is lost soon. */
  async remind(): Promise<void> {
    const { now, account, wantsNotices, notify } = this.#deps;
    const list = await longRentalsItem.get();
    if (list.account === null || list.account !== (await account()) || !(await wantsNotices())) return;
    const today = providerDay(now());
    await this.#changes.run(async () => {
      const reminded = await remindedItem.get();
      const due = list.rentals.filter((rental) => endsSoon(rental, now()) && reminded[rental.id] !== today);
      if (due.length === 0) return;
      await remindedItem.set({ ...reminded, ...Object.fromEntries(due.map(({ id }) => [id, today])) });
      for (const rental of due) {
        const when = formatDaysAhead(daysUntil(rental.endsOn, now()));
        const number = isolated(formatPhoneNumber(rental.number));
        await notify(
          `${LONG_RENTAL_NOTICE}${rental.id}`,
          t('notify_long_ends_title', { number, when }),
          t('notify_long_ends'),
        );
      }
    });
  }

  async #look(watched: Watched): Promise<void> {
    const fetched = await this.#fetch(watched.id);
    if (!fetched.ok) {
      if (fetched.error.kind === 'not_found') await this.watch(watched.id, watched.number, false);
      return;
    }
    const fresh = await this.#changes.run(async () => {
      // Read anew: the user may have seen them, or turned watching off, while the answer was on its way.
      const current = (await watchedItem.get()).find((one) => one.id === watched.id && one.account === watched.account);
      if (!current) return [];
      await this.#changeWatched(watched.id, (one) => afterTelling(one, fetched.value));
      return newMessages(current, fetched.value);
    });
    const newest = fresh.at(-1);
    if (!newest || !(await this.#deps.wantsNotices())) return;
    const code = fresh.findLast((message) => message.code !== null)?.code ?? null;
    await this.#deps.notify(
      `${LONG_RENTAL_NOTICE}${watched.id}`,
      plural('notify_long_message_title', fresh.length, { number: isolated(formatPhoneNumber(watched.number)) }),
      code === null ? t('notify_long_message') : await this.#sayCode(code),
    );
  }

  async #sayCode(code: string): Promise<string> {
    const shows = await this.#deps.showsCodes();
    return shows ? t('notify_long_code_is', { code: isolated(code) }) : t('notify_long_code');
  }

  async #fetch(id: ProviderId): Promise<Result<ShownMessage[]>> {
    const answer = await this.#deps.provider.longRentalMessages(id);
    const messages = answer.ok ? await shownMessages(answer.value.entries, this.#deps.readCode) : [];
    try {
      await this.#changes.run(async () => {
        const all = await conversationsItem.get();
        const conversation: Conversation = answer.ok
          ? { fetchedAt: this.#deps.now(), messages, unread: answer.value.unread, error: null }
          : { fetchedAt: 0, messages: [], unread: 0, ...all[id], error: answer.error };
        await conversationsItem.set({ ...all, [id]: conversation });
      });
    } catch {
      return fail({ kind: 'storage' });
    }
    return answer.ok ? ok(messages) : answer;
  }

  async #changeWatched(id: ProviderId, change: (one: Watched) => Watched): Promise<void> {
    const account = await this.#deps.account();
    const before = await watchedItem.get();
    const after = before.map((one) => (one.id === id && one.account === account ? change(one) : one));
    if (after.some((one, n) => one.count !== before[n]?.count || one.latestAt !== before[n]?.latestAt)) {
      await watchedItem.set(after);
    }
  }
}

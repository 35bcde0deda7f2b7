import { SerialQueue } from '../core/async.ts';
import type { Money } from '../core/money.ts';
import type { Service } from '../core/service.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { isBack, isOn, MAX_WATCHES, stockWatchesItem, WATCH_MS, type StockWatch } from './stock-watches.ts';

/** Ports of watching the stock: the list, the account, what a price can come to, telling the user, an alarm. */
export interface StockWatcherDeps {
  catalogue: Pick<CatalogueService, 'refresh' | 'find'>;
  now(): number;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  /** The most that a number at a price of the list can cost, as the user has things set. */
  costs(): Promise<(price: Money) => Money>;
  tell(service: Service): Promise<void>;
  /** Rings every minute from now on, beyond the worker's life. */
  setAlarm(): Promise<void>;
  clearAlarm(): Promise<void>;
}

/** Looks at the list every minute for services that were out of stock, and tells once when one is back. It never rents. */
export class StockWatcher {
  #deps: StockWatcherDeps;
  #changes = new SerialQueue();

  constructor(deps: StockWatcherDeps) {
    this.#deps = deps;
  }

  /**
   * Watches a service of the list for an hour, in place of an earlier watch of it; null for a price ends that. Rejects
   * where it can't be stored.
   */
  async watch(apiName: string, maxPrice: Money | null): Promise<void> {
    const { catalogue, now } = this.#deps;
    const account = await this.#deps.account();
    const service = await catalogue.find(apiName);
    await this.#change(async (watches) => {
      const others = watches.filter((one) => one.apiName !== apiName || one.account !== account);
      if (maxPrice === null || account === null || !service || service.unpriced) return others;
      const { name, stock } = service;
      return [{ apiName, name, account, maxPrice, stock, until: now() + WATCH_MS }, ...others].slice(0, MAX_WATCHES);
    });
  }

  /** Sets the minute's alarm while anything is watched. Call at the worker's start. */
  async follow(): Promise<void> {
    await ((await stockWatchesItem.get()).length > 0 ? this.#deps.setAlarm() : this.#deps.clearAlarm());
  }

  /** The minute's round: asks for the list where one of its account's services is watched, and tells which is back. */
  async round(): Promise<void> {
    const { catalogue, now, costs, tell } = this.#deps;
    const account = await this.#deps.account();
    const isMine = (one: StockWatch): boolean => one.account === account && isOn(one, now());
    const listed = (await stockWatchesItem.get()).some(isMine) && (await catalogue.refresh(true));
    const isKnown = listed && listed.ok && account === (await this.#deps.account());
    const mostOf = await costs();
    // Read anew: the user may have stopped one while the list was on its way.
    await this.#change(async (watches) => {
      const left: StockWatch[] = [];
      for (const one of watches) {
        const service = isKnown && isMine(one) && listed.value.find(({ apiName }) => apiName === one.apiName);
        if (service && isBack(one, service, mostOf)) await tell(service);
        else left.push(service ? { ...one, stock: Math.min(one.stock, service.stock) } : one);
      }
      return left;
    });
  }

  async #change(change: (watches: StockWatch[]) => Promise<StockWatch[]>): Promise<void> {
    await this.#changes.run(async () => {
      const watches = (await stockWatchesItem.get()).filter((one) => isOn(one, this.#deps.now()));
      await stockWatchesItem.set(await change(watches));
    });
    await this.follow();
  }
}

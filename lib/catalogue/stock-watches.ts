import * as z from 'zod/mini';
import type { Service } from '../core/service.ts';
import type { Money } from '../core/money.ts';
import { storedItem } from '../platform/storage/stored-item.ts';

const StockWatchSchema = z.object({
  apiName: z.string(),
  name: z.string(),
  account: z.string(),
  /** The most that a number may cost for it to be news, in millionths of a dollar. */
  maxPrice: z.number(),
  /** The fewest that there were: more than that is news. */
  stock: z.number(),
  /** When it ends, in milliseconds on the local clock. */
  until: z.number(),
});

/** A service that was out of stock, whose return the user wants to hear of. */
export type StockWatch = z.infer<typeof StockWatchSchema>;

/** How long one is watched for. */
export const WATCH_MS = 60 * 60_000;

/** The most that are watched at once. */
export const MAX_WATCHES = 5;

/**
 * What is watched, the latest first; nothing of a private window. In a file of its own: the popup reads it once its
 * price is there.
 */
export const stockWatchesItem = storedItem<StockWatch[]>('stock-watches', {
  schema: z.array(StockWatchSchema),
  fallback: [],
  disposable: true,
});

/** Whether a watch is still on. Setting the clock back ends it. */
export const isOn = ({ until }: StockWatch, now: number): boolean => now < until && until <= now + WATCH_MS;

/** Whether a service is back by the list, for what it may cost. */
export const isBack = (watch: StockWatch, { stock, price }: Service, mostOf: (price: Money) => Money): boolean =>
  stock > watch.stock && mostOf(price) <= watch.maxPrice;

import type { LedgerEntry, SandboxRental } from '../sandbox/types.ts';

/** A row of the dashboard's table, as it is read there. */
export interface Row {
  /** `(202) 555-0101`, or a dash. */
  number: string;
  state: string;
  /** `$0.55`, `$0.55, refunded`, or `?`. */
  price: string;
}

/** What the user sees. */
export interface Sight {
  rows: readonly Row[];
  /** The text of each rental in the popup. */
  cards: readonly string[];
}

/** What the provider did, and what it was asked for. */
export interface Deeds {
  ledger: readonly LedgerEntry[];
  rentals: ReadonlyMap<number, SandboxRental>;
  /** How many renting requests it heard. */
  rentRequests: number;
  /** How many gestures to rent there were. */
  gestures: number;
  /** How many lost answers the user has taken away from the popup. */
  dismissed: number;
  /** Whether a lost answer may still be looked into: the provider may charge late. */
  mayBeOpen: boolean;
}

/** The spelling of numbers in screens. */
export const shown = (number: string): string => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`;

/** What a card says of a lost answer that is looked into no longer: what it cost, or that nobody can tell. */
export const TELLS_COST = /was charged|you were charged/;

const STATES = { completed: 'Completed', cancelled: 'Canceled', expired: 'Expired' };

/** The sentence of every way in which what the user sees differs from what happened; none when all is well. */
export function judge(deeds: Deeds, sight: Sight): string[] {
  return [...judgeMoney(deeds), ...judgeRows(deeds, sight.rows), ...judgeCards(deeds, sight)];
}

/** The part of {@link judge} that must hold at every moment, whatever is shown. */
export function judgeMoney({ ledger, rentRequests, gestures }: Deeds): string[] {
  const charged = ledger.filter((entry) => entry.kind === 'charge').map((entry) => entry.rentalId);
  const found: string[] = [];
  if (charged.length > gestures) found.push(`${charged.length} charges for ${gestures} gestures`);
  if (rentRequests > gestures) found.push(`${rentRequests} renting requests for ${gestures} gestures`);
  for (const kind of ['charge', 'refund'] as const) {
    const ids = ledger.filter((entry) => entry.kind === kind).map((entry) => entry.rentalId);
    if (new Set(ids).size < ids.length) found.push(`a rental has two entries "${kind}" in the ledger`);
  }
  return found;
}

function judgeRows({ ledger, rentals, mayBeOpen }: Deeds, rows: readonly Row[]): string[] {
  const found: string[] = [];
  const lost: number[] = [];
  const refunded = new Set(ledger.filter((entry) => entry.kind === 'refund').map((entry) => entry.rentalId));
  for (const charge of ledger.filter((entry) => entry.kind === 'charge')) {
    const rental = rentals.get(charge.rentalId);
    if (!rental) throw new Error(`the ledger charges rental ${charge.rentalId}, which is none`);
    const mine = rows.filter((row) => row.number === shown(rental.number));
    const [row] = mine;
    if (mine.length > 1) found.push(`rental ${rental.id} is shown ${mine.length} times`);
    if (!row) {
      lost.push(cents(charge.amount));
      continue;
    }
    if (row.state !== stateOf(rental))
      found.push(`rental ${rental.id} is ${stateOf(rental)} and shown as ${row.state}`);
    if (cents(row.price) !== cents(charge.amount))
      found.push(`rental ${rental.id} cost ${charge.amount} and is shown with ${row.price}`);
    if (row.price.includes('refunded') && !refunded.has(rental.id))
      found.push(`rental ${rental.id} is shown as refunded and was not`);
  }
  const numbers = new Set([...rentals.values()].map((rental) => shown(rental.number)));
  for (const row of rows) {
    if (row.state === 'Renting') found.push('a rental is stuck in Renting');
    if (row.number !== '–' && !numbers.has(row.number)) found.push(`${row.number} is shown and was never rented`);
    if (row.state === 'Failed' && cents(row.price) !== 0) found.push(`a failed rental is shown with ${row.price}`);
  }
  const told = rows.filter((row) => row.state === 'Unknown');
  const open = told.filter((row) => row.price === '?').length;
  const charged = told
    .filter((row) => row.price !== '?')
    .map((row) => cents(row.price))
    .filter((amount) => amount !== 0);
  const untold = without(lost, charged);
  // Which of several was charged no balance tells; that none of them or each of them was, it does, unless a refund that
  // nobody could see may have hidden a charge.
  const isHidden = rows.some((row) => row.price.includes('refund not confirmed'));
  if (open > 0 && !mayBeOpen && !isHidden && (untold.length === 0 || untold.length === open))
    found.push('an unknown outcome does not say what the balance says');
  if (untold.length > open || without(charged, lost).length > 0) {
    found.push(
      `charges without a number on the screen: [${lost.join(', ')}] cents; unknown outcomes say [${charged.join(', ')}], ${open} are open`,
    );
  }
  return found;
}

function judgeCards({ rentals, dismissed }: Deeds, { rows, cards }: Sight): string[] {
  const found: string[] = [];
  const known = new Set(rows.map((row) => row.number));
  for (const rental of rentals.values()) {
    if (rental.status !== 'active' || !known.has(shown(rental.number))) continue;
    const card = cards.find((text) => text.includes(shown(rental.number)));
    if (card === undefined) found.push(`rental ${rental.id} is live and not in the popup`);
    else if (rental.code !== null && !card.includes(rental.code))
      found.push(`rental ${rental.id} has a code and the popup does not show it`);
  }
  const told = rows.filter((row) => row.state === 'Unknown').length - dismissed;
  const sentences = cards.filter((text) => TELLS_COST.test(text) || text.includes('Checking what happened')).length;
  if (sentences !== told)
    found.push(`${told} unknown outcomes are due in the popup, ${sentences} say what was charged`);
  return found;
}

function stateOf(rental: SandboxRental): string {
  if (rental.status === 'active') return rental.code === null ? 'Waiting' : 'Code received';
  return STATES[rental.status];
}

/** What is left of `all` when each of `some` has been taken away once. */
function without(all: readonly number[], some: readonly number[]): number[] {
  const left = [...all];
  for (const one of some) {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

/** Cents of `0.55` or `$0.55, refunded`; not a number where there is none. */
function cents(text: string): number {
  return Math.round(Number(/\d+\.\d+/.exec(text)?.[0] ?? Number.NaN) * 100);
}

import { vi } from 'vitest';
import type { RentalActions } from '../../../components/rental/rental-actions.ts';
import type { RentalFacts } from '../../../components/rental/rental-card.tsx';
import { DEFAULT_PICKER, type Picker } from '../../../lib/catalogue/picker.ts';
import type { Service } from '../../../lib/core/service.ts';
import { ok } from '../../../lib/core/errors.ts';
import type { LongRental } from '../../../lib/getatext/provider.ts';
import type { Purchase } from '../../../lib/purchases/purchase.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';

/** A service at $0.55 with stock. */
export const service = (changes: Partial<Service> = {}): Service => ({
  apiName: 'whatsapp',
  name: 'WhatsApp',
  price: 550_000,
  stock: 66,
  ttlMinutes: 5,
  multipleSms: false,
  ...changes,
});

/** A rental that waits for its code, made 20 s ago, with the cancel lock still on. */
export function rental(changes: Partial<Rental> = {}): Rental {
  const now = Date.now();
  return {
    key: 'key-1',
    revision: 0,
    group: null,
    state: 'waiting',
    service: { apiName: 'whatsapp', name: 'WhatsApp', ttlMinutes: 5, multipleSms: false },
    site: { tabId: 1, host: 'web.whatsapp.com', domain: 'whatsapp.com' },
    account: 'account',
    unknownTo: null,
    maxPrice: 550_000,
    filters: null,
    createdAt: now - 20_000,
    balanceBefore: 10_000_000,
    providerId: '1',
    number: '2025550101',
    price: 550_000,
    rentedAt: now - 20_000,
    endsAt: now + 280_000,
    providerEndsAt: null,
    endedAt: null,
    code: null,
    codeAt: null,
    text: null,
    textAt: null,
    codeDomain: null,
    filledAt: null,
    filledHost: null,
    undoneAt: null,
    copiedAt: null,
    numberFilledAt: null,
    cancellableAt: now + 40_000,
    cancelWanted: false,
    cancelError: null,
    cancelSentAt: null,
    cancelBalance: null,
    gone: false,
    tryAnother: null,
    refunded: null,
    refundedAt: null,
    error: null,
    outcome: null,
    overcharged: null,
    dismissed: false,
    ...changes,
  };
}

/** Actions that all succeed. */
export const actions = (changes: Partial<RentalActions> = {}) => ({
  copy: vi.fn(async () => true),
  copied: vi.fn(async () => ok({})),
  fillNumber: vi.fn(async () => ok({ status: 'filled' as const })),
  fillCode: vi.fn(async () => ok({ status: 'filled' as const })),
  pickCode: vi.fn(async () => ok({})),
  linkAndFill: vi.fn(async () => ok({ status: 'filled' as const })),
  allow: vi.fn(async () => true),
  cancel: vi.fn(async () => ok({})),
  keep: vi.fn(async () => ok({})),
  complete: vi.fn(async () => ok({})),
  rentAgain: vi.fn(async () => ok({})),
  rentSpecific: vi.fn(async () => ok({})),
  tryAnother: vi.fn(async () => ok({})),
  dismiss: vi.fn(async () => ok({})),
  ...changes,
});

/** A rental at the server in use, whose number can be rented again. */
export const facts = (changes: Partial<RentalFacts> = {}): RentalFacts => ({
  failedBefore: false,
  usual: null,
  elsewhere: false,
  canRentAgain: true,
  canFollow: true,
  offerSite: false,
  ...changes,
});

/** How a user uses the list of services. */
export const picker = (changes: Partial<Picker> = {}): Picker => ({ ...DEFAULT_PICKER, ...changes });

/** A number rented by the week, far from its end. */
export const longRental = (changes: Partial<LongRental> = {}): LongRental => ({
  id: '1',
  number: '2025550101',
  rentedOn: '2020-01-01',
  endsOn: '2999-01-01',
  price: 10_550_000,
  status: 'Active',
  period: '1 Week',
  autoRenew: false,
  ...changes,
});

/** A renewal whose answer was lost. */
export const purchase = (changes: Partial<Purchase> = {}): Purchase => ({
  key: 'p',
  kind: 'renewal',
  subject: '(202) 555-0101',
  state: 'unknown',
  account: 'acc',
  total: 10_000_000,
  createdAt: 1000,
  lostAt: null,
  balanceBefore: 50_000_000,
  error: null,
  outcome: null,
  overcharged: null,
  dismissed: false,
  ...changes,
});

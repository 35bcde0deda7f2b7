import type { FaultMatcher, RequestEntry, Sandbox, SandboxStartOptions } from '../../sandbox/sandbox.ts';
import { expect } from './expect.ts';
import { expectCharges } from './person.ts';
import type { Screen } from './session.ts';

/** Kinds of servers, by what they do with long headers and with connections. */
const KINDS: [name: string, options: SandboxStartOptions][] = [
  ['', {}],
  [' that takes 128 kB of headers', { headerLimit: 131_072 }],
  [' that closes no connection', { neverCloses: true }],
];

/** The servers that what costs money must reach once. */
export const SERVERS = (['HTTP/1.1', 'HTTP/2'] as const).flatMap((protocol) =>
  KINDS.map(([name, options]) => ({
    server: `an ${protocol} server${name}`,
    options: { balance: '100.00', http2: protocol === 'HTTP/2', ...options } satisfies SandboxStartOptions,
  })),
);

/** What rents, by how the fault finds it and how it is found in the log. */
export interface Renting {
  matcher: FaultMatcher;
  /** How the line breaks; with the whole connection unless told. */
  fault?: 'drop-after' | 'reset-after';
  requests(sandbox: Sandbox): RequestEntry[];
}

/**
 * Presses `Rent number` again and again. Every other time the call is charged, and the connection breaks ahead of the
 * answer: a browser repeats it by itself then, if the connection had served before. Each must arrive and be charged once.
 */
export async function rentOverBreaks(popup: Screen, sandbox: Sandbox, calls: number, renting: Renting): Promise<void> {
  const rent = popup.getByRole('button', { name: /^Rent number/ });
  const another = popup.getByRole('button', { name: 'Rent another number' });
  let broken = 0;
  for (let call = 1; call <= calls; call++) {
    // The others are answered well: the next could meet a connection that has served.
    const breaks = call % 2 === 0;
    // Beside the number that the call before has brought, renting is folded away.
    if (breaks) await another.click();
    const lift = breaks ? sandbox.fault(renting.matcher, renting.fault ?? 'drop-after', Infinity) : null;
    await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
    await rent.click();
    await expect.poll(() => renting.requests(sandbox).length).toBeGreaterThanOrEqual(call);
    // Chromium's network service may crash there (`lib/getatext/transport/http.ts`): then a new worker tells it.
    if (breaks)
      await expect(popup.getByText('$0.55 was charged'), 'the lost answers that are told').toHaveCount(++broken, {
        timeout: 25_000,
      });
    if (breaks) await expect(rent).not.toHaveAttribute('aria-disabled', 'true');
    else await expect(another).toHaveAttribute('aria-expanded', 'false');
    // A request is logged before it is handled.
    await expect.poll(() => sandbox.ledger.length).toBeGreaterThanOrEqual(call);
    lift?.();
    expect(renting.requests(sandbox)).toHaveLength(call);
    expectCharges(sandbox, call);
  }
}

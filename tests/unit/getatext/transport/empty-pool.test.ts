import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPool } from '../../../../lib/getatext/transport/empty-pool.ts';
import { SimulatedNetwork } from './simulated-network.ts';

const used = () => ({ served: 3, wasSpare: false });
const spare = () => ({ served: 0, wasSpare: true });

const network = (change: Partial<SimulatedNetwork> = {}) => Object.assign(new SimulatedNetwork(), change);
const empty = (net: SimulatedNetwork, isProved = true) => emptyPool(net.http, isProved, net);

describe('emptying the pool of connections', () => {
  it('takes two questions where none was open', async () => {
    const net = network();
    expect(await empty(net)).toBe('empty');
    expect(net.idle).toEqual([]);
    expect(net.log()).toEqual(['HEAD /favicon.ico #1', 'HEAD /favicon.ico #2']);
  });

  it('takes four where one was open', async () => {
    const net = network({ idle: [used()] });
    expect(await empty(net)).toBe('empty');
    expect(net.idle).toEqual([]);
    expect(net.arrivals.map(({ nth }) => nth)).toEqual([4, 5, 1, 2]);
  });

  it('closes what was opened and never used, too', async () => {
    const net = network({ idle: [spare(), used(), spare()] });
    expect(await empty(net)).toBe('empty');
    expect(net.idle).toEqual([]);
  });

  it('believes no closing until it was seen to work', async () => {
    const net = network();
    expect(await empty(net, false)).toBe('empty');
    expect(net.arrivals).toHaveLength(4);
    const refusing = network({ integrity: 'refuses' });
    expect(await empty(refusing, false)).toBe('unproved');
    expect(refusing.idle).not.toEqual([]);
  });

  it('gives up where connections stay open, or the integrity means nothing', async () => {
    expect(await empty(network({ integrity: 'refuses', idle: [used()] }))).toBe('unproved');
    const ignoring = network({ integrity: 'ignored' });
    expect(await empty(ignoring)).toBe('unproved');
    expect(ignoring.arrivals).toHaveLength(2);
  });

  it('gives up after seven rounds', async () => {
    const net = network({ idle: Array.from({ length: 20 }, used) });
    expect(await empty(net)).toBe('unproved');
    expect(net.arrivals).toHaveLength(14);
  });

  it.each([false, true])('counts the spare connection that a slow network leaves (late: %s)', async (lateSpares) => {
    const net = network({ connectMs: 300, lateSpares });
    expect(await empty(net)).toBe('empty');
    expect(net.idle).toEqual([]);
    expect(net.arrivals).toHaveLength(4);
  });

  it('gives up where connecting is so slow that it takes longer than anybody waits', async () => {
    expect(await empty(network({ connectMs: 4000 }))).toMatch(/unproved|unreachable/);
  });

  it.each([500, 503])('believes nothing where the server answers %s', async (status) => {
    expect(await empty(network({ status }))).toBe('unproved');
  });

  it('says what else it finds', async () => {
    expect(await empty(network({ protocol: 'h2' }))).toBe('multiplexed');
    expect(await empty(network({ protocol: 'h3' }))).toBe('multiplexed');
    expect(await empty(network({ protocol: '' }))).toBe('unproved');
    expect(await empty(network({ hasTimings: false }))).toBe('unproved');
    expect(await empty(network({ status: null }))).toBe('unreachable');
  });

  it('asks without a key, cookies or a body, for an address that is the same for everybody', async () => {
    const net = network({ idle: [used()] });
    await empty(net);
    for (const { path, headers, init } of net.arrivals) {
      expect(path).toBe('/favicon.ico');
      expect([...headers]).toEqual([]);
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
      expect(init.body).toBeUndefined();
    }
    const keys = net.arrivals.flatMap(({ init }) => init.integrity ?? []);
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatch(/^ed25519-[A-Za-z0-9+/]{43}=$/);
    expect(new Set(keys).size).toBe(2);
  });

  it('never calls a pool empty that is not, whatever it held', async () => {
    const connection = fc.constantFrom(used, spare);
    await fc.assert(
      fc.asyncProperty(
        fc.array(connection, { maxLength: 9 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('closes', 'refuses', 'ignored' as const),
        fc.boolean(),
        fc.boolean(),
        async (idle, connectMs, integrity, isProved, lateSpares) => {
          // Where closing never worked it was never seen to.
          const proved = isProved && integrity === 'closes';
          const net = network({ idle: idle.map((make) => make()), connectMs, integrity, lateSpares });
          const state = await empty(net, proved);
          await net.sleep(0);
          if (state === 'empty') expect(net.idle).toEqual([]);
          else expect(integrity === 'closes' && idle.length < 3 && connectMs < 200).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

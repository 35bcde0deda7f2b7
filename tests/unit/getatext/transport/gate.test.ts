import { describe, expect, it, vi } from 'vitest';
import { Gate } from '../../../../lib/getatext/transport/gate.ts';

/** Work that a test ends by hand. */
function held(value: number) {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const ended = new Promise<number>((resolve, reject) => {
    end = () => resolve(value);
    fail = () => reject(new Error('no'));
  });
  return { call: vi.fn(() => ended), end, fail };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the gate', () => {
  it('lets calls pass side by side', async () => {
    const gate = new Gate();
    const [a, b] = [held(1), held(2)];
    const both = Promise.all([gate.pass(a.call), gate.pass(b.call)]);
    await turn();
    expect([a.call.mock.calls.length, b.call.mock.calls.length]).toEqual([1, 1]);
    b.end();
    a.end();
    expect(await both).toEqual([1, 2]);
  });

  it('has a call alone only once the others are out, and others pass only after it', async () => {
    const gate = new Gate();
    const [before, alone, after] = [held(1), held(2), held(3)];
    const all = [gate.pass(before.call), gate.alone(alone.call), gate.pass(after.call)];
    const opened = vi.fn();
    void gate.opened().then(opened);
    await turn();
    expect([alone, after].map(({ call }) => call.mock.calls.length)).toEqual([0, 0]);
    before.end();
    await turn();
    expect([alone, after].map(({ call }) => call.mock.calls.length)).toEqual([1, 0]);
    expect(opened).not.toHaveBeenCalled();
    alone.end();
    await turn();
    expect(after.call).toHaveBeenCalledOnce();
    expect(opened).toHaveBeenCalledOnce();
    after.end();
    expect(await Promise.all(all)).toEqual([1, 2, 3]);
  });

  it('never has two alone', async () => {
    const gate = new Gate();
    const [one, two, three] = [held(1), held(2), held(3)];
    const all = [one, two, three].map(({ call }) => gate.alone(call));
    await turn();
    expect([one, two, three].map(({ call }) => call.mock.calls.length)).toEqual([1, 0, 0]);
    one.end();
    await turn();
    expect([one, two, three].map(({ call }) => call.mock.calls.length)).toEqual([1, 1, 0]);
    two.end();
    three.end();
    expect(await Promise.all(all)).toEqual([1, 2, 3]);
  });

  it('opens again after a failure, inside or alone', async () => {
    const gate = new Gate();
    const [inside, alone] = [held(1), held(2)];
    const passing = gate.pass(inside.call);
    const waiting = gate.alone(alone.call);
    inside.fail();
    await expect(passing).rejects.toThrow('no');
    alone.fail();
    await expect(waiting).rejects.toThrow('no');
    expect(await gate.pass(async () => 3)).toBe(3);
  });
});

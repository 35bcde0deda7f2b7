/** Things that go wrong on purpose. */
import { html, json, type Ask, type Reply } from './http.ts';
import type { FaultKind, FaultMatcher } from './types.ts';

interface Fault {
  matcher: FaultMatcher;
  kind: FaultKind;
  left: number;
}

/** The faults that wait for their requests. */
export class Faults {
  #waiting: Fault[] = [];

  /** Adds one; returns what removes it. */
  add(matcher: FaultMatcher, kind: FaultKind, times: number): () => void {
    const fault: Fault = { matcher, kind, left: times };
    this.#waiting.push(fault);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== fault);
    };
  }

  /** The oldest fault that strikes this request, used up by one. */
  take(ask: Ask): FaultKind | null {
    const fault = this.#waiting.find((one) => one.left > 0 && strikes(one.matcher, ask));
    if (!fault) return null;
    fault.left -= 1;
    return fault.kind;
  }
}

function strikes(matcher: FaultMatcher, ask: Ask): boolean {
  const { method, host, path } = matcher;
  if (method !== undefined && method.toUpperCase() !== ask.method) return false;
  if (host !== undefined && host !== ask.host) return false;
  return typeof path === 'string' ? path === ask.path : path.test(ask.path + ask.search);
}

/** A fault's name for the request log. */
export function faultName(kind: FaultKind): string {
  if (typeof kind === 'string') return kind;
  if ('hold' in kind) return `held, handled ${kind.handled}`;
  if ('chargeAfterMs' in kind) return `charge after ${kind.chargeAfterMs} ms`;
  return 'delayMs' in kind ? `delay ${kind.delayMs}` : `status ${kind.status}`;
}

function wrongTypes(value: unknown): unknown {
  if (typeof value === 'number') return { value };
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(wrongTypes);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrongTypes(inner)]));
  }
  return value;
}

function spoilTypes(reply: Reply): Reply {
  try {
    return { ...reply, body: JSON.stringify(wrongTypes(JSON.parse(reply.body))) };
  } catch {
    return json(reply.status, { value: [reply.body] });
  }
}

const garbage =
  '<!doctype html><html><head><title>Just a moment...</title></head><body><h1>502 Bad Gateway</h1></body></html>';

async function answerHeld(
  { hold, handled }: Extract<FaultKind, { hold: unknown }>,
  handle: () => Reply,
): Promise<Reply | null> {
  const reply = handled === 'before' ? handle() : null;
  hold.arrive();
  await hold.released;
  return handled === 'after' ? handle() : reply;
}

/** What a fault needs besides the request. */
export interface Surroundings {
  /** Runs a task later, unless the sandbox is closed before. */
  later(delayMs: number, task: () => void): void;
  /** Resolves when the client has gone. */
  gone: Promise<void>;
}

/**
 * Answers a request through a fault. Null means that the connection breaks without an answer;
 * `handle` is what the sandbox would have done, and it is called exactly when it should happen.
 */
export async function answerThrough(
  kind: FaultKind | null,
  handle: () => Reply,
  { later, gone }: Surroundings,
): Promise<Reply | null> {
  switch (kind) {
    case null:
      return handle();
    case 'drop-before':
      return null;
    case 'drop-after':
    case 'reset-after':
      handle();
      return null;
    case 'garbage':
      return html(garbage);
    case 'truncated': {
      const reply = handle();
      return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
    }
    case 'wrong-types':
      return spoilTypes(handle());
    default:
      if ('delayMs' in kind) {
        const reply = handle();
        await new Promise((resolve) => setTimeout(resolve, kind.delayMs).unref());
        return reply;
      }
      if ('hold' in kind) return answerHeld(kind, handle);
      if ('chargeAfterMs' in kind) {
        later(kind.chargeAfterMs, handle);
        if (kind.answer === 'silence') await gone;
        return typeof kind.answer === 'number' ? html(garbage, kind.answer) : null;
      }
      if (kind.after) handle();
      return typeof kind.body === 'string'
        ? { status: kind.status, headers: { 'content-type': 'text/plain', ...kind.headers }, body: kind.body }
        : json(kind.status, kind.body ?? { message: 'Service unavailable' }, kind.headers);
  }
}

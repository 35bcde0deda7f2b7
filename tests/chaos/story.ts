import type { RequestEntry } from '../sandbox/types.ts';

/** What a round did, step by step, to be read when it goes wrong. */
export class Story {
  readonly #startedAt = Date.now();
  readonly #steps: { at: number; text: string }[] = [];

  /** Notes a step. */
  say(text: string): void {
    this.#steps.push({ at: Date.now(), text });
  }

  /** The steps and the provider's requests in the order of time, a line each; no key and no code is in it. */
  tell(requests: readonly RequestEntry[]): string {
    const heard = requests
      .filter((request) => request.host === 'getatext.com' && request.at >= this.#startedAt)
      .map((request) => ({ at: request.at, text: `    ${describe(request)}` }));
    return [...this.#steps, ...heard]
      .sort((a, b) => a.at - b.at)
      .map(({ at, text }) => `${((at - this.#startedAt) / 1000).toFixed(3).padStart(8)} s  ${text}`)
      .join('\n');
  }
}

function describe(request: RequestEntry): string {
  const id = (request.body as { id?: unknown } | null)?.id;
  const about = typeof id === 'number' || typeof id === 'string' ? ` (${id})` : '';
  const took = request.endedAt === null ? 'still open' : `${request.endedAt - request.at} ms`;
  const fault = request.fault === null ? '' : `, fault: ${request.fault}`;
  return `${request.method} ${request.path}${about} → ${request.status ?? 'no answer'}, ${took}${fault}`;
}

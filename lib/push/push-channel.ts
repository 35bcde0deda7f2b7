import { readChannelMessage, type ChannelMessage } from './channel-message.ts';

/** The part of a browser's WebSocket that is used. */
export interface Socket {
  close(): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onclose: ((event: CloseEvent) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
}

/** What a channel needs from outside. */
export interface PushChannelDeps {
  /** Opens a socket; may throw where the browser refuses the address. */
  open(address: string): Socket;
  /** A message has come that may be about a rental: a reason to ask the provider, nothing more. */
  onMessage(message: ChannelMessage): void;
  /** The channel has become healthy, or no longer is. */
  onHealth(isHealthy: boolean): void;
  /** A number from 0 to 1, to spread reconnections. */
  random(): number;
}

const MIN_RETRY_MS = 1000;
const MAX_RETRY_MS = 60_000;
/** A connection that lasted so long was a good one: the next trouble starts with a short wait again. */
const STEADY_MS = 30_000;
const OPENING_MS = 10_000;

/** Keeps a WebSocket to the user's push channel open while it is wanted, and reconnects with growing waits. */
export class PushChannel {
  #deps: PushChannelDeps;
  #address: string | null = null;
  #socket: Socket | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #steady: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #isHealthy = false;

  constructor(deps: PushChannelDeps) {
    this.#deps = deps;
  }

  /** Whether messages would arrive now. */
  get isHealthy(): boolean {
    return this.#isHealthy;
  }

  /** Listens to an address, or to nothing. The same address again changes nothing. */
  listen(address: string | null): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#failures = 0;
    this.#drop();
    if (address !== null) this.#connect(address);
  }

  /** Tries at once instead of after the present wait: the network is back. */
  retryNow(): void {
    if (this.#address === null || this.#socket !== null) return;
    this.#failures = 0;
    this.#clearTimers();
    this.#connect(this.#address);
  }

  #connect(address: string): void {
    let socket: Socket;
    try {
      socket = this.#deps.open(address);
    } catch {
      this.#retryLater();
      return;
    }
    this.#socket = socket;
    const isCurrent = (): boolean => this.#socket === socket;
    const lost = (): void => {
      if (!isCurrent()) return;
      this.#drop();
      this.#retryLater();
    };
    this.#timer = setTimeout(lost, OPENING_MS);
    socket.onopen = () => {
      if (!isCurrent()) return;
      this.#clearTimers();
      this.#steady = setTimeout(() => (this.#failures = 0), STEADY_MS);
      this.#health(true);
    };
    socket.onmessage = ({ data }) => {
      if (!isCurrent()) return;
      const message = readChannelMessage(data);
      if (message.kind !== 'idle') this.#deps.onMessage(message);
    };
    socket.onclose = lost;
    socket.onerror = lost;
  }

  #retryLater(): void {
    const address = this.#address;
    if (address === null) return;
    const wait = Math.min(MAX_RETRY_MS, MIN_RETRY_MS * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 10);
    this.#timer = setTimeout(() => this.#connect(address), wait * (0.5 + this.#deps.random() / 2));
  }

  #drop(): void {
    this.#clearTimers();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
    }
    this.#health(false);
  }

  #clearTimers(): void {
    for (const timer of [this.#timer, this.#steady]) if (timer !== null) clearTimeout(timer);
    this.#timer = this.#steady = null;
  }

  #health(isHealthy: boolean): void {
    if (isHealthy === this.#isHealthy) return;
    this.#isHealthy = isHealthy;
    this.#deps.onHealth(isHealthy);
  }
}

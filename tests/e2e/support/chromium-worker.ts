import type { Browser, CDPSession, Worker } from '@playwright/test';
import { until } from './until.ts';

/** What the control of a service worker needs of its browser. */
export interface WorkerHost {
  /** Address that the worker's own begins with. */
  scope(): string;
  /** A new connection to the browser. */
  connect(): Promise<Browser>;
  /** A CDP session on any tab; its opener detaches it. */
  openSession(): Promise<CDPSession>;
}

/** Wakes, looks at and ends the extension's service worker. */
export class ServiceWorkerControl {
  readonly #host: WorkerHost;
  #connection: Browser | undefined;

  constructor(host: WorkerHost) {
    this.#host = host;
  }

  /**
   * The service worker, woken if it sleeps; good until the worker ends. A connection never finds a worker again that
   * was restarted under it, hence one of its own. A worker that is looked at doesn't fall asleep by itself.
   */
  async worker(): Promise<Worker> {
    const scope = this.#host.scope();
    await this.#withSession((session) => session.send('ServiceWorker.startWorker', { scopeURL: scope }));
    const connection = (this.#connection ??= await this.#host.connect());
    return until(
      () =>
        connection
          .contexts()
          .flatMap((context) => context.serviceWorkers())
          .find((worker) => worker.url().startsWith(scope)),
      { what: 'the service worker' },
    );
  }

  /** Ends the service worker, and waits until it was gone: a screen that is open may have it started again at once. */
  async stop(): Promise<void> {
    await this.letGo();
    let isStopped = false;
    const watch = (session: CDPSession): void =>
      void session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        isStopped ||= versions.some(
          ({ scriptURL, runningStatus }) => scriptURL.startsWith(this.#host.scope()) && runningStatus === 'stopped',
        );
      });
    await this.#withSession(async (session) => {
      await session.send('ServiceWorker.stopAllWorkers');
      await until(() => isStopped, { what: 'the service worker to end' });
    }, watch);
  }

  /** Ends the connection that looks at the worker. */
  async letGo(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.close();
  }

  async #withSession(
    work: (session: CDPSession) => Promise<unknown>,
    prepare?: (session: CDPSession) => void,
  ): Promise<void> {
    const session = await this.#host.openSession();
    try {
      prepare?.(session);
      await session.send('ServiceWorker.enable');
      await work(session);
    } finally {
      await session.detach();
    }
  }
}

import type { CDPSession } from '@playwright/test';
import type { Chromium } from '../e2e/support/chromium.ts';
import { until } from '../e2e/support/until.ts';

interface WorkerVersion {
  scriptURL: string;
  runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Ends the extension's service worker within milliseconds, over one debugging session that stays open. */
export class Killer {
  readonly #session: CDPSession;
  readonly #scope: string;
  #running = false;
  #deaths = 0;

  private constructor(session: CDPSession, scope: string) {
    this.#session = session;
    this.#scope = scope;
  }

  /** A killer for the browser as it runs now; a restarted one needs another. */
  static async of(chrome: Chromium): Promise<Killer> {
    const session = await chrome.context.newCDPSession(chrome.page());
    const killer = new Killer(session, chrome.extensionUrl(''));
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: WorkerVersion[] }) => {
      for (const version of versions) {
        if (version.scriptURL.startsWith(killer.#scope)) killer.#hear(version.runningStatus);
      }
    });
    await session.send('ServiceWorker.enable');
    return killer;
  }

  #hear(status: WorkerVersion['runningStatus']): void {
    const running = status === 'starting' || status === 'running';
    if (this.#running && !running) this.#deaths += 1;
    this.#running = running;
  }

  /** Whether the worker is alive, as far as the browser has told. */
  get isRunning(): boolean {
    return this.#running;
  }

  /** Ends the worker; false where there was none to end. */
  async kill(): Promise<boolean> {
    if (!this.#running) return false;
    const before = this.#deaths;
    await this.#session.send('ServiceWorker.stopAllWorkers');
    // Whoever was waiting for an answer may have woken the next one already.
    await until(() => this.#deaths > before, { what: 'the service worker to end', interval: 2 });
    return true;
  }
}

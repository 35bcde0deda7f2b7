import { SealedSchema } from '../core/sealed.ts';
import type { keyPlaces } from '../platform/storage/key-store.ts';
import type { Lock } from './lock.ts';
import { seal, unseal } from './sealing.ts';

type KeyPlaces = typeof keyPlaces;
type KeyLock = Pick<Lock, 'state' | 'key'>;

/** The API keys, each sealed as long as there's a lock. A key that can't be opened now reads as none. */
export class SealedKeys {
  #places: KeyPlaces;
  #lock: KeyLock;

  constructor(places: KeyPlaces, lock: KeyLock) {
    this.#places = places;
    this.#lock = lock;
  }

  /** The key for a server (its origin), or the `second` one; null where none is stored, or it can't be opened now. */
  async read(server: string, second = false): Promise<string | null> {
    const name = this.#places.nameOf(server, second);
    return this.#opened(name, await this.#places.get(name));
  }

  /** Stores the key for a server, or the `second` one. Rejects where it's locked. */
  async write(server: string, key: string, second = false): Promise<void> {
    const name = this.#places.nameOf(server, second);
    await this.#places.set(name, (await this.#lock.state()) === 'off' ? key : await this.#sealed(name, key));
  }

  /** Forgets the key for a server, or the `second` one. */
  async remove(server: string, second = false): Promise<void> {
    await this.#places.remove(this.#places.nameOf(server, second));
  }

  /** Seals every key that isn't yet. */
  async sealAll(): Promise<void> {
    for (const [name, value] of await this.#places.entries()) {
      if (typeof value === 'string') await this.#places.set(name, await this.#sealed(name, value));
    }
  }

  /** Stores every key in the open again. Rejects if one can't be opened; the lock has to stay then. */
  async openAll(): Promise<void> {
    for (const [name, value] of await this.#places.entries()) {
      const key = await this.#opened(name, value);
      if (key === null) throw new Error('a key that is sealed could not be opened');
      await this.#places.set(name, key);
    }
  }

  async #sealed(name: string, key: string): Promise<unknown> {
    const by = await this.#lock.key();
    if (!by) throw new Error('locked');
    return seal(by, name, key);
  }

  async #opened(name: string, value: unknown): Promise<string | null> {
    // Left by a worker that was ended while it sealed them: as good as sealed while it's locked.
    if (typeof value === 'string')
      return (await this.#lock.state()) === 'off' || (await this.#lock.key()) ? value : null;
    const sealed = SealedSchema.safeParse(value);
    const by = sealed.success ? await this.#lock.key() : null;
    return by && sealed.success ? unseal(by, name, sealed.data) : null;
  }
}

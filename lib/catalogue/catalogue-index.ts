import { isCatchAll } from './catch-all.ts';
import type { Alias, Brand, Knowledge } from './knowledge.ts';
import { isGeneric, keyOf, partsOf, undecorated } from './names.ts';

/** A service, as far as matching looks at it. */
export interface Named {
  apiName: string;
  name: string;
}

/** A service that answers to something, and how well. */
interface Claim<S> {
  service: S;
  score: number;
  unsure: boolean;
}

/** A catalogue, joined to what is known about sites. */
export interface CatalogueIndex<S> {
  byApiName: ReadonlyMap<string, S>;
  /** The service that fits each brand best. */
  byBrand: ReadonlyMap<Brand, Claim<S>>;
  /** Services no knowledge speaks of, by the label a domain of theirs would have. */
  byLabel: ReadonlyMap<string, Claim<S>>;
  /** Services whose name is itself a domain. */
  byDomain: ReadonlyMap<string, Claim<S>>;
}

const FULL = 100;
const API_NAME = 85;
const BARE = 80;
const PART = 70;
const API_NAME_PART = 50;
const MIN_LABEL = 4;
const SEVERAL = /[/,;|([]/u;

/** An index, and what it was made of beside the array. */
interface Kept {
  length: number;
  knowledge: Knowledge;
  index: CatalogueIndex<Named>;
}

const indexes = new WeakMap<readonly Named[], Kept>();

/** The index of a catalogue, made once per array. */
export function catalogueIndex<S extends Named>(services: readonly S[], knowledge: Knowledge): CatalogueIndex<S> {
  const kept = indexes.get(services);
  if (kept && kept.length === services.length && kept.knowledge === knowledge) return kept.index as CatalogueIndex<S>;
  const index = new Indexer<S>(knowledge.aliases);
  for (const service of services) index.add(service);
  indexes.set(services, { length: services.length, knowledge, index });
  return index;
}

const NONE: readonly Alias[] = [];
const LABEL = /^[a-z0-9-]+$/u;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
const DIGITS = /^\d+$/u;

/** Written for its first run, which a user waits for: what costs is done once for each text, and only where needed. */
class Indexer<S extends Named> implements CatalogueIndex<S> {
  readonly byApiName = new Map<string, S>();
  readonly byBrand = new Map<Brand, Claim<S>>();
  /** Names that nobody knows, until a site that nobody knows needs them. */
  #unknown: { service: S; text: string; key: string; score: number }[] = [];
  readonly #byLabel = new Map<string, Claim<S>>();
  readonly #byDomain = new Map<string, Claim<S>>();
  readonly #aliases: Knowledge['aliases'];

  constructor(aliases: Knowledge['aliases']) {
    this.#aliases = aliases;
  }

  get byLabel(): ReadonlyMap<string, Claim<S>> {
    this.#labelUnknown();
    return this.#byLabel;
  }

  get byDomain(): ReadonlyMap<string, Claim<S>> {
    this.#labelUnknown();
    return this.#byDomain;
  }

  add(service: S): void {
    const { name, apiName } = service;
    if (!this.byApiName.has(apiName)) this.byApiName.set(apiName, service);
    if (isCatchAll(name, apiName)) return;

    // `instagram/threads` rents for both, whichever of them it is called by.
    if (apiName.includes('/')) {
      for (const part of apiName.split('/')) this.#use(service, part, keyOf(part), API_NAME_PART);
    }
    // "AT&T" is one name, "Amazon / AWS" is two even where "Amazon AWS" is a name as well.
    const several = SEVERAL.test(name);
    let joined = this.#use(service, name, keyOf(name), FULL);
    if (joined && !several) return;
    const bare = joined ? null : undecorated(name);
    if (bare !== null && this.#use(service, bare, keyOf(bare), BARE)) return;
    const parts = partsOf(name);
    for (let place = 0; place < parts.length; place += 1) {
      const score = PART - Math.min(place, 5) - Math.min(parts.length, 5);
      let text = parts[place] as string;
      let key = keyOf(text);
      const plain = this.#aliases.has(key) ? null : undecorated(text);
      if (plain !== null) {
        text = plain;
        key = keyOf(plain);
      }
      if (this.#use(service, text, key, score)) joined = true;
    }
    if (joined) return;
    const key = keyOf(apiName);
    if (key.length >= MIN_LABEL) this.#use(service, apiName, key, API_NAME);
  }

  /** Joins a service to the brands of a name; true where a brand is surely meant, else the name is kept for guesses. */
  #use(service: S, text: string, key: string, score: number): boolean {
    let sure = false;
    for (const { brand, penalty, unsure } of this.#aliases.get(key) ?? NONE) {
      offer(this.byBrand, brand, service, score - penalty, unsure);
      sure ||= !unsure;
    }
    if (sure) return true;
    this.#unknown.push({ service, text, key, score });
    return false;
  }

  #labelUnknown(): void {
    const unknown = this.#unknown;
    this.#unknown = [];
    for (const { service, text, key, score } of unknown) {
      const lower = text.trim().toLowerCase();
      if (lower.includes('.') && DOMAIN.test(lower)) offer(this.#byDomain, lower, service, score, true);
      this.#label(service, key, score);
      if (lower !== key) this.#label(service, lower, score);
    }
  }

  #label(service: S, label: string, score: number): void {
    if (label.length >= MIN_LABEL && LABEL.test(label) && !DIGITS.test(label) && !isGeneric(label)) {
      offer(this.#byLabel, label, service, score, true);
    }
  }
}

/** Of two that fit alike, the shorter name is the plainer service. */
function offer<K, S extends Named>(to: Map<K, Claim<S>>, key: K, service: S, score: number, unsure: boolean): void {
  const rival = to.get(key);
  if (rival && (score < rival.score || (score === rival.score && service.name.length >= rival.service.name.length)))
    return;
  to.set(key, { service, score, unsure });
}

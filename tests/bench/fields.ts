/** Times of `lib/fields` in a real page, in a world of its own as in the extension. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../e2e/support/chromium-start.ts';
import { bundle } from '../fields/support/fields-page.ts';

/** Milliseconds of one run each. */
export interface FieldTimes {
  /** Elements on the page, and how long it took to find the code field among them. */
  find: { elements: number; first: number; times: number[] }[];
  /** Milliseconds spent per 1,000 mutations while a field is awaited, by elements on the page. */
  watch: { elements: number; cost: number }[];
  /** From the found field to the verified code. */
  fill: { kind: string; times: number[] }[];
}

const SIZES = [100, 10_000, 50_000];
const RUNS = 15;
const FIELD =
  '<form><p>Enter the code that we sent to your phone.</p><label>Verification code <input id="code" inputmode="numeric" maxlength="6"></label></form>';
const BOXES = `<p>Enter the verification code</p><div>${'<input maxlength="1" inputmode="numeric" style="width:40px;height:40px">'.repeat(6)}</div>`;

/** A page of so many elements as sites have them: nested boxes, links, pictures, a table, a few other fields. */
function pageOf(elements: number, end: string): string {
  const item =
    '<li class="item"><div class="card"><a href="#"><span class="name">Name</span></a><p class="text">Some words about it</p><img alt="" width="8" height="8"><button type="button">Open</button></div></li>';
  const each = 8;
  const list = `<ul>${item.repeat(Math.max(1, Math.round((elements - 20) / each)))}</ul>`;
  return `<!doctype html><meta charset="utf-8"><title>Confirm</title><header><form role="search"><input type="search" name="q"><input name="city" placeholder="City"></form></header>${end}<main style="height:300px;overflow:auto">${list}</main>`;
}

/** What the browser's sampling profiler gives, as far as it is read here. */
interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

class World {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  static async of(page: Page, script: string): Promise<World> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'extension',
    });
    const made = new World(session, world.executionContextId);
    await made.run(`${script};globalThis.fields = fields; 0\n//# sourceURL=${SOURCE}`);
    return made;
  }

  /** See {@link timeIn}. */
  async profile(work: () => Promise<void>): Promise<number> {
    await this.#session.send('Profiler.enable');
    await this.#session.send('Profiler.setSamplingInterval', { interval: 200 });
    await this.#session.send('Profiler.start');
    await work();
    return timeIn((await this.#session.send('Profiler.stop')).profile);
  }

  async run<T>(expression: string): Promise<T> {
    const answer = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as T;
  }
}

const FIND = `(() => { const start = performance.now(); const field = fields.findCodeField(document, { explicit: false }); const took = performance.now() - start; if (!field) throw new Error('not found'); return took; })()`;

const FILL = `(async () => {
  const field = fields.findCodeField(document, { explicit: true });
  const start = performance.now();
  const { status } = await fields.fillCode(field, '482915');
  if (status !== 'filled') throw new Error(status);
  return performance.now() - start;
})()`;

/** Starts to watch, and waits until the page has been searched for the first time: that search is the price of finding. */
const WATCH = `(async () => {
  fields.watchForCodeField(document, { until: Date.now() + 60000, onFound() { throw new Error('found'); } });
  // It begins with a timer and a frame: after three rounds of those, it has had its turn.
  for (let round = 0; round < 3; round++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
})()`;

/** Names the script in profiles. */
const SOURCE = 'fields-under-test.js';

/** Thousands of changes as a busy page makes them: text, lists and classes, some in every frame, for six seconds. */
const STIR = `new Promise((resolve) => {
  const list = document.querySelector('ul'); let done = 0; const end = performance.now() + 6000;
  const stir = () => {
    for (let i = 0; i < 40; i++) {
      const at = list.children[(done * 7) % list.children.length];
      at.className = 'item n' + (done % 9); at.querySelector('.text').firstChild.data = 'Words ' + done;
      const extra = document.createElement('span'); extra.textContent = 'x'; at.append(extra); extra.remove();
      done += 4;
    }
    if (performance.now() < end) setTimeout(stir, 4); else resolve(done);
  };
  stir();
})`;

/** Milliseconds in which the script under test, or the browser in its name, was at work. */
function timeIn({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, inside: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const ours = inside || node.callFrame.url.endsWith(SOURCE);
    if (ours) own.add(id);
    for (const child of node.children ?? []) mark(child, ours);
  };
  mark(nodes[0]?.id ?? 0, false);
  return samples.reduce((sum, id, i) => sum + (own.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/** Measures everything in a headless browser of its own. */
export async function measureFields(): Promise<FieldTimes> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  const times: FieldTimes = { find: [], watch: [], fill: [] };
  try {
    const script = await bundle('./in-page.ts', 'fields');
    const show = async (html: string): Promise<{ page: Page; world: World }> => {
      const page = await browser.newPage();
      await page.route('https://site.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.goto('https://site.test/');
      return { page, world: await World.of(page, script) };
    };
    for (const elements of SIZES) {
      const { page, world } = await show(pageOf(elements, FIELD));
      const first = await world.run<number>(FIND);
      const runs: number[] = [];
      for (let i = 0; i < RUNS; i++) runs.push(await world.run<number>(FIND));
      times.find.push({ elements, first, times: runs });
      await page.close();
    }
    for (const elements of SIZES) {
      const { page, world } = await show(pageOf(elements, ''));
      await world.run(WATCH);
      let mutations = 0;
      const spent = await world.profile(async () => {
        mutations = await page.evaluate<number>(STIR);
      });
      times.watch.push({ elements, cost: (spent / mutations) * 1000 });
      await page.close();
    }
    for (const [kind, html] of [
      ['one field', FIELD],
      ['six boxes', BOXES],
    ] as const) {
      const runs: number[] = [];
      for (let i = 0; i < RUNS; i++) {
        const { page, world } = await show(pageOf(100, html));
        runs.push(await world.run<number>(FILL));
        await page.close();
      }
      times.fill.push({ kind, times: runs });
    }
    return times;
  } finally {
    await browser.close();
  }
}

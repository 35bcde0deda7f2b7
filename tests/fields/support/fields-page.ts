import { fileURLToPath } from 'node:url';
import { test as base, type CDPSession, type Page } from '@playwright/test';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles a module as a script that leaves its exports in a global. */
export async function bundle(path: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: here(path), formats: ['iife'], name } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const chunk of output.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`No bundle of ${path}`);
}

/** A page under test: its own scripts run in its world, `lib/fields` in an isolated one, as in an extension. */
export class FieldsPage {
  private session: CDPSession | undefined;
  private context = 0;
  private readonly page: Page;
  private readonly script: string;

  constructor(page: Page, script: string) {
    this.page = page;
    this.script = script;
  }

  /** Shows a page; the origin is an ordinary https one. */
  async show(html: string): Promise<void> {
    await this.page.route('https://site.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.includes('<body') ? html : `<!doctype html><body>${html}`,
      }),
    );
    await this.page.goto('https://site.test/');
    this.session = await this.page.context().newCDPSession(this.page);
    const { frameTree } = await this.session.send('Page.getFrameTree');
    const world = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'extension',
    });
    this.context = world.executionContextId;
    await this.inWorld(`${this.script};globalThis.fields = fields; 0`);
  }

  /** Evaluates an expression beside the page's own scripts, with `fields` at hand. */
  async inWorld<T>(expression: string): Promise<T> {
    if (!this.session) throw new Error('Show a page first');
    const answer = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.context,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value as T;
  }

  /** Finds the code field and fills it; `no_field` where none is found. */
  fill(code: string, explicit = false): Promise<string> {
    return this.inWorld(`(async () => {
      const field = fields.findCodeField(document, { explicit: ${explicit} });
      return field ? (await fields.fillCode(field, ${JSON.stringify(code)})).status : 'no_field';
    })()`);
  }

  /** Finds the phone field and fills it; `no_field` where none is found. */
  fillPhone(number: string, explicit = true): Promise<string> {
    return this.inWorld(`(async () => {
      const field = fields.findPhoneField(document, { explicit: ${explicit} });
      return field ? (await fields.fillPhone(field, ${JSON.stringify(number)})).status : 'no_field';
    })()`);
  }

  /** What the page's own script keeps in `state`. */
  state(): Promise<unknown> {
    return this.page.evaluate('state');
  }
}

/** Playwright's test with a {@link FieldsPage}. */
export const test = base.extend<{ fieldsPage: FieldsPage }, { script: string }>({
  script: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      await use(await bundle('./in-page.ts', 'fields'));
    },
    { scope: 'worker' },
  ],
  fieldsPage: async ({ page, script }, use) => {
    await use(new FieldsPage(page, script));
  },
});

export { expect } from '@playwright/test';

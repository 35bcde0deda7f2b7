import { generateTypeText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { resolve } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';
import * as fieldWords from './lib/fields/words.ts';
import * as smsWords from './lib/sms/words.ts';
import { wordList } from './lib/sms/word-list.ts';
import { suffixList } from './tests/tools/suffix-list.ts';

/** Firefox's add-on id; fixed, so that stored data and shortcuts survive updates. */
const GECKO_ID = 'getatext-autofill@getatext-autofill.github.io';

/**
 * Takes out the one statement of Preact that writes HTML into a page (`dangerouslySetInnerHTML`): nothing here uses it,
 * and so nothing ever can. Mozilla's linter warns of it.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return null;
      const parts = code.split(/\w+\.innerHTML=\w+\.__html/u);
      if (parts.length !== 2) throw new Error('Preact writes HTML in another way than before');
      return { code: parts.join('void 0'), map: null };
    },
  };
}

/**
 * Leaves the polyfill out, a tenth of what the popup loads before it shows: every browser's own API answers with promises
 * by now, and `lib/platform/lifecycle.ts` answers messages in the one way that they all know.
 */
function withoutPolyfill(): Plugin {
  const own = '\0browser/own';
  return {
    name: 'without-polyfill',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === 'webextension-polyfill' ? own : null),
    load: (id) => (id === own ? 'export default globalThis.browser ?? globalThis.chrome;' : null),
  };
}

/**
 * Leaves out of the screens what only the background needs: the shapes of requests (the background checks what it is
 * asked, screens what is answered), procedures that answer nothing and cost nothing, of which nothing is left then, and Vite's preloading of what a lazily fetched part imports, which is in the package
 * anyway.
 */
function lightScreens(): Plugin {
  return {
    name: 'light-screens',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
    transform: (code, id) => (PROTOCOL.test(id) ? withoutRequests(code) : null),
    generateBundle(_, bundle) {
      const lazyStyles = Object.values(bundle).filter(
        (chunk) => chunk.type === 'chunk' && chunk.isDynamicEntry && (chunk.viteMetadata?.importedCss.size ?? 0) > 0,
      );
      if (lazyStyles.length > 0)
        throw new Error(`Nothing would fetch the styles of ${lazyStyles.map(({ fileName }) => fileName).join(', ')}`);
    },
  };
}

/**
 * Has the background make the shape of a request when one comes, and nothing of answers, which screens check: made at every
 * wake-up, the shapes of all procedures take longer than any other part of its code.
 */
function lightBackground(): Plugin {
  return {
    name: 'light-background',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!PROTOCOL.test(id)) return null;
      const lazy = withValues(code, 'request: ', (shape) => `get request() { return ${shape}; }`);
      const bare = withValues(lazy, 'response: ', () => 'response: null');
      return { code: bare.replaceAll(/,\s*response: null|spends: true,/g, ''), map: null };
    },
  };
}

/** The files of procedures. */
const PROTOCOL = /\/lib\/messaging\/protocol\/\w+\.ts$/;

/** The source of a file of procedures with `null` for the shape of every request, and without those that answer nothing. */
const withoutRequests = (code: string): { code: string; map: null } => ({
  code: withValues(code, 'request: ', () => 'request: null').replaceAll(
    /\w+: \{\s*request: null,\s*response: nothing,?\s*\},/g,
    '',
  ),
  map: null,
});

/** Source with something else in place of each property that is written so, made of its value. */
function withValues(code: string, property: string, change: (value: string) => string): string {
  let rest = code;
  let changed = '';
  for (let at = rest.indexOf(property); at >= 0; at = rest.indexOf(property)) {
    changed += rest.slice(0, at);
    rest = rest.slice(at + property.length);
    let depth = 0;
    let end = 0;
    for (; depth > 0 || !',}'.includes(rest.charAt(end)); end++) {
      depth += '([{'.includes(rest.charAt(end)) ? 1 : ')]}'.includes(rest.charAt(end)) ? -1 : 0;
      if (end > rest.length) throw new Error(`${property} without an end`);
    }
    changed += change(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return changed + rest;
}

/**
 * Replaces modules of constants by their values. Compiled in the page from the languages' tables, the words of fields would
 * make the page script a twentieth larger, and take 2 to 3 ms of every start.
 */
function evaluated(): Plugin {
  const modules: Record<string, object> = { '/lib/fields/words.ts': fieldWords, '/lib/sms/words.ts': smsWords };
  return {
    name: 'evaluated',
    apply: (_, { mode }) => mode === 'production',
    load(id) {
      const constants = Object.entries(modules).find(([path]) => id.endsWith(path))?.[1];
      if (!constants) return null;
      const literal = (value: unknown): string => (value instanceof RegExp ? String(value) : JSON.stringify(value));
      return Object.entries(constants)
        .map(([name, value]) => `export const ${name} = ${literal(value)};`)
        .join('\n');
    },
  };
}

/** The part of rolldown's code splitting that {@link sharedChunk} needs. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Puts what the popup shares with full pages into one chunk. By itself the bundler makes one for every set of screens
 * that share something, and the popup would load six small ones, which compress worse than one.
 */
function sharedChunk(
  popups: readonly string[],
  pages: readonly string[],
): (id: string, graph: ModuleGraph) => string | null {
  let shared: ReadonlySet<string> | undefined;
  const reached = (entries: readonly string[], graph: ModuleGraph): Set<string> => {
    const found = new Set(entries);
    for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    return found;
  };
  return (id, graph) => {
    if (!shared) {
      const ofPages = reached(pages, graph);
      shared = new Set([...reached(popups, graph)].filter((module) => ofPages.has(module)));
    }
    return shared.has(id) ? 'shared' : null;
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [withoutInnerHtml(), evaluated(), withoutPolyfill()],
    build: {
      rolldownOptions: { optimization: { inlineConst: false } },
      modulePreload: {
        // Every browser that takes the manifest preloads modules on its own.
        polyfill: false,
        // Nothing preloads what a lazily fetched part imports (see `lightScreens`): its list would be half a kilobyte.
        resolveDependencies: (_, files, { hostType }) => (hostType === 'js' ? [] : files),
      },
    },
  }),
  zip: {
    // What builds the extension, and the tools behind the one generated file; tests and their libraries stay out.
    includeSources: [
      '{entrypoints,components,lib,public}/**',
      'tests/tools/{build-knowledge,knowledge-builder,suffix-list}.ts',
      'docs/{push/nginx-nchan.conf,store/source-code.md}',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{README,CHANGELOG}.md',
      '{LICENSE,NOTICE}',
    ],
  },
  hooks: {
    async 'prepare:types'(wxt, entries) {
      // The module of the library wants files of its own kind; these types for the browser's own need no more than this.
      const english = resolve(wxt.config.publicDir, '_locales/en/messages.json');
      entries.push({ path: 'i18n/structure.d.ts', text: generateTypeText(await parseMessagesFile(english)) });
    },
    'entrypoints:resolved'(wxt, entrypoints) {
      // Not by the entrypoint's own `exclude`: that keeps its source out of the package of sources, too.
      const unused = entrypoints.findIndex(({ name }) => name === 'clipboard');
      if (unused >= 0 && !hasOffscreen(wxt.config.browser)) entrypoints.splice(unused, 1);
      // Built as a plain script at the same path: a content script's wrapper holds the whole polyfill, a fifth of its size.
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') Object.assign(entrypoint, { type: 'unlisted-script' });
      }
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'background')) {
        (config.plugins ??= []).push(lightBackground());
        // One letter beyond ASCII doubles the memory of a script's text, and makes it slower to parse at every wake-up.
        outputOf(config).charset = 'ascii';
      }
      if (!entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'))) return;
      (config.plugins ??= []).push(lightScreens());
      const paths = (isPopup: boolean): string[] =>
        entrypoints
          .filter(({ name }) => ['popup', 'sidepanel'].includes(name) === isPopup)
          .map(({ inputPath }) => inputPath);
      const name = sharedChunk(paths(true), paths(false));
      Object.assign(outputOf(config), { charset: 'ascii', codeSplitting: { groups: [{ debugName: 'shared', name }] } });
    },
    'build:publicAssets': (wxt, files) => {
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: resolve(wxt.config.root, name), relativeDest: name });
      }
      // The document that Chromium lends the background to copy in; see `lib/platform/clipboard.ts`.
      if (hasOffscreen(wxt.config.browser)) {
        const page = '<!doctype html><meta charset="utf-8"><body><script src="/clipboard.js"></script>';
        files.push({ contents: page, relativeDest: 'clipboard.html' });
      }
      // What is known about sites, and the words of texts: too much for the background's code, parsed at every wake-up.
      const known = resolve(wxt.config.root, 'lib/catalogue/data/known.txt');
      files.push({ absoluteSrc: known, relativeDest: 'data/known.txt' });
      files.push({ contents: suffixList(), relativeDest: 'data/suffixes.txt' });
      files.push({ contents: wordList(), relativeDest: 'data/words.txt' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      ...(['storage', 'activeTab', 'scripting', 'contextMenus', 'alarms'] as const),
      ...(browser === 'safari' ? [] : (['notifications'] as const)),
    ],
    // One background for both kinds of windows: what it knows of private ones stays in memory.
    incognito: 'spanning',
    ...optionalPermissions(browser),
    host_permissions: ['https://getatext.com/*'],
    optional_host_permissions: ['https://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'fill-latest-code': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_command_fill_latest__',
      },
    },
    ...leastVersion(browser),
  }),
});

const hasOffscreen = (browser: string): boolean => !['firefox', 'safari'].includes(browser);

/** What a setting asks for: to copy from the background, which Safari's, without notifications, has no occasion to. */
function optionalPermissions(browser: string) {
  if (browser === 'safari') return {};
  const names = ['clipboardWrite', ...(hasOffscreen(browser) ? (['offscreen'] as const) : [])] as const;
  return { optional_permissions: [...names] };
}

/** What Vite tells the bundler of the files that it writes, to be changed. */
function outputOf(config: InlineConfig): Rolldown.OutputOptions {
  const options = ((config.build ??= {}).rolldownOptions ??= {});
  const output = (options.output ??= {});
  if (Array.isArray(output)) throw new Error('One output was expected');
  return output;
}

/** Each browser's own keys: the oldest version that has what the extension needs, and Firefox's id and declarations. */
function leastVersion(browser: string) {
  if (browser === 'safari') return { browser_specific_settings: { safari: { strict_min_version: '16.4' } } };
  if (browser !== 'firefox') return { minimum_chrome_version: '120' };
  return {
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        // The first whose Android edition, too, knows data_collection_permissions: Mozilla's linter asks for both.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['authenticationInfo', 'browsingActivity'] },
      },
    },
  };
}

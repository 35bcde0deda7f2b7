// Builds every library's page into .built/: node tests/fields/libraries/build.ts
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { codeLibraries, phoneLibraries } from './list.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = join(root, '.built');
const stamp = join(out, 'stamp.txt');

const pages = [...codeLibraries, ...phoneLibraries].map((at) => at.page);

/** Everything that the pages are made of, as one hash. */
function fingerprint(): string {
  const hash = createHash('sha256').update(pages.join());
  const files = readdirSync(join(root, 'pages'), { recursive: true, withFileTypes: true }).filter((at) => at.isFile());
  const paths = files.map((at) => join(at.parentPath, at.name)).sort();
  for (const path of [...paths, ...['build.ts', 'package-lock.json'].map((at) => join(root, at))])
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

interface Compiled {
  js: { code: string; map: unknown };
}
interface SvelteCompiler {
  compile(source: string, options: object): Compiled;
  compileModule(source: string, options: object): Compiled;
}

/** Compiles Svelte's files, and mounts those that are pages. */
function svelte(): Plugin {
  const { compile, compileModule } = createRequire(join(root, 'package.json'))('svelte/compiler') as SvelteCompiler;
  return {
    name: 'svelte',
    resolveId: (id) => (id.startsWith('mount:') ? id : null),
    load: (id) =>
      id.startsWith('mount:')
        ? `import { mount } from 'svelte'; import Page from ${JSON.stringify(id.slice(6, -3))}; mount(Page, { target: document.getElementById('app') });`
        : null,
    transform: (code, id) => {
      const filename = id.split('?')[0] ?? id;
      if (filename.startsWith('mount:')) return null;
      const options = { filename, generate: 'client', dev: false };
      if (filename.endsWith('.svelte'))
        return { code: compile(code, { ...options, css: 'injected' }).js.code, map: null };
      if (filename.endsWith('.svelte.js')) return { code: compileModule(code, options).js.code, map: null };
      return null;
    },
  };
}

async function buildGroup(pages: readonly string[], folder: string, alias: Record<string, string>): Promise<void> {
  const input = Object.fromEntries(
    pages.map((page) => {
      const file = join(root, 'pages', page);
      return [page.replace(/\.\w+$/, ''), page.endsWith('.svelte') ? `mount:${file}.js` : file];
    }),
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: `/${folder}/`,
    plugins: [svelte()],
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    resolve: {
      alias,
      dedupe: ['svelte', 'vue', 'react', 'react-dom'],
      conditions: ['svelte', 'browser', 'module', 'import', 'default'],
    },
    build: {
      outDir: join(out, folder),
      emptyOutDir: true,
      manifest: 'manifest.json',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
}

/** Builds the pages unless they are what they would become; Playwright calls it before the field tests. */
export default async function buildPages(): Promise<void> {
  if (!existsSync(join(root, 'node_modules'))) {
    throw new Error(
      'The component libraries are missing: run npm ci --ignore-scripts --legacy-peer-deps in tests/fields/libraries',
    );
  }
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(out, { recursive: true, force: true });
  const old = pages.filter((at) => at.startsWith('vue2/'));
  const modules = join(root, 'node_modules');
  await buildGroup(
    pages.filter((at) => !old.includes(at)),
    'now',
    {},
  );
  await buildGroup(old, 'vue2', {
    'vuetify/dist': join(modules, 'vuetify2/dist'),
    vuetify: join(modules, 'vuetify2'),
    vue: join(modules, 'vue2/dist/vue.runtime.esm.js'),
  });
  writeFileSync(stamp, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages();

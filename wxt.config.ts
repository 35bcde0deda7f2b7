import { generateTypeText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Firefox's add-on id; fixed, so that stored data and shortcuts survive updates. */
const GECKO_ID = 'getatext-autofill@getatext-autofill.github.io';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // Inlined, the public suffix list (68 kB of text in one constant) would stand in the background twice.
    build: {
      rolldownOptions: { optimization: { inlineConst: false } },
      // Every browser that takes the manifest preloads modules by itself.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    async 'prepare:types'(wxt, entries) {
      // The module of the library wants files of its own kind; these types for the browser's own need no more than this.
      const english = resolve(wxt.config.publicDir, '_locales/en/messages.json');
      entries.push({ path: 'i18n/structure.d.ts', text: generateTypeText(await parseMessagesFile(english)) });
    },
    'entrypoints:resolved'(_, entrypoints) {
      // Built as a plain script at the same path: a content script's wrapper holds the whole polyfill, a fifth of its size.
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') Object.assign(entrypoint, { type: 'unlisted-script' });
      }
    },
    'build:publicAssets': (wxt, files) => {
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: resolve(wxt.config.root, name), relativeDest: name });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'alarms', 'notifications'],
    host_permissions: ['https://getatext.com/*'],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'fill-latest-code': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_command_fill_latest__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['authenticationInfo', 'browsingActivity'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});

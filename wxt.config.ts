import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { budgets } from './tests/bench/budgets';

// Extension pages and the background can reach these hosts and no others, whatever the code says: the digest, arXiv,
// and servers on this machine (the demo's, or one of the reader's own).
const HOSTS = 'https://huggingface.co https://export.arxiv.org http://127.0.0.1:* http://localhost:*';

const POLYFILL = { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };

/**
 * Chromium loads no content script with a code point in it that is no character, such as the last one of a range in a
 * regular expression, which minifying writes out.
 */
const escapes: Plugin = {
  name: 'papergloss-escapes',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      output.code = output.code.replace(
        /[\ufdd0-\ufdef\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16)}`,
      );
    }
  },
};

export default defineConfig({
  imports: false,
  hooks: {
    // Extension pages and the background speak to the browser through the polyfill. Content scripts do not: it weighs
    // three kilobytes, and the few calls they make are the same everywhere.
    'vite:build:extendConfig': (entrypoints, vite) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) return;
      vite.resolve = { ...vite.resolve, alias: { ...vite.resolve?.alias, ...POLYFILL } };
    },
    'vite:devServer:extendConfig': (vite) => {
      vite.resolve = { ...vite.resolve, alias: { ...vite.resolve?.alias, ...POLYFILL } };
    },
  },
  vite: () => ({
    plugins: [preact(), escapes, budgets()],
    // The built files are what reviewers at the stores read.
    build: { sourcemap: false },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Papergloss',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    omnibox: { keyword: 'pg' },
    host_permissions: ['http://*/*', 'https://*/*'],
    // The dev server loads code from itself and brings a policy of its own.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages: `default-src 'self'; connect-src 'self' ${HOSTS}; object-src 'none'; base-uri 'none'; form-action 'none'`,
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'papergloss@papergloss.dev',
          strict_min_version: '140.0',
          // Papers that are not in the digest may be fetched without asking: asked for at that choice.
          data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
        },
      },
    }),
  }),
});

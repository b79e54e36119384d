import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { compileCatalogue } from './src/i18n/compile-catalogue.js';

const CATALOGUE = /\/src\/i18n\/(fr|en)\/[\w-]+\.json$/;

/** Catalogues are written as text and shipped parsed. */
function messageCatalogues(): Plugin {
  return {
    name: 'levain-message-catalogues',
    enforce: 'pre',
    transform(source, id) {
      const locale = CATALOGUE.exec(id)?.[1];
      if (locale !== 'fr' && locale !== 'en') return null;
      const compiled = compileCatalogue(JSON.parse(source) as Record<string, string>, locale);
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

/** The one font is asked for with the page, not after its styles. */
function fontPreload(): Plugin {
  return {
    name: 'levain-font-preload',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) => file.endsWith('.woff2'));
        if (!font) return [];
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

export default defineConfig({
  plugins: [messageCatalogues(), fontPreload(), react()],
  resolve: {
    conditions: ['@levain/source', ...defaultClientConditions],
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    ],
  },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The libraries every screen needs come in one file: it packs better, and asks once.
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: process.env['LEVAIN_API'] ?? 'http://127.0.0.1:3000', ws: true },
      '/health': process.env['LEVAIN_API'] ?? 'http://127.0.0.1:3000',
      '/api': process.env['LEVAIN_API'] ?? 'http://127.0.0.1:3000',
    },
  },
});

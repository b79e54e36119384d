import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { chunkGroups } from './vite-plugins/chunk-groups.js';
import { fontPreload } from './vite-plugins/font-preload.js';
import { messageCatalogues } from './vite-plugins/message-catalogues.js';
import { themeVariablesFile } from './vite-plugins/theme-variables.js';

export default defineConfig({
  html: { cspNonce: '__LEVAIN_NONCE__' },
  plugins: [messageCatalogues(), themeVariablesFile(), fontPreload(), react()],
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
        codeSplitting: { groups: chunkGroups() },
        // A shared file is not named after every screen that shares it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
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
      '/sign-in/callback': process.env['LEVAIN_API'] ?? 'http://127.0.0.1:3000',
    },
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The GraphQL explorer from our own files: no script, style or font comes from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 6_000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});

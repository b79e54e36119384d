import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatDocument } from '@urql/core';
import { print, stripIgnoredCharacters } from 'graphql';
import { createServer } from 'vite';

/** The documents behind the screens that many people open many times a day; the API answers them by their hash. */
const HOT = [
  ['/src/features/board/api/board.ts', 'BoardQuery'],
  ['/src/features/board/api/board.ts', 'BoardCardsQuery'],
  ['/src/features/board/api/board.ts', 'BoardCountsQuery'],
  ['/src/ui/preview/api/preview.ts', 'ExperimentPreviewQuery'],
  ['/src/features/experiments/page/api/experiment-page.ts', 'ExperimentPageQuery'],
  ['/src/features/portfolio/api/portfolio.ts', 'PortfolioQuery'],
];

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const vite = await createServer({
  configFile: false,
  root: file('.'),
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  resolve: { conditions: ['@levain/source'] },
  optimizeDeps: { noDiscovery: true },
});
const byHash = {};
const hashes = {};
try {
  for (const [path, name] of HOT) {
    const document = (await vite.ssrLoadModule(path))[name];
    const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition').name.value;
    // As the client's cache asks for it, with the names of types.
    const text = stripIgnoredCharacters(print(formatDocument(document)));
    const hash = createHash('sha256').update(text).digest('hex');
    byHash[hash] = text;
    hashes[operation] = hash;
  }
} finally {
  await vite.close();
}
writeFileSync(file('../api/registered-documents.json'), `${JSON.stringify(byHash, null, 2)}\n`);
writeFileSync(file('src/generated/registered-documents.json'), `${JSON.stringify(hashes, null, 2)}\n`);

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SOURCES = [
  'package-lock.json',
  'tsconfig.base.json',
  'nx.json',
  'apps/api/src',
  'apps/api/explorer',
  'apps/api/tsconfig.json',
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'libs/domain/src',
  'migrations',
];
const OUTPUTS = [
  'apps/api/dist/main.js',
  'apps/api/explorer/dist/index.html',
  'apps/web/dist/index.html',
  'libs/domain/dist',
  'migrations/dist/all.js',
];
const STAMP = '.nx/levain-built';

/** Whether what is built was built from the files as they are: their sizes and times, not their content, so in milliseconds. */
export function isFresh(root) {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp) || !OUTPUTS.every((output) => existsSync(join(root, output)))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(root);
}

export function rememberBuilt(root) {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), fingerprint(root));
}

function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) add(hash, join(root, source));
  return hash.digest('hex');
}

function add(hash, path) {
  if (!existsSync(path)) return;
  const state = statSync(path);
  if (!state.isDirectory()) return void hash.update(`${path}:${state.size}:${state.mtimeMs};`);
  for (const name of readdirSync(path).sort()) {
    if (name !== 'dist' && name !== 'node_modules') add(hash, join(path, name));
  }
}

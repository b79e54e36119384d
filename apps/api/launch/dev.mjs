import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './require-node.mjs';

/** `npm run dev`: the compiler, the server and the pages, each watching its files. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
process.chdir(root);
requireNode();
ensureInstalled(root);
const tsc = 'node_modules/typescript-native/bin/tsc';
spawnSync(process.execPath, [tsc, '-b', 'apps/api'], { stdio: 'inherit' });

// The pages hand on what is not theirs to the server, wherever PORT puts it.
const env = { LEVAIN_API: `http://127.0.0.1:${process.env.PORT ?? 3000}`, ...process.env };
const children = [
  [tsc, '-b', '-w', '--preserveWatchOutput', 'apps/api'],
  ['--watch', '--watch-preserve-output', 'apps/api/dist/main.js'],
  ['node_modules/vite/bin/vite.js', 'apps/web'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit', cwd: root, env }));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);

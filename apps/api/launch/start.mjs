import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles } from './compress-files.mjs';
import { isFresh, rememberBuilt } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './require-node.mjs';

/** `npm start`: whatever is missing is installed and built first, then the server runs in this very process. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
process.chdir(root);
requireNode();
ensureInstalled(root);
if (!isFresh(root)) build();
await import('../dist/main.js');

function build() {
  console.log('Building Levain…');
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', 'explorer', '--outputStyle=static'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' },
    },
  );
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nLevain could not be built; the reason is above.`);
    process.exit(1);
  }
  compressFiles(join(root, 'apps/web/dist'));
  compressFiles(join(root, 'apps/api/explorer/dist'));
  rememberBuilt(root);
}

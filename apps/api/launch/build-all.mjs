import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compressFiles } from './compress-files.mjs';
import { rememberBuilt } from './freshness.mjs';

/** Builds everything that the server serves; ends the process with the reason when that fails. */
export function buildAll(root) {
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

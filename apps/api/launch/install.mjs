import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Installs the libraries the lock file names, when they are not there or another lock file was installed. */
export function ensureInstalled(root) {
  const stamp = join(root, 'node_modules', '.levain-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (existsSync(join(root, 'node_modules', '.package-lock.json')) && matches(root)) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Installing the libraries (npm ci), once…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The libraries could not be installed; npm says why above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Somebody ran npm themselves: npm's own record says whether it was with this lock file. */
function matches(root) {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const installed = packages('node_modules/.package-lock.json');
  const wanted = packages('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || optional || link || installed[path]?.version === version,
  );
}

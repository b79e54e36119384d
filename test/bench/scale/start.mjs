/** Brings what the product is measured beside, which is not installed with it, and runs the bench. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

if (!isInstalled()) {
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', npm, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
// Documents are read from the screens' own source.
const args = [
  '--import',
  './test/support/run-source.mjs',
  'test/bench/scale/run.mjs',
  ...process.argv.slice(2),
];
const run = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
// Ctrl+C reaches both: the run stops what it started, and this waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
run.on('exit', (code) => process.exit(code ?? 1));

/** What npm wrote down is what is asked for. */
function isInstalled() {
  const written = join(here, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(([path, { optional }]) => path && !optional)
      .map(([path, { version }]) => `${path} ${version}`);
  const there = new Set(versions(written));
  return versions(join(here, 'package-lock.json')).every((each) => there.has(each));
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run sbom [-- <file>]`: what the server is made of and what builds it (marked so), as CycloneDX, from the lock file alone. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const into = process.argv[2] ?? 'sbom.cdx.json';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { status, stdout, stderr } = spawnSync(
  npm,
  // With --omit=dev npm leaves out what tools share with the server.
  ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
if (status !== 0) {
  console.error(`npm could not write it:\n${stderr}`);
  process.exit(1);
}
writeFileSync(into, stdout);
console.log(`${into}: ${JSON.parse(stdout).components.length} packages.`);

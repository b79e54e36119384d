import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import semver from 'semver';
import { freePort, saysReady } from '../../support/child-server.js';
import type { Check, Figure, Trial } from '../check.js';
import { committedCopy } from '../supply/committed.js';
import { leftBehind } from '../supply/left-behind.js';
import { lockedPackages, nameOf, type Package, type Packages } from '../supply/locked-packages.js';

const REGISTRY = 'https://registry.npmjs.org/';
/** They say 22 and run on 20: every spec runs them there. */
const TRIED_ON_20 = new Set(['content-disposition', 'cookie', 'file-type']);
/** Tools of development for systems that the lock file was not made on: npm left their hashes out. */
const OTHER_SYSTEMS = 33;
const TAMPERED = 7;

const run = promisify(execFile);

/** What is installed is what was looked at, from the public registry alone, and nothing of it runs before it is asked to. */
export const supply: Check = {
  id: 'G5',
  promise: 'Nothing is installed but what the lock file names, and no package runs a script',
  run: async (trial) => [
    ...figuresOf(lockedPackages()),
    await missingInSbom(trial),
    ...(trial.size === 'whole' ? [...(await leftBehind(trial)), ...(await builtWithoutScripts(trial))] : []),
  ],
  controls: [
    {
      guard: 'integrity and origin of a package in the lock file',
      run: async () => figuresOf(tampered(lockedPackages())),
    },
  ],
};

function tampered(packages: Packages): Packages {
  const [path, entry] = Object.entries(packages)[TAMPERED]!;
  return {
    ...packages,
    [path]: { ...entry, integrity: undefined, resolved: 'https://elsewhere.example/x.tgz' },
  };
}

function figuresOf(packages: Packages): Figure[] {
  const all = Object.entries(packages);
  const count = (is: (entry: Package, name: string) => boolean): number =>
    all.filter(([path, entry]) => is(entry, nameOf(path))).length;
  const refuses = ({ engines }: Package, node: string): boolean =>
    engines?.node !== undefined && !semver.satisfies(node, engines.node);
  return [
    { name: 'packages in the lock file', value: all.length, atLeast: 500 },
    {
      name: 'without integrity, of what a server on Linux (x64, arm64) installs',
      value: count((entry, name) => unproven(entry) && isForServers(entry, name)),
      exactly: 0,
    },
    {
      name: 'without integrity, builds of tools for other systems',
      value: count((entry, name) => unproven(entry) && !isForServers(entry, name)),
      atMost: OTHER_SYSTEMS,
    },
    {
      name: 'from elsewhere than the public registry',
      value: count(({ resolved }) => resolved !== undefined && !resolved.startsWith(REGISTRY)),
      exactly: 0,
    },
    { name: 'that do not run on Node 24', value: count((entry) => refuses(entry, '24.11.0')), exactly: 0 },
    {
      name: 'that do not run on Node 20.19, beside three that were tried there',
      value: count((entry, name) => refuses(entry, '20.19.0') && !TRIED_ON_20.has(name)),
      exactly: 0,
    },
  ];
}

const unproven = ({ integrity, inBundle }: Package): boolean => !integrity && !inBundle;

const isForServers = ({ os, cpu }: Package, name: string): boolean =>
  (os === undefined || os.includes('linux')) &&
  (cpu === undefined || cpu.includes('x64') || cpu.includes('arm64')) &&
  !name.endsWith('-musl');

async function missingInSbom(trial: Trial): Promise<Figure> {
  const file = join(await trial.ground.folder(), 'sbom.cdx.json');
  await run(process.execPath, ['apps/api/launch/sbom.mjs', file]);
  const { components } = JSON.parse(await readFile(file, 'utf8')) as {
    components: { group?: string; name: string; version: string }[];
  };
  const listed = new Set(
    components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
  );
  const served = Object.entries(lockedPackages()).filter(([, { dev, inBundle }]) => !dev && !inBundle);
  const missing = served.filter(([path, { version }]) => !listed.has(`${nameOf(path)}@${version}`));
  trial.say(`${components.length} packages in the SBOM, ${served.length} served`);
  return { name: 'packages of the server that its SBOM leaves out', value: missing.length, exactly: 0 };
}

/** As the Dockerfile does it, from what is committed: installed without scripts, built, started with the database that comes along. */
async function builtWithoutScripts(trial: Trial): Promise<Figure[]> {
  const copy = await committedCopy(trial.ground);
  const env = { ...process.env, NODE_OPTIONS: '', LEVAIN_TEST_DATABASE_URL: '' };
  const tried = (command: string, ...args: string[]): Promise<number> =>
    run(command, args, { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 }).then(
      () => 0,
      (error: { code?: number; stderr?: string; stdout?: string }) => {
        trial.say(`${error.stdout ?? ''}${error.stderr ?? ''}`.slice(-2_000));
        return 1;
      },
    );
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const installed = await tried('npm', ...install);
  const built = installed === 0 ? await tried(process.execPath, 'apps/api/launch/build.mjs') : 1;
  return [
    { name: 'faults of npm ci --ignore-scripts', value: installed, exactly: 0 },
    { name: 'faults of the build after it', value: built, exactly: 0 },
    {
      name: 'faults of the start after it',
      value: built === 0 ? await start(trial, copy, env) : 1,
      exactly: 0,
    },
  ];
}

async function start(trial: Trial, cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd,
    env: {
      ...env,
      DATABASE_URL: '',
      PORT: await freePort(),
      LEVAIN_DEMO: 'off',
      LEVAIN_DATA: join(cwd, '.levain'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  trial.ground.afterwards(async () => child.kill('SIGKILL'));
  const faults = await saysReady(child).then(
    () => 0,
    (error: Error) => {
      trial.say(error.message);
      return 1;
    },
  );
  if (faults === 0) {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
  return faults;
}

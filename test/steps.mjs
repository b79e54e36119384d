import { availableParallelism } from 'node:os';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

const node = (name, args, more = {}) => ({ name, command: process.execPath, args, ...more });
// Jest keeps one core for itself: on two that would be half of the machine.
const WORKERS = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
const jest = (name, config, ...args) =>
  node(name, [...JEST, '-c', config, ...args], { counted: true, when: config });
/** Servers in processes of their own are those that were built. */
const built = (step) => ({ ...step, env: { LEVAIN_TEST_BUILT: 'yes' } });

const FROM_SOURCE = ['--import', './test/support/run-source.mjs', '--conditions=@levain/source'];
const TRUST = [...FROM_SOURCE, 'test/trust/run.ts', '--quick', '--without-controls'];

/** What can be said without running the product. */
export const STATIC_STEPS = [
  // Each is one thread.
  [
    node('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
    node('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  ],
  node('boundaries', [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'apps',
    'libs',
    'migrations',
    'test',
  ]),
  node('migrations', [...FROM_SOURCE, 'test/trust/migrations/check.ts']),
  node('types and build', [
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '-t',
    'build',
    'explorer',
    'types',
    'types-of-tests',
    '--outputStyle=static',
  ]),
  node('generated files', ['test/codegen-drift.mjs']),
];

/** What runs it: rules, screens, the API on a real PostgreSQL, a real browser. */
export const TEST_STEPS = [
  // The promises wait more than they work.
  [
    [
      jest('domain specs', 'test/together/domain.jest.config.js', WORKERS),
      node('calibration', ['test/calibration/run.mjs', 'few']),
      jest('screens', 'test/together/web.jest.config.js', WORKERS),
      built(jest('api specs', 'test/together/api.jest.config.js', WORKERS)),
      jest('journeys', 'test/journeys/jest.config.js', WORKERS),
    ],
    built(node('trust', TRUST, { counted: true, when: 'test/trust/run.ts' })),
  ],
];

/** One API spec while it is being written. */
export const oneApiSpec = (words) => jest('api specs', 'test/jest.config.js', ...words);

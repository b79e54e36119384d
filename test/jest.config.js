import { fileURLToPath } from 'node:url';

const decorators = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** Specs over HTTP on a real PostgreSQL: the server is loaded from its source, one database per spec file. */
export default {
  displayName: 'api',
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  roots: ['<rootDir>/test/api', '<rootDir>/apps/api/src'],
  testMatch: ['**/*.api-spec.ts', '**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@levain/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', decorators],
    // Required from CommonJS although it is a module: Node 20.19 can do that, Jest on it cannot.
    'content-disposition/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 30_000,
};

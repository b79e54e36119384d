/** Screens in jsdom. Messages are the real catalogues; the server is the test's own answers. */
export default {
  displayName: 'web',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@levain/source', 'browser'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFilesAfterEnv: ['<rootDir>/test-support/set-up.ts'],
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/test-support/class-names.js',
    '\\.css$': '<rootDir>/test-support/no-styles.js',
    // The package's index opens five thousand files; its bundle holds the same icons in one.
    '^@tabler/icons-react$':
      '<rootDir>/../../node_modules/@tabler/icons-react/dist/cjs/tabler-icons-react.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

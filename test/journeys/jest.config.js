import { fileURLToPath } from 'node:url';
import api from '../jest.config.js';

/** The built product in a real browser, on a real PostgreSQL. */
export default {
  displayName: 'journeys',
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  roots: ['<rootDir>/test/journeys'],
  testMatch: ['**/*.journey.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: api.testEnvironmentOptions,
  extensionsToTreatAsEsm: api.extensionsToTreatAsEsm,
  moduleFileExtensions: api.moduleFileExtensions,
  moduleNameMapper: api.moduleNameMapper,
  transform: api.transform,
  transformIgnorePatterns: api.transformIgnorePatterns,
  globalSetup: '<rootDir>/test/journeys/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/journeys/support/global-teardown.mjs',
  testTimeout: 60_000,
};

import { fileURLToPath } from 'node:url';
import api from '../jest.config.js';
import { writeGroups } from './groups.mjs';

const SPECS = fileURLToPath(new URL('../api', import.meta.url));
const GROUPS = fileURLToPath(new URL('../../dist/test/api-specs', import.meta.url));

/**
 * All API specs in one run. Jest gives every file a fresh copy of every module, and loading the server takes longer than
 * most of these files do; here a few files each hold many specs, which share one copy.
 */
writeGroups(SPECS, GROUPS);

const [[, options]] = Object.values(api.transform);

export default {
  ...api,
  roots: [GROUPS, '<rootDir>/apps/api/src'],
  transform: {
    '\\.api-spec\\.ts$': [fileURLToPath(new URL('transform.mjs', import.meta.url)), options],
    ...api.transform,
  },
};

import { fileURLToPath } from 'node:url';
import web from '../../apps/web/jest.config.js';
import { grouped } from './grouped.mjs';

const HERE = fileURLToPath(new URL('../../apps/web', import.meta.url));
const inside = (path) => path.replace('<rootDir>', HERE);

/** All tests of the screens. */
export default grouped(
  {
    ...web,
    testMatch: ['**/*.test.ts'],
    setupFilesAfterEnv: web.setupFilesAfterEnv.map(inside),
    moduleNameMapper: Object.fromEntries(
      Object.entries(web.moduleNameMapper).map(([name, path]) => [name, inside(path)]),
    ),
  },
  { tests: 'apps/web/src', endings: ['.test.ts', '.test.tsx'], count: 6 },
);

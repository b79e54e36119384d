import api from '../jest.config.js';
import { grouped } from './grouped.mjs';

/** All specs over HTTP, and those that stand beside the sources of the server. */
export default grouped(api, {
  tests: 'test/api',
  endings: ['.api-spec.ts'],
  count: 8,
  among: ['apps/api/src'],
});

import { fileURLToPath } from 'node:url';
import { buildAll } from './build-all.mjs';
import { requireNode } from './require-node.mjs';

/** What is built is what `npm start` would build, without starting it. */
requireNode();
buildAll(fileURLToPath(new URL('../../../', import.meta.url)));

import { fileURLToPath } from 'node:url';
import { buildAll } from './build-all.mjs';
import { isFresh } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './require-node.mjs';

/** `npm start`: whatever is missing is installed and built first, then the server runs in this very process. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
process.chdir(root);
requireNode();
ensureInstalled(root);
if (!isFresh(root)) buildAll(root);
await import('../dist/main.js');

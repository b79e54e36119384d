import { writeFile } from 'node:fs/promises';
import { withPostgres } from '../trust/ground.js';
import { fieldRules, routeRules } from './access-rules.js';
import { MATRIX_FILE, matrixText } from './access-matrix.js';
import { startApp } from './app.js';

// `npm run access`: docs/access.md, from the rules of the code.
await withPostgres(async () => {
  const app = await startApp();
  await writeFile(MATRIX_FILE, matrixText(fieldRules(app), routeRules(app)));
  await app.stop();
});

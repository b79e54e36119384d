/**
 * How fast the product answers, beside what PostgreSQL and node:http alone can do and beside PostGraphile, on the same rows in one run. Run by
 * `npm run bench`; see docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchSize } from './bench-size.mjs';
import { stopServers } from './child.mjs';
import { growth } from './growth.mjs';
import { dataSet, folder, startPostgres } from './database.mjs';
import { sizeOf } from './data/sizes.mjs';
import { ownDocuments } from './documents.mjs';
import { machine } from './machine.mjs';
import { readOptions, USAGE } from './options.mjs';
import { goalsTable } from './tables.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const run = { machine: machine(), options, sizes: {} };
const documents = await ownDocuments();
const postgres = await startPostgres();
stopOnSignals();
try {
  const urls = {};
  for (const name of options.sizes) {
    urls[name] = await dataSet(postgres, sizeOf(name), console.log);
    run.sizes[name] = await benchSize({ url: urls[name], name, documents, options });
  }
  if (urls.S && urls.L) run.growth = await growth(urls, { documents, options });
} finally {
  await postgres.stop();
}
const goals = [...Object.values(run.sizes).flatMap((size) => size.goals), ...(run.growth ?? [])];
const file = options.json ?? join(folder(), 'last-run.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(run, null, 1));
console.log(
  `\n${goals.filter(({ reached }) => reached).length} of ${goals.length} goals reached. Written to ${file}`,
);
if (run.growth) console.log(goalsTable(run.growth));

/** PostgreSQL has a session of its own, and servers are not ended with whoever started them. */
function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      void stopServers()
        .then(() => postgres.stop())
        .finally(() => process.exit(130));
    });
  }
}

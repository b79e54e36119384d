import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { SqlLog } from '../input/sql-log.js';
import { Door, noSqlmap, tried, type Operation, type Tried } from '../input/sqlmap.js';
import { operationsOf, queryOf } from '../input/sqlmap-operations.js';
import { forgetAttempts } from '../login/found-account.js';
import { furnished, type Furnished } from '../tenants/furnished.js';

/** The text of a search becomes a part of the statement. */
const IN_THE_STATEMENT: SourceChange = {
  file: 'apps/api/src/benchmarks/queries/benchmarks-page.ts',
  from: 'matching: MATCHING,',
  to: "matching: MATCHING.replace('ILIKE $2', `<> '${args.text}'`),",
};
const AT_ONCE = 2;

/** A program that knows how statements are broken into tries it, from outside, on what somebody sends who is signed in. */
export const sqlmap: Check = {
  id: 'E3',
  promise: 'sqlmap finds no way into a statement',
  wholeOnly: 'thousands of requests for every place: minutes',
  missing: async () =>
    (await noSqlmap()) ??
    ((await SqlLog.path(process.env['LEVAIN_TEST_DATABASE_URL']!))
      ? null
      : 'the log of the PostgreSQL in use is not readable here'),
  run: async (trial) => {
    const ground = await furnished(trial.ground);
    const all = operationsOf(ground.tenants.here);
    return searched(trial, ground, { operations: all.slice(0, trial.times(2, all.length)) });
  },
  controls: [
    {
      guard: 'a search is a parameter of its statement',
      run: async (trial) => {
        const ground = await furnished(trial.ground);
        const operations = [queryOf(ground.tenants.here, 'benchmarks', ['benchmarks.text'])];
        return searched(trial, ground, { operations, changes: [IN_THE_STATEMENT] });
      },
    },
  ],
};

interface Searched {
  readonly operations: readonly Operation[];
  readonly changes?: readonly SourceChange[];
}

async function searched(
  trial: Trial,
  { database }: Furnished,
  { operations, changes = [] }: Searched,
): Promise<readonly Figure[]> {
  const server = await trial.ground.server(database, { changes });
  const log = await SqlLog.listen(database.owner);
  trial.ground.afterwards(() => log.stop(database.owner));
  const door = new Door(new URL(server.url));
  const address = await door.open();
  trial.ground.afterwards(() => door.close());
  const folder = await trial.ground.folder();
  const answers: Tried[] = [];
  const waiting = [...operations];
  const trying = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begun = door.count;
      answers.push(await tried(address, folder, next));
      trial.say(`${JSON.stringify(answers.at(-1))}, about ${door.count - begun} requests meanwhile`);
    }
  };
  // Whoever guesses passwords is stopped: what is looked for here lies behind that.
  const forgetting = { on: true };
  const forgotten = (async () => {
    for (; forgetting.on; await sleep(100)) await forgetAttempts(database);
  })();
  await Promise.all(Array.from({ length: AT_ONCE }, trying));
  forgetting.on = false;
  await forgotten;
  const wrong = log.wrongStatements();
  for (const each of new Set(wrong.slice(0, 200))) trial.say(each);
  return [
    {
      name: `places found injectable, of ${answers.reduce((sum, { places }) => sum + places, 0)}`,
      value: answers.reduce((sum, { injectable }) => sum + injectable, 0),
      exactly: 0,
    },
    {
      name: 'operations that it tried to the end',
      value: answers.filter(({ fault }) => fault === null).length,
      atLeast: Math.min(20, operations.length),
    },
    {
      name: 'operations that it came to no end with',
      value: answers.filter(({ fault }) => fault).length,
      exactly: 0,
    },
    {
      name: `statements that PostgreSQL found wrong, in ${door.count} requests`,
      value: wrong.length,
      exactly: 0,
    },
  ];
}

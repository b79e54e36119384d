import { readFileSync } from 'node:fs';
import { isTest } from '../asvs/named-tests.js';
import { pageOf, percent, reachedBy } from '../asvs/page.js';
import { asvsRows, type AsvsRow } from '../asvs/table.js';
import type { Check, Figure, Trial } from '../check.js';

const [FIRST_LEVEL, BOTH_LEVELS, SHOWN] = [100, 95, 150];

/** The table of the standard says of each row by which test it is shown; here every one of those tests is looked for. */
export const standard: Check = {
  id: 'G6',
  promise:
    'What OWASP ASVS 5 asks of levels 1 and 2 is met, shown by tests that exist, and what is not is listed',
  run: (trial) => looked(trial, asvsRows()),
  controls: [
    {
      guard: 'the tests that the table names',
      run: (trial) =>
        looked(
          trial,
          asvsRows().map((row, index) => (index % 5 ? row : renamed(row))),
        ),
    },
    {
      guard: 'what is done about the first level',
      run: (trial) =>
        looked(
          trial,
          asvsRows().map((row) => (row.id === 'V6.2.4' ? { ...row, state: 'gap' } : row)),
        ),
    },
  ],
};

const renamed = (row: AsvsRow): AsvsRow => ({
  ...row,
  shownBy: row.shownBy.map((name) => `${name}, renamed`),
});

async function looked(trial: Trial, rows: readonly AsvsRow[]): Promise<readonly Figure[]> {
  const names = [...new Set(rows.flatMap(({ shownBy }) => shownBy))];
  const nowhere = names.filter((name) => !isTest(name, trial.known));
  for (const name of nowhere) trial.say(`no test is called “${name}”`);
  const { applicable, met, applicableL1, metL1 } = reachedBy(rows);
  const shown = rows.filter(
    ({ state, shownBy }) =>
      state === 'met' && shownBy.length > 0 && shownBy.every((name) => isTest(name, trial.known)),
  ).length;
  const isWritten = readFileSync('docs/asvs.md', 'utf8') === pageOf(asvsRows());
  trial.say(
    `${rows.length} rows, ${applicable} apply, ${met} met, ${shown} of them shown by a test; ${names.length} tests named`,
  );
  return [
    { name: 'rows of levels 1 and 2 of which something is said', value: rows.length, atLeast: 253 },
    {
      name: `of ${applicableL1} rows of level 1 that apply, met`,
      value: percent(metL1, applicableL1),
      unit: '%',
      atLeast: FIRST_LEVEL,
    },
    {
      name: `of ${applicable} rows of both levels that apply, met`,
      value: percent(met, applicable),
      unit: '%',
      atLeast: BOTH_LEVELS,
    },
    { name: 'rows met and shown by a named test', value: shown, atLeast: SHOWN },
    { name: 'named tests that do not exist', value: nowhere.length, exactly: 0 },
    { name: 'pages that say otherwise than the table (npm run asvs)', value: isWritten ? 0 : 1, exactly: 0 },
  ];
}

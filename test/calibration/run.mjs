/**
 * `npm run calibrate`: every method on made-up data whose truth is known. Prints one line of JSON per situation, then the
 * table of docs/statistics.md. Same seed, same table. Ends with an error when a method breaks its promise. With `few`, a
 * tenth of the data sets: enough to catch a method that is off, in seconds.
 */
import { measure, misses, SCENARIOS, SEED } from './measure.mjs';

const few = process.argv[2] === 'few';
const rows = SCENARIOS.map((scenario, place) => {
  const row = measure(scenario, place, few ? Math.max(50, scenario.draws / 10) : scenario.draws);
  console.log(JSON.stringify(row));
  return row;
});

const percent = (rate) => (rate === null ? '' : `${(100 * rate).toFixed(1)} %`);
const promise = ({ most, least }) =>
  [most === null ? '' : `≤ ${percent(most)}`, least === null ? '' : `≥ ${percent(least)}`]
    .filter(Boolean)
    .join(', ');

console.log(`\nSeed ${SEED}.\n`);
console.log('| method | situation | data sets | wrong answers | interval holds the truth | promise |');
console.log('| --- | --- | ---: | ---: | ---: | --- |');
for (const row of rows) {
  const { method, situation, draws, falsePositive, coverage } = row;
  console.log(
    `| ${method} | ${situation} | ${draws} | ${percent(falsePositive)} | ${percent(coverage)} | ${promise(row)} |`,
  );
}

const broken = rows.filter((row) => misses(row, few ? 4 : 3));
for (const row of broken) console.error(`Breaks its promise: ${JSON.stringify(row)}`);
process.exitCode = broken.length === 0 ? 0 : 1;

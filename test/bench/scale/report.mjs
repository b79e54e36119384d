/** Writes a run into docs/performance.md: `node test/bench/scale/report.mjs <file that the run wrote>`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { goalsTable, table } from './tables.mjs';

const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';
const SERVERS = ['limit', 'registered', 'ours', 'PostGraphile'];
const NAMES = {
  limit: '`node:http` + `pg`',
  registered: 'Levain, registered document',
  ours: 'Levain, any document',
  PostGraphile: 'PostGraphile 5',
};

const [file] = process.argv.slice(2);
if (!file) {
  console.error('node test/bench/scale/report.mjs <file that the run wrote>');
  process.exit(2);
}
const page = new URL('../../../docs/performance.md', import.meta.url);
const text = readFileSync(page, 'utf8');
const [before, after] = [text.split(START)[0], text.split(END)[1]];
const filled = `${before}${START}\n\n${report(JSON.parse(readFileSync(file, 'utf8')))}\n\n${END}${after}`;
writeFileSync(page, await format(filled, { ...(await resolveConfig(page)), parser: 'markdown' }));

function report({ machine, options, sizes, growth }) {
  const facts = `Measured on ${machine.at.slice(0, 10)} at ${machine.commit}: ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}; load ${machine.loadBefore.toFixed(1)} before the run; ${options.rounds} rounds of ${options.seconds} s.`;
  const parts = Object.entries(sizes).map(
    ([name, size]) =>
      `### Size ${name}\n\n${summary(size)}\n\n${Object.values(size.measured)
        .map((operation) => work(operation))
        .join('\n\n')}\n\n${goalsTable(size.goals)}`,
  );
  return [facts, ...parts, ...(growth ? [`### From S to L\n\n${goalsTable(growth)}`] : [])].join('\n\n');
}

/** Medians at one connection, with what they are of the limit. */
function summary({ measured }) {
  const operations = Object.values(measured);
  const rows = SERVERS.map((server) => [
    NAMES[server],
    ...operations.map(({ connections }) => {
      const [own, limit] = [connections[1]?.[server], connections[1]?.limit];
      return own && limit ? `${own.p50.toFixed(1)} (${(own.p50 / limit.p50).toFixed(2)}x)` : '';
    }),
  ]);
  return `Median in ms at one connection, and times the limit:\n\n${table(['', ...operations.map(({ title }) => title)], rows)}`;
}

function work({ title, connections, statements }) {
  const rows = SERVERS.filter((server) => connections[1]?.[server]).map((server) => {
    const [one, many] = [connections[1][server], connections[32]?.[server]];
    const { statements: count, transactions } = statements[server];
    const busy = many ? [many.perSecond.toFixed(0), many.p99.toFixed(0)] : ['', ''];
    return [
      NAMES[server],
      ...[one.p99.toFixed(1), ...busy, one.cpuMs.toFixed(1), String(count), String(transactions)],
    ];
  });
  const head = [
    'p99 ms',
    'answers/s at 32',
    'p99 ms at 32',
    'CPU ms an answer',
    'statements',
    'transactions',
  ];
  return table([title, ...head], rows);
}

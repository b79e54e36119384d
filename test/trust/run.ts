import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { barOf, reached, type Check, type Figure, type Size, type Trial } from './check.js';
import { CHECKS } from './checks.js';
import { clearUp, onGround, withPostgres } from './ground.js';
import type { Line, Run } from './run-answer.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    /** For each change: whether a check can fail is tried by the whole set. */
    'without-controls': { type: 'boolean' },
  },
});
const size: Size = values.quick ? 'quick' : 'whole';
const known = new Set(CHECKS.map(({ id }) => id));
const lines: Line[] = [];
const at = new Date().toISOString();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void clearUp().finally(() => process.exit(1)));
}
await withPostgres(async () => {
  for (const check of chosen()) await prove(check);
});
const answer: Run & { lines: Line[] } = { machine: machine(), size, at, lines };
if (values.json) await writeFile(values.json, JSON.stringify(answer, null, 2));
const failed = lines.filter((line) => !line.ok && line.missing === undefined).length;
const missing = lines.filter((line) => line.missing !== undefined).length;
process.stdout.write(
  `\nTests: ${failed} failed, ${missing} skipped, ${lines.length - failed - missing} passed\n`,
);
process.exit(failed > 0 ? 1 : 0);

/** `A1` or `A` for all of a letter; without words, everything that the size allows. */
function chosen(): readonly Check[] {
  const asked = CHECKS.filter(
    ({ id }) => positionals.length === 0 || positionals.some((word) => id === word || id[0] === word),
  );
  if (asked.length === 0) throw new Error(`No check is called ${positionals.join(' or ')}.`);
  return asked.filter(({ wholeOnly }) => size === 'whole' || wholeOnly === undefined);
}

async function prove(check: Check): Promise<void> {
  const missing = await check.missing?.();
  if (missing) {
    tell({
      ...{ check: check.id, promise: check.promise, figure: 'run', value: null, bar: 'run' },
      ...{ ok: false, missing, seconds: 0 },
    });
    return;
  }
  await run(check, check.run.bind(check));
  if (values['without-controls']) return;
  for (const control of check.controls) await run(check, control.run.bind(control), control.guard);
}

/** With a guard off, it is right that a figure misses its bar. */
async function run(
  check: Check,
  work: (trial: Trial) => Promise<readonly Figure[]>,
  guard?: string,
): Promise<void> {
  const started = Date.now();
  const times = (quick: number, whole: number): number => (size === 'quick' ? quick : whole);
  const say = (line: string): void => void process.stderr.write(`  ${check.id} ${line}\n`);
  const figures = await onGround((ground) => work({ ground, size, known, times, say })).catch(
    (error: unknown) => {
      process.stderr.write(`${inspect(error)}\n`);
      return [{ name: 'ended by a fault', value: 1, exactly: 0 }] satisfies Figure[];
    },
  );
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  const line = (figure: Figure, ok: boolean): Line => ({
    ...{ check: check.id, promise: check.promise, figure: figure.name, value: figure.value },
    ...{ unit: figure.unit, bar: barOf(figure), ok, seconds },
    ...(guard === undefined ? {} : { control: guard }),
  });
  if (guard === undefined) return figures.forEach((figure) => tell(line(figure, reached(figure))));
  const missed = figures.find((figure) => !reached(figure) && figure.name !== 'ended by a fault');
  tell(line(missed ?? figures[0]!, missed !== undefined));
}

function tell(line: Line): void {
  lines.push(line);
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function machine(): string {
  return `${cpus().length} cores of ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

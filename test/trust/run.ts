import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { barOf, reached, type Check, type Control, type Figure, type Size, type Trial } from './check.js';
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
const ENDED = 'ended by a fault';
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
  tellFigures(check, await run(check, check.run.bind(check), size));
  if (values['without-controls']) return;
  for (const control of check.controls) await runControl(check, control);
}

interface Outcome {
  readonly figures: readonly Figure[];
  readonly seconds: number;
}

async function run(
  check: Check,
  work: (trial: Trial) => Promise<readonly Figure[]>,
  counts: Size,
): Promise<Outcome> {
  const started = Date.now();
  const times = (quick: number, whole: number): number => (counts === 'quick' ? quick : whole);
  const say = (line: string): void => void process.stderr.write(`  ${check.id} ${line}\n`);
  const figures = await onGround((ground) => work({ ground, size: counts, known, times, say })).catch(
    (error: unknown) => {
      process.stderr.write(`${inspect(error)}\n`);
      return [{ name: ENDED, value: 1, exactly: 0 }] satisfies Figure[];
    },
  );
  return { figures, seconds: Math.round((Date.now() - started) / 100) / 10 };
}

function tellFigures(check: Check, { figures, seconds }: Outcome): void {
  for (const figure of figures) tell(lineOf(check, figure, reached(figure), seconds));
}

/** With a guard off, it is right that a figure misses its bar. Whether it does is seen with small counts, or else with large ones. */
async function runControl(check: Check, { guard, run: work }: Control): Promise<void> {
  for (const counts of size === 'quick' ? (['quick'] as const) : (['quick', 'whole'] as const)) {
    const { figures, seconds } = await run(check, work, counts);
    const missed = figures.find((figure) => !reached(figure) && figure.name !== ENDED);
    if (missed || counts === size) {
      tell({ ...lineOf(check, missed ?? figures[0]!, missed !== undefined, seconds), control: guard });
      return;
    }
  }
}

function lineOf(check: Check, figure: Figure, ok: boolean, seconds: number): Line {
  return {
    ...{ check: check.id, promise: check.promise, figure: figure.name, value: figure.value },
    ...{ unit: figure.unit, bar: barOf(figure), ok, seconds },
  };
}

function tell(line: Line): void {
  lines.push(line);
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function machine(): string {
  return `${cpus().length} cores of ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

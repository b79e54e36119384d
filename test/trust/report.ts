import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Check } from './check.js';
import { CHECKS } from './checks.js';
import type { Line, Run } from './run-answer.js';

/**
 * Writes what runs measured into docs/trust.md: `npm run trust:report -- <files that runs wrote with --json>`. Of a
 * check that stands in several files the last one counts; what no file holds is listed as not run.
 */
const PAGE = fileURLToPath(new URL('../../docs/trust.md', import.meta.url));
const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';

const AREAS: Readonly<Record<string, string>> = {
  A: 'Faults',
  B: 'Many at once',
  C: 'Workspaces and roles',
  D: 'Signing in',
  E: 'Input and browser',
  F: 'GraphQL',
  G: 'History, running it, standards',
};

interface Measured extends Run {
  readonly lines: readonly Line[];
}

const runs = await Promise.all(
  process.argv.slice(2).map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Measured),
);
if (runs.length === 0)
  throw new Error('Name the files that runs wrote: npm run trust:report -- a.json b.json');

const text = await readFile(PAGE, 'utf8');
const [before, after] = [text.split(START)[0], text.split(END)[1]];
await writeFile(PAGE, `${before}${START}\n\n${report()}\n\n${END}${after}`);

function report(): string {
  const machines = [...new Set(runs.map(({ machine }) => machine))].join('; ');
  const areas = Object.entries(AREAS).map(([letter, name]) => {
    const rows = CHECKS.filter(({ id }) => id.startsWith(letter)).map(row);
    return `### ${letter}. ${name}\n\n| | promise | size | measured (what it has to be) | without its guard |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
  });
  return [`Measured on ${machines}.`, standing(), ...areas].join('\n\n');
}

/** The last run that tried it, with what it said of it. A promise that is tried in two ways has two checks of one id. */
function found({ id, promise }: Check): { readonly run: Run; readonly lines: readonly Line[] } | null {
  const isOf = (line: Line): boolean => line.check === id && line.promise === promise;
  const run = runs.findLast(({ lines }) => lines.some(isOf));
  return run ? { run, lines: run.lines.filter(isOf) } : null;
}

function row(check: Check): string {
  const { id, promise } = check;
  const tried = found(check);
  if (!tried) return `| ${id} | ${promise} | | not run | |`;
  const { run, lines } = tried;
  const missing = lines.find((line) => line.missing !== undefined)?.missing;
  if (missing) return `| ${id} | ${promise} | | **not proven here**: ${cell(missing)} | |`;
  const figures = lines.filter(({ control }) => control === undefined).map(figure);
  const controls = lines
    .filter(({ control }) => control !== undefined)
    .map(({ control, ok }) => `${cell(control!)}: ${ok ? 'fails' : '**does not fail**'}`);
  return `| ${id} | ${promise} | ${run.size}, ${run.at.slice(0, 10)} | ${figures.join('<br>')} | ${controls.join('<br>') || 'not tried in this run'} |`;
}

function figure({ figure: name, value, unit, bar, ok }: Line): string {
  const said = `${cell(name)}: ${value}${unit ? ` ${unit}` : ''} (${cell(bar)})`;
  return ok ? said : `**missed** ${said}`;
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** The counts of the whole page, so that nobody has to count what is missing. */
function standing(): string {
  const all = CHECKS.map((check) => found(check)?.lines ?? []);
  const tried = all.filter(
    (lines) => lines.length > 0 && lines.every(({ missing }) => missing === undefined),
  );
  const kept = tried.filter((lines) => lines.every(({ ok }) => ok));
  const missing = all.filter((lines) => lines.some((line) => line.missing !== undefined));
  return `${CHECKS.length} checks: ${kept.length} reached every figure and failed without every guard that was tried; ${tried.length - kept.length} missed one; ${missing.length} cannot be run on this machine; ${CHECKS.length - tried.length - missing.length} were not run.`;
}

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Check } from './check.js';
import { CHECKS } from './checks.js';
import type { Line, Run } from './run-answer.js';

/**
 * Writes what runs measured into docs/trust.md: `npm run trust:report -- <files that runs wrote with --json>`. Of a
 * check that stands in several files the last one counts; what no file holds stays on the page as it was measured before, or
 * is listed as not run.
 */
const PAGE = fileURLToPath(new URL('../../docs/trust.md', import.meta.url));
const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';

const ON = 'Measured on ';
const NOT_RUN = 'not run';
const NOT_PROVEN = '**not proven here**';
const MISSED = '**missed**';
const DOES_NOT_FAIL = '**does not fail**';

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
const standsAlready = text.split('\n');
await writeFile(PAGE, `${before}${START}\n\n${report()}\n\n${END}${after}`);

function report(): string {
  const rows = CHECKS.map((check) => ({ area: check.id[0]!, row: row(check) }));
  const areas = Object.entries(AREAS).map(([letter, name]) => {
    const own = rows.filter(({ area }) => area === letter).map(({ row: each }) => each);
    return `### ${letter}. ${name}\n\n| | promise | size | measured (what it has to be) | without its guard |\n| --- | --- | --- | --- | --- |\n${own.join('\n')}`;
  });
  return [machines(), standing(rows.map(({ row: each }) => each)), ...areas].join('\n\n');
}

/** Those of the runs, and those that rows which stay were measured on. */
function machines(): string {
  const before = standsAlready.find((line) => line.startsWith(ON)) ?? '';
  const known = before.slice(ON.length, -1).split('; ').filter(Boolean);
  return `${ON}${[...new Set([...known, ...runs.map(({ machine }) => machine)])].join('; ')}.`;
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
  const name = `| ${id} | ${promise} |`;
  if (!tried) return standsAlready.find((line) => line.startsWith(name)) ?? `${name} | ${NOT_RUN} | |`;
  const { run, lines } = tried;
  const missing = lines.find((line) => line.missing !== undefined)?.missing;
  if (missing) return `${name} | ${NOT_PROVEN}: ${cell(missing)} | |`;
  const figures = lines.filter(({ control }) => control === undefined).map(figure);
  const controls = lines
    .filter(({ control }) => control !== undefined)
    .map(({ control, ok }) => `${cell(control!)}: ${ok ? 'fails' : DOES_NOT_FAIL}`);
  return `${name} ${run.size}, ${run.at.slice(0, 10)} | ${figures.join('<br>')} | ${controls.join('<br>') || 'not tried in this run'} |`;
}

function figure({ figure: name, value, unit, bar, ok }: Line): string {
  const said = `${cell(name)}: ${value}${unit ? ` ${unit}` : ''} (${cell(bar)})`;
  return ok ? said : `${MISSED} ${said}`;
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** The counts of the whole page, so that nobody has to count what is missing. */
function standing(rows: readonly string[]): string {
  const saying = (...words: string[]): number =>
    rows.filter((each) => words.some((word) => each.includes(word))).length;
  const [missed, unproven, untried] = [
    saying(MISSED, DOES_NOT_FAIL),
    saying(NOT_PROVEN),
    saying(`| ${NOT_RUN} |`),
  ];
  const kept = rows.length - missed - unproven - untried;
  return `${rows.length} checks: ${kept} reached every figure and failed without every guard that was tried; ${missed} missed one; ${unproven} cannot be run on this machine; ${untried} were not run.`;
}

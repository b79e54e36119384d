import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DockerfileParser, type From } from 'dockerfile-ast';
import { instructionText } from '../../support/dockerfile-text.js';

const run = promisify(execFile);
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SAID = 2_000;
/** Where the Dockerfile works; what it copies from a stage begins with it. */
const WORKDIR = '/levain/';

/** What the Dockerfile leaves behind: its files in a folder, and what it says of running them. */
export interface Image {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCommand: readonly string[];
}

interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
}

interface Step {
  readonly keyword: string;
  /** Everything behind the keyword, in one line. */
  readonly text: string;
}

export interface ImageOptions {
  /** Copies that are left out, by a word of theirs. */
  readonly without?: string;
  /** Without the libraries: enough to look at, not to run. */
  readonly bare?: boolean;
}

/**
 * Follows the Dockerfile in `folder`, without an engine: its stage of libraries step by step, its last one from there and from what is built in this
 * checkout. What needs another root (`install` into `/data`) is left to whoever runs it.
 */
export async function makeImage(folder: string, options: ImageOptions = {}): Promise<Image> {
  const stages = readStages();
  const last = stages.at(-1)!;
  const places = new Map([['build', process.cwd()]]);
  for (const { name, steps } of options.bare ? [] : stages.filter((stage) => stage.name === 'libraries')) {
    places.set(name, join(folder, name));
    await follow(steps, join(folder, name), places);
  }
  const image = join(folder, 'image');
  const isKept = ({ text }: Step): boolean =>
    !(options.without && text.includes(options.without)) && !(options.bare && text.includes('=libraries'));
  await follow(last.steps.filter(({ keyword }) => keyword === 'COPY').filter(isKept), image, places);
  const health = textOf(last, 'HEALTHCHECK');
  return {
    folder: image,
    environment: Object.fromEntries(
      textOf(last, 'ENV')
        .split(' ')
        .map((each) => each.split('=') as [string, string]),
    ),
    command: JSON.parse(textOf(last, 'CMD')) as string[],
    healthCommand: JSON.parse(health.slice(health.indexOf('['))) as string[],
  };
}

function readStages(): Stage[] {
  const source = readFileSync('Dockerfile', 'utf8');
  const lines = source.split('\n');
  const stages: { name: string; steps: Step[] }[] = [];
  for (const each of DockerfileParser.parse(source).getInstructions()) {
    if (each.getKeyword() === 'FROM') stages.push({ name: (each as From).getBuildStage() ?? '', steps: [] });
    else stages.at(-1)?.steps.push({ keyword: each.getKeyword(), text: instructionText(each, lines) });
  }
  return stages;
}

function textOf({ name, steps }: Stage, keyword: string): string {
  const step = steps.find((each) => each.keyword === keyword);
  if (!step) throw new Error(`The stage ${name} has no ${keyword}.`);
  return step.text;
}

async function follow(
  steps: readonly Step[],
  folder: string,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { keyword, text } of steps) {
    if (keyword === 'COPY') await copy(text, folder, places);
    if (keyword === 'RUN') {
      const env = { ...process.env, NODE_OPTIONS: '', npm_config_prefer_offline: 'true' };
      await run('sh', ['-c', text], { cwd: folder, env, maxBuffer: MOST_BYTES }).catch(
        ({ stderr }: { stderr: string }) => {
          throw new Error(`RUN ${text}: ${stderr.slice(0, MOST_SAID)}`);
        },
      );
    }
  }
}

/** `COPY [--from=stage] what… where`: a folder's content, or files into a folder. */
async function copy(text: string, folder: string, places: ReadonlyMap<string, string>): Promise<void> {
  const words = text.split(' ').filter((word) => !word.startsWith('--'));
  const from = places.get(/--from=(\w+)/.exec(text)?.[1] ?? '') ?? process.cwd();
  const where = words.pop()!;
  for (const word of words) {
    const source = join(from, word.replace(WORKDIR, ''));
    const isFile = /\.\w+$/.test(word);
    const target = join(folder, where, isFile && where.endsWith('/') ? basename(word) : '');
    await mkdir(dirname(target), { recursive: true });
    await cp(source, target, { recursive: true, verbatimSymlinks: true });
  }
}

import { spawn, type ChildProcess } from 'node:child_process';

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly url: string;
  readonly token?: string;
  readonly language?: string;
  /** Called with the program once it said something. */
  readonly onSaid?: (child: ChildProcess, said: string) => void;
}

const FROM_SOURCE = ['--import', './test/support/run-source.mjs', '--conditions=@levain/source'];

/** The command `levain` from its source, in a process of its own. */
export function levain(
  args: readonly string[],
  { url, token, language = 'en', onSaid }: CliOptions,
): Promise<CliRun> {
  const env = {
    PATH: process.env['PATH'],
    LEVAIN_URL: url,
    LC_ALL: language,
    ...(token === undefined ? {} : { LEVAIN_TOKEN: token }),
  };
  const child = spawn(process.execPath, [...FROM_SOURCE, 'apps/cli/src/main.ts', ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
    onSaid?.(child, err);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

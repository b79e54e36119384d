import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser and what it needs beside it. */
export interface Unpacked {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One command that starts the browser of the tests with the libraries and letters it brings along. */
export async function chromiumCommand(): Promise<string> {
  const { unpackChromium } = (await import('../journeys/support/chromium.mjs' as string)) as {
    unpackChromium(): Promise<Unpacked>;
  };
  return commandOf(await unpackChromium());
}

export async function commandOf({ executable, env }: Unpacked): Promise<string> {
  const command = join(await mkdtemp(join(tmpdir(), 'levain-chromium-')), 'chromium');
  const { HOME: _, ...libraries } = env;
  const exports = Object.entries(libraries).map(([name, value]) => `export ${name}='${value}'`);
  const script = ['#!/bin/sh', ...exports, `exec '${executable}' "$@"`, ''].join('\n');
  await writeFile(command, script, { mode: 0o755 });
  return command;
}

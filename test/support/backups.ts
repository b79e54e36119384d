import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { SOURCE_CHANGES, type SourceChange } from './source-change.js';

/** `npm run backup` and what belongs to it. */
export interface BackupCommand {
  readonly args: readonly ['save' | 'check' | 'restore', string];
  readonly environment: Record<string, string>;
}

export interface BackupAnswer {
  readonly code: number;
  readonly said: string;
}

/** In a process of its own, from its source; `changes` switch guards off. */
export async function runBackups(
  commands: readonly BackupCommand[],
  changes: readonly SourceChange[] = [],
): Promise<BackupAnswer[]> {
  const args = ['--import', './test/support/run-source.mjs', '--conditions=@levain/source'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, 'test/support/backups-process.ts', JSON.stringify(commands)],
    {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', [SOURCE_CHANGES]: JSON.stringify(changes) },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as BackupAnswer);
}

/** The same ZIP with some of its files changed, whole in every other way: what only the manifest can tell. */
export async function rezipped(
  from: string,
  into: string,
  change: (name: string, content: Buffer) => Buffer,
): Promise<void> {
  const zip = new ZipFile();
  const read = await yauzl.openPromise(from);
  for await (const entry of read.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await read.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    zip.addBuffer(change(entry.fileName, Buffer.concat(chunks)), entry.fileName);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(into));
}

import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { IngestOrder } from './arguments.js';
import { batchesOf, keyOf, lineInFile, lookAt, type Batch, type SourceFile } from './batches.js';
import { Ending, EXIT } from './exit-codes.js';
import { Progress, type Screen } from './progress.js';
import { refusedLines } from './refused-lines.js';
import type { Answer, Body, IngestServer, Sent } from './server.js';
import type { Words } from './words.js';

export interface Surroundings {
  readonly words: Words;
  readonly server: IngestServer;
  readonly out: Screen;
  readonly screen: Screen;
}

type Reading = Readonly<Record<string, string>>;

/** Sends a file, a part at a time: each one whole or not at all, in the order of the file. */
export async function ingest(order: IngestOrder, around: Surroundings): Promise<void> {
  const { words, out } = around;
  const file = await sourceOf(order.file, words);
  const reading = file.cut === 'table' ? await readingOf(file, around) : {};
  if (order.dryRun && file.cut === 'table') return say(out, words.looksGood(file.records));
  const progress = new Progress(order.quiet ? SILENT : around.screen, words, file.records);
  let [done, recorded] = [0, 0];
  try {
    for await (const batch of batchesOf(file)) {
      const answer = await around.server.send(sentOf({ order, file, batch, reading }));
      if (!answer.ok) throw refusedAt(answer, { batch, file, recorded, words });
      recorded += answer.recorded ?? 0;
      done += batch.records;
      progress.show(done);
    }
  } finally {
    progress.end();
  }
  say(out, order.dryRun ? words.looksGood(done) : words.recorded(recorded, order.experiment));
}

const SILENT: Screen = { write: () => undefined };
const say = (out: Screen, text: string): void => void out.write(`${text}\n`);

async function sourceOf(path: string, words: Words): Promise<SourceFile> {
  try {
    await access(path, constants.R_OK);
    const file = await lookAt(path);
    if (file.records > 0) return file;
  } catch {
    throw new Ending(EXIT.usage, words.fileMissing(path));
  }
  throw new Ending(EXIT.refused, words.fileEmpty(path));
}

/** The whole table is read by the server first: how it is understood must not change from one part to the next. */
async function readingOf(file: SourceFile, { server, words }: Surroundings): Promise<Reading> {
  const answer = await server.send({
    query: { dryRun: 'true', fileName: basename(file.path) },
    type: 'text/csv',
    body: () => Readable.toWeb(createReadStream(file.path)) as Body,
  });
  if (!answer.ok)
    throw new Ending(
      EXIT.refused,
      refusedLines(answer, words, (line) => line),
    );
  const { mapping, encoding = '', delimiter = '' } = answer;
  if (encoding.startsWith('utf-16')) throw new Ending(EXIT.usage, words.encodingWide);
  return { mapping: JSON.stringify(mapping), encoding, delimiter };
}

interface Part {
  readonly order: IngestOrder;
  readonly file: SourceFile;
  readonly batch: Batch;
  readonly reading: Reading;
}

function sentOf({ order, file, batch, reading }: Part): Sent {
  const isTable = file.cut === 'table';
  const name = `${basename(file.path)} (${batch.first}–${batch.last})`;
  return {
    query: {
      ...reading,
      ...(isTable ? { fileName: name } : {}),
      ...(order.dryRun ? { dryRun: 'true' } : {}),
    },
    type: isTable ? 'text/csv' : 'application/x-ndjson',
    key: keyOf(file, order.experiment, batch.index),
    body: () => new Uint8Array(batch.bytes),
  };
}

function refusedAt(
  answer: Answer,
  at: { readonly batch: Batch; readonly file: SourceFile; readonly recorded: number; readonly words: Words },
): Ending {
  const { batch, file, recorded, words } = at;
  const said = refusedLines(answer, words, (line) => lineInFile(batch, file.cut, line));
  return new Ending(EXIT.refused, recorded > 0 ? `${said}\n${words.recordedBefore(recorded)}` : said);
}

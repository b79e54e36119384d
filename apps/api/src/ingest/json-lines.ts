import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { z } from 'zod';
import { FileRefused } from '../files/file-refused.js';
import type { ReadingFields } from '../measurements/measurement.inputs.js';
import type { LineRefusals } from './ingest-answer.js';

/** Characters of one line. */
const LONGEST_LINE = 10_000;
/** Bytes of one request: 2,000 readings with their notes are shorter. */
const MOST_BYTES = 4 * 1024 * 1024;

const figure = z.number().nullish();
const LINE = z.strictObject({
  measure: z.string(),
  arm: z.string().default(''),
  observedOn: z.string(),
  ...{ value: figure, covariate: figure, events: figure, total: figure, exposure: figure },
  ...{ n: figure, mean: figure, sd: figure },
  note: z.string().nullish(),
});

/** The readings of a body of one JSON object a line; measures and groups are named, or given by their ids. */
export interface JsonLines {
  readonly readings: readonly ReadingFields[];
  /** For each reading, its line, from 1. */
  readonly lineOf: readonly number[];
  readonly wrong: readonly LineRefusals[];
}

/** Reads all lines, and says of each what is wrong with it. Throws {@link FileRefused} where it is not worth reading. */
export async function readJsonLines(bytes: AsyncIterable<Uint8Array>): Promise<JsonLines> {
  const text = await textOf(bytes);
  const readings: ReadingFields[] = [];
  const lineOf: number[] = [];
  const wrong: LineRefusals[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (Array.isArray(read)) return void wrong.push({ line: index + 1, refusals: read });
    readings.push(read as ReadingFields);
    lineOf.push(index + 1);
  });
  if (readings.length + wrong.length === 0) throw new FileRefused('FILE_EMPTY');
  return { readings, lineOf, wrong };
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new FileRefused('FILE_TOO_LARGE', { max: MOST_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new FileRefused('FILE_UNREADABLE', { line: 1 });
  }
}

function readLine(line: string): ReadingFields | Refusal[] {
  if (line.length > LONGEST_LINE) return [refusal('LINE_TOO_LONG', undefined, { max: LONGEST_LINE })];
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [refusal('LINE_UNREADABLE', undefined, { text: shown(line) })];
  }
  const parsed = LINE.safeParse(value);
  if (!parsed.success) return parsed.error.issues.flatMap(issueRefusals);
  const { measure, arm, ...figures } = parsed.data;
  return { measureId: measure, armId: arm, ...figures };
}

function issueRefusals(issue: z.core.$ZodIssue): Refusal[] {
  const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
  return names.map((name) => refusal('LINE_UNREADABLE', name || undefined, { text: shown(name) }));
}

/** What PostgreSQL and a terminal can show. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 40);

import { z } from 'zod';

/** A change that an older Levain would misread raises it. */
export const BACKUP_VERSION = 2;
export const MANIFEST = 'manifest.json';
export const tableFile = (table: string): string => `tables/${table}.copy`;

const table = z.object({
  name: z.string().regex(/^[a-z_0-9]+$/),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
  rows: z.int().nonnegative(),
  /** Of the rows in whatever order: see {@link RowMeter}. */
  checksum: z.string().regex(/^[0-9a-f]{32}$/),
});

const manifest = z.object({
  format: z.literal('levain-backup'),
  version: z.int(),
  takenAt: z.string(),
  server: z.string(),
  /** Under which the rows were saved; the schema is made anew by them. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(table),
});

export type SavedTable = z.infer<typeof table>;
export type BackupManifest = z.infer<typeof manifest>;

/** What is wrong with a backup, or with where it is to go; the message says what to do. */
export class BackupError extends Error {}

export function readManifest(text: string): BackupManifest {
  const parsed = manifest.safeParse(parsedJson(text));
  if (!parsed.success) throw new BackupError('This file is not a backup of Levain.');
  if (parsed.data.version !== BACKUP_VERSION)
    throw new BackupError(`This backup was written by another version of Levain (${parsed.data.version}).`);
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { z } from 'zod';

/** What this version writes and reads. A change that an older Levain would misread raises it. */
export const ARCHIVE_VERSION = 1;

export const MANIFEST = 'manifest.json';

/** What an archive that comes in may weigh, sent and unpacked. */
export const ARCHIVE_LIMITS = { megabytes: 1024, unpackedMegabytes: 8 * 1024, files: 500, lineMegabytes: 32 };

export const MEGABYTE = 1024 * 1024;

export const dataFile = (table: string): string => `data/${table}.jsonl`;

const file = z.object({
  path: z.string().max(200),
  rows: z.int().nonnegative().optional(),
  columns: z.array(z.string().max(100)).optional(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.object({
  format: z.literal('levain-archive'),
  version: z.int(),
  exportedAt: z.string(),
  workspace: z.object({ id: z.uuid(), name: z.string() }),
  draftsLeftOut: z.int().nonnegative(),
  leftOut: z.record(z.string(), z.string()),
  files: z.array(file).max(ARCHIVE_LIMITS.files),
});

/** One file of an archive: its bytes before they were packed. */
export type ArchivedFile = z.infer<typeof file>;

/** What an archive says of itself. */
export type Manifest = z.infer<typeof manifest>;

/** The manifest that a text is, or null. */
export function readManifest(text: string): Manifest | null {
  try {
    return manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

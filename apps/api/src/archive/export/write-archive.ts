import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { ZipFile } from 'yazl';
import { numberCell, textCell } from '../../files/csv-cell.js';
import { ARCHIVE_VERSION, dataFile, MANIFEST, type ArchivedFile, type Manifest } from '../archive-format.js';
import { ARCHIVE_TABLES, LEFT_OUT } from '../archive-tables.js';
import { readme } from './readme.js';
import { sheetsOf, type Sheet } from './sheets.js';
import { archivedColumns, archiveScope, fetched, rowLines, type ArchiveScope } from './table-rows.js';

/** Excel reads UTF-8 only when it is told. */
const MARK = '\ufeff';

type Text = AsyncIterable<string> | Iterable<string>;
interface Part {
  readonly path: string;
  readonly text: (counted: { rows: number }) => Text;
  readonly columns?: readonly string[];
  readonly hasRows: boolean;
}

/** Writes the archive of a workspace into a file, row by row; gives what the archive says of itself. */
export async function writeArchive(
  tx: EntityManager,
  workspaceId: string,
  { into, at }: { into: string; at: Date },
): Promise<Manifest> {
  const scope = await archiveScope(tx, workspaceId);
  const [workspace]: { name: string }[] = await tx.query(
    'SELECT name FROM workspaces WHERE workspace_id = $1',
    [workspaceId],
  );
  const manifest: Manifest = {
    ...{ format: 'levain-archive', version: ARCHIVE_VERSION, exportedAt: at.toISOString() },
    workspace: { id: workspaceId, name: workspace?.name ?? '' },
    ...{ draftsLeftOut: scope.hidden.length, leftOut: LEFT_OUT, files: [] },
  };
  const zip = new ZipFile();
  for (const part of partsOf(tx, scope, manifest)) {
    addText(zip, part.path, () => hashed(part, manifest.files), at);
  }
  // Written when its turn comes, once every other file was counted.
  addText(zip, MANIFEST, () => lazily(() => JSON.stringify(manifest, null, 2)), at);
  const failed = new Promise<never>((_, reject) =>
    (zip as unknown as NodeJS.EventEmitter).once('error', reject),
  );
  const written = pipeline(zip.outputStream, createWriteStream(into));
  zip.end();
  await Promise.race([written, failed]);
  return manifest;
}

function partsOf(
  tx: EntityManager,
  scope: ArchiveScope,
  { workspace, exportedAt, draftsLeftOut }: Manifest,
): Part[] {
  const said = { workspace: workspace.name, day: exportedAt.slice(0, 10), draftsLeftOut };
  return [
    { path: 'readme.fr.md', hasRows: false, text: () => [readme('fr', said)] },
    { path: 'readme.en.md', hasRows: false, text: () => [readme('en', said)] },
    ...sheetsOf(scope).map((sheet) => ({
      ...{ path: `csv/${sheet.name}.csv`, hasRows: true },
      text: (counted: { rows: number }) => sheetText(tx, sheet, counted),
    })),
    ...ARCHIVE_TABLES.map((table) => ({
      ...{ path: dataFile(table.name), hasRows: true, columns: archivedColumns(table, scope) },
      text: async function* (counted: { rows: number }) {
        for await (const rows of fetched<{ line: string }>(tx, rowLines(table, scope))) {
          counted.rows += rows.length;
          yield rows.map(({ line }) => `${line}\n`).join('');
        }
      },
    })),
  ];
}

async function* sheetText(
  tx: EntityManager,
  sheet: Sheet,
  counted: { rows: number },
): AsyncGenerator<string> {
  yield `${MARK}${sheet.columns.join(',')}\r\n`;
  const cells = sheet.columns.map(
    (name) => [name, sheet.figures.includes(name) ? numberCell : textCell] as const,
  );
  for await (const rows of fetched<Record<string, string | null>>(tx, sheet.sql)) {
    counted.rows += rows.length;
    yield rows.map((row) => `${cells.map(([name, cell]) => cell(row[name] ?? null)).join(',')}\r\n`).join('');
  }
}

/** The bytes of a file as they pass; at the end its line of the manifest is written. */
async function* hashed(
  { path, text, columns, hasRows }: Part,
  files: ArchivedFile[],
): AsyncGenerator<Buffer> {
  const sha256 = createHash('sha256');
  const counted = { rows: 0 };
  let bytes = 0;
  for await (const piece of text(counted)) {
    const chunk = Buffer.from(piece);
    sha256.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  files.push({
    ...{ path, bytes, sha256: sha256.digest('hex') },
    ...(hasRows ? { rows: counted.rows } : {}),
    ...(columns ? { columns: [...columns] } : {}),
  });
}

async function* lazily(text: () => string): AsyncGenerator<Buffer> {
  yield Buffer.from(text());
}

/** Opened when its turn comes: one cursor at a time on the one connection. */
function addText(zip: ZipFile, path: string, bytes: () => AsyncIterable<Buffer>, mtime: Date): void {
  zip.addReadStreamLazy(path, { mtime }, (opened) =>
    opened(null, Readable.from(bytes(), { objectMode: false })),
  );
}

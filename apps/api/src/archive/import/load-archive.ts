import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { sqlState } from '../../database/postgres-error.js';
import { FileRefused } from '../../files/file-refused.js';
import { dataFile } from '../archive-format.js';
import { ARCHIVE_TABLES, type ArchiveTable } from '../archive-tables.js';
import { tableShapes, type TableShape } from '../table-shapes.js';
import type { ArchiveFile } from './archive-file.js';
import { keyedLines } from './keyed-lines.js';
import { samePeople } from './same-people.js';
import { sqlOf, type LoadedColumns, type Statement } from './load-sql.js';

const BATCH = 512 * 1024;
/** Data that PostgreSQL cannot read, that breaks a constraint, that a policy refuses. */
const CONTENT = /^(22|23|42501|42P10|P0001)/;

export type Counts = Readonly<Record<string, number>>;

/**
 * Writes the rows of an archive as the role of requests: every constraint, every policy and every trigger holds. Experiments come in open and
 * are closed last, so that what belongs to them is let in; references in a circle are checked at the end.
 */
export async function loadArchive(
  tx: EntityManager,
  actor: ActingMember,
  file: ArchiveFile,
): Promise<Counts> {
  const shapes = await tableShapes(
    tx,
    ARCHIVE_TABLES.map(({ name }) => name),
  );
  const same = await within('people', () => samePeople(tx, actor, file));
  const [kept]: { value: string }[] = await tx.query(
    `SELECT coalesce(max(sequence), 0) AS value FROM event_log WHERE workspace_id = $1`,
    [actor.workspaceId],
  );
  const loaded = { workspaceId: actor.workspaceId, same, sequence: Number(kept?.value ?? 0) };
  await tx.query('SET CONSTRAINTS ALL DEFERRED');
  const counts: Record<string, number> = {};
  for (const table of ARCHIVE_TABLES) {
    const columns = columnsOf(table, file, shapes.get(table.name)!);
    if (!columns) continue;
    const statement = sqlOf(table, columns, loaded);
    counts[table.name] = await within(table.name, () => load(tx, actor, file, { table, statement }));
  }
  await within('experiments', async () => {
    if (counts['experiments']) await closeExperiments(tx, actor, file);
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  });
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [actor.personId]);
  return counts;
}

/** The columns of the archive's table; one that is not known here means that something newer wrote it. */
function columnsOf(
  { name, without = [] }: ArchiveTable,
  file: ArchiveFile,
  shape: TableShape,
): LoadedColumns | null {
  const archived = file.file(dataFile(name));
  if (!archived) return null;
  const columns = archived.columns ?? [];
  const unknown = columns.find((column) => !shape.columns.includes(column) || without.includes(column));
  if (unknown !== undefined || columns.length === 0 || columns.includes('workspace_id')) {
    throw new FileRefused('ARCHIVE_TABLE_UNKNOWN', { table: `${name}.${unknown ?? ''}` });
  }
  return { columns, uuids: shape.uuids };
}

async function load(
  tx: EntityManager,
  actor: ActingMember,
  file: ArchiveFile,
  { table, statement }: { table: ArchiveTable; statement: Statement },
): Promise<number> {
  let count = 0;
  for await (const lines of file.lines(dataFile(table.name), BATCH)) {
    for (const [person, rows] of byWriter(table, keyedLines(table.name, lines))) {
      if (person) await tx.query(`SELECT set_config('app.person_id', $1, true)`, [statement.idOf(person)]);
      await tx.query(statement.sql, [`[${rows.join(',')}]`, actor.workspaceId]);
    }
    count += lines.length;
  }
  return count;
}

function byWriter({ writtenBy }: ArchiveTable, lines: readonly string[]): Map<string | null, string[]> {
  const found = new Map<string | null, string[]>();
  for (const line of lines) {
    const writer = writtenBy ? String((JSON.parse(line) as Record<string, unknown>)[writtenBy]) : null;
    const rows = found.get(writer);
    if (rows) rows.push(line);
    else found.set(writer, [line]);
  }
  return found;
}

async function closeExperiments(tx: EntityManager, actor: ActingMember, file: ArchiveFile): Promise<void> {
  for await (const lines of file.lines(dataFile('experiments'), BATCH)) {
    await tx.query(
      `UPDATE experiments e SET closed_at = r.closed_at FROM json_populate_recordset(NULL::experiments, $1::json) r
       WHERE e.workspace_id = $2 AND e.id = r.id AND r.closed_at IS NOT NULL`,
      [`[${lines.join(',')}]`, actor.workspaceId],
    );
  }
}

/** What PostgreSQL refuses is the fault of the file that was being read. */
async function within<T>(table: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SyntaxError) && !CONTENT.test(sqlState(error) ?? '')) throw error;
    throw new FileRefused('ARCHIVE_CONTENT_REFUSED', { file: dataFile(table) });
  }
}

import { createHash } from 'node:crypto';
import type { DirectoryChange, DirectoryPlan } from '@levain/domain/people/directory-import.js';
import type { DirectoryRefusal } from '@levain/domain/people/directory-row.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { DirectoryFile } from './directory-file.js';
import type { StandingDirectory } from './known-directory.js';

const SHOWN_CHANGES = 200;
const SHOWN_BAD_ROWS = 500;
const SHOWN_ROWS = 8;

export interface BadDirectoryRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusals: readonly DirectoryRefusal[];
}

export type DirectoryCounts = Readonly<Record<'added' | 'updated' | 'back' | 'left' | 'unchanged', number>>;

export interface DirectoryPreview {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly columns: readonly string[];
  /** What the columns lack before rows can be read. */
  readonly refusals: readonly Refusal[];
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly counts: DirectoryCounts;
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly changes: readonly Omit<DirectoryChange, 'department' | 'manager' | 'emailKey' | 'personId'>[];
  readonly changesTruncated: boolean;
  readonly departments: readonly string[];
  /** Rows of people who asked to be forgotten, passed over. */
  readonly forgotten: readonly number[];
  readonly bad: readonly BadDirectoryRow[];
  readonly badTruncated: boolean;
  /** What was agreed to, when the import is asked for with it. */
  readonly fingerprint: string;
}

/** Every refused row with its reasons, each at its column. */
export function badRows(file: DirectoryFile, plan: DirectoryPlan): readonly BadDirectoryRow[] {
  const reasons = new Map<number, DirectoryRefusal[]>();
  const add = (line: number, what: DirectoryRefusal) =>
    reasons.set(line, [...(reasons.get(line) ?? []), what]);
  for (const { line, refusals } of file.reads) for (const each of refusals) add(line, each);
  for (const { line, role, ...what } of plan.refusals) {
    const column = file.columns.indexOf(role);
    add(line, { ...what, column: column < 0 ? null : column });
  }
  return [...reasons]
    .sort(([a], [b]) => a - b)
    .map(([row, refusals]) => ({ row, cells: file.cells.get(row) ?? [], refusals }));
}

export function countsOf({ changes }: Pick<DirectoryPlan, 'changes'>): DirectoryCounts {
  const counts = { added: 0, updated: 0, back: 0, left: 0, unchanged: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** Of everything that would change, and of the people as they were when it was looked at. */
export function fingerprintOf(plan: DirectoryPlan, { versions }: StandingDirectory): string {
  const told = plan.changes
    .filter(({ kind }) => kind !== 'unchanged')
    .map((change) => [change, change.personId && versions.get(change.personId)]);
  return createHash('sha256')
    .update(JSON.stringify([told, plan.departments]))
    .digest('hex')
    .slice(0, 32);
}

/** What a person is shown before they agree. */
export function previewOf(
  fileName: string,
  file: DirectoryFile,
  { plan, known }: { readonly plan: DirectoryPlan; readonly known: StandingDirectory },
): DirectoryPreview {
  const bad = badRows(file, plan);
  // What a refused row would change is not known yet.
  const refused = new Set(bad.map(({ row }) => row));
  const changes = plan.changes.filter(({ line }) => line === null || !refused.has(line));
  const told = changes.filter(({ kind }) => kind !== 'unchanged');
  const { encoding, delimiter, header, columns, missing: refusals } = file;
  const sample = [...file.cells].slice(0, SHOWN_ROWS).map(([row, cells]) => ({ row, cells }));
  return {
    ...{ fileName, encoding, delimiter, header, columns, refusals, sample },
    ...{ rowsRead: file.cells.size, rowsBad: bad.length, counts: countsOf({ changes }) },
    changes: told
      .slice(0, SHOWN_CHANGES)
      .map(({ kind, line, name, email, site, fields, isMatchedByName }) => ({
        ...{ kind, line, name, email, site, fields, isMatchedByName },
      })),
    changesTruncated: told.length > SHOWN_CHANGES,
    departments: plan.departments.map(({ name }) => name),
    forgotten: plan.forgotten,
    bad: bad.slice(0, SHOWN_BAD_ROWS),
    badTruncated: bad.length > SHOWN_BAD_ROWS,
    fingerprint: fingerprintOf(plan, known),
  };
}

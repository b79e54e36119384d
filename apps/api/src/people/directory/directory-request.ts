import { DIRECTORY_ROLES, type DirectoryRole } from '@levain/domain/people/directory-columns.js';
import type { DirectoryChoices } from '@levain/domain/people/directory-import.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { z } from 'zod';
import { FILE_LIMITS } from '../../files/file-limits.js';
import { QueryReading, type FileChoices, type FileQuery } from '../../files/file-query.js';

export interface DirectoryRequest extends FileChoices, DirectoryChoices {
  /** What each column holds; null: suggested by the header. */
  readonly columns: readonly DirectoryRole[] | null;
  /** The fingerprint of the preview that was agreed to. */
  readonly expected: string | null;
}

const COLUMNS = z.array(z.enum(DIRECTORY_ROLES)).max(FILE_LIMITS.columns);

function parseColumns(text: string): readonly DirectoryRole[] | null {
  try {
    const parsed = COLUMNS.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Reads the query string of both routes; what is not a choice is refused by name. */
export function readDirectoryQuery(query: FileQuery): { refusals: Refusal[]; request: DirectoryRequest } {
  const reading = new QueryReading(query);
  const yes = (field: string) => reading.choice(field, ['yes', 'no'] as const) === 'yes';
  const request: DirectoryRequest = {
    ...reading.fileChoices(),
    columns: reading.parsed('columns', parseColumns),
    isComplete: yes('isComplete'),
    createDepartments: yes('createDepartments'),
    dropUnknownManagers: yes('dropUnknownManagers'),
    expected: reading.text('expected')?.slice(0, 64) ?? null,
  };
  return { refusals: reading.refusals, request };
}

import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import type { NamedScopeRow } from '../saved-boards/saved-board-row.js';

/** Whom a digest outside goes to, and what they are shown. */
export interface ReaderOfDigest {
  readonly id: string;
  readonly address: string;
  readonly locale: Locale;
  readonly fields: readonly SharedField[];
  readonly invitedBy: string;
}

export interface DigestRow extends NamedScopeRow {
  id: string;
  /** Null for a reader outside. */
  person_id: string | null;
  reader: ReaderOfDigest | null;
  rhythm: Rhythm;
  level: ReadingLevel;
  time_zone: string;
  next_at: Date;
  started_by: string;
  started_at: Date;
  stopped_at: Date | null;
  /** The person is a member who may sign in. */
  has_account: boolean;
  /** Leadership answers what it is asked. */
  decides: boolean;
  version: number;
}

/** The digest of a person of the directory. */
export type PersonDigestRow = DigestRow & { person_id: string };

export const digestScope = (row: DigestRow): BoardScope => ({
  ...{ departmentId: row.department_id, projectId: row.project_id },
  ...{ goalId: row.goal_id, activity: row.activity },
});

/** `$1` is the workspace; more conditions on `d` may follow. */
export const SELECT_DIGESTS = `
  SELECT d.id, d.person_id, CASE WHEN reader.address IS NOT NULL THEN json_build_object('id', reader.id, 'address', reader.address,
      'locale', reader.locale, 'fields', reader.fields, 'invitedBy', reader.invited_by) END AS reader, d.rhythm, d.level, d.department_id, department.name AS department_name, d.project_id,
    project.name AS project_name, d.goal_id, goal.title AS goal_name, d.activity, NULL::text AS from_day, NULL::text AS to_day,
    d.time_zone, d.next_at, d.started_by, d.started_at, d.stopped_at, d.version, m.id IS NOT NULL AS has_account,
    coalesce(m.role IN ('leadership', 'admin'), false) AS decides
  FROM digests d
  LEFT JOIN members m ON m.workspace_id = $1 AND m.person_id = d.person_id AND m.disabled_at IS NULL
  LEFT JOIN outside_readers reader ON reader.workspace_id = $1 AND reader.id = d.reader_id
  LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = d.department_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = d.project_id
  LEFT JOIN goals goal ON goal.workspace_id = $1 AND goal.id = d.goal_id
  WHERE d.workspace_id = $1`;

import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import { readerState, type ReaderEnding, type ReaderState } from '@levain/domain/digests/outside-reader.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import type { NamedScopeRow } from '../../saved-boards/saved-board-row.js';

export interface ReaderRow extends NamedScopeRow {
  id: string;
  /** Null once it was erased. */
  address: string | null;
  word: string;
  locale: Locale;
  fields: SharedField[];
  invited_by: string;
  invited_at: Date;
  expires_at: Date;
  confirmed_at: Date | null;
  ended_at: Date | null;
  ending: ReaderEnding | null;
  last_sent_at: Date | null;
  version: number;
  digest_id: string;
  rhythm: Rhythm;
  level: ReadingLevel;
  time_zone: string;
  next_at: Date;
}

export const stateOf = (row: ReaderRow, now: Date): ReaderState =>
  readerState({ expiresAt: row.expires_at, confirmedAt: row.confirmed_at, ending: row.ending }, now);

/** `$1` is the workspace; more conditions on `r` may follow. */
export const SELECT_READERS = `
  SELECT r.id, r.address, r.word, r.locale, r.fields, r.invited_by, r.invited_at, r.expires_at, r.confirmed_at, r.ended_at, r.ending,
    r.last_sent_at, r.version, d.id AS digest_id, d.rhythm, d.level, d.time_zone, d.next_at, d.department_id,
    department.name AS department_name, d.project_id, project.name AS project_name, d.goal_id, goal.title AS goal_name, d.activity,
    NULL::text AS from_day, NULL::text AS to_day
  FROM outside_readers r
  JOIN digests d ON d.workspace_id = $1 AND d.reader_id = r.id
  LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = d.department_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = d.project_id
  LEFT JOIN goals goal ON goal.workspace_id = $1 AND goal.id = d.goal_id
  WHERE r.workspace_id = $1`;

import type { Activity } from '@levain/domain/prototypes/activities.js';

/** Counts of the content, for lists. `changes`: since the previous pack; null for the first of its scope. */
export interface PackSummaryRow {
  readonly running: number;
  readonly evaluated: number;
  readonly decided: number;
  readonly blocked: number;
  readonly toDecide: number;
  readonly changes: number | null;
}

/** What the pack is narrowed to, as it was called on the day. */
export interface PackScopeRow {
  readonly departmentName: string | null;
  readonly projectName: string | null;
  readonly goalName: string | null;
  readonly activity: Activity | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A pack without its content. */
export interface PackRow {
  id: string;
  title: string;
  note: string | null;
  scope: PackScopeRow;
  as_of: string;
  frozen_at: string;
  frozen_by: string;
  fingerprint: string;
  summary: PackSummaryRow;
  previous: { id: string; title: string; as_of: string } | null;
}

/** `$1` is the workspace. More conditions on `p` may follow. */
export const SELECT_PACKS = `
  SELECT p.id, p.title, p.note, p.scope, p.as_of::text AS as_of, p.frozen_at::text AS frozen_at, p.frozen_by, p.fingerprint, p.summary,
    CASE WHEN before.id IS NOT NULL
      THEN json_build_object('id', before.id, 'title', before.title, 'as_of', before.as_of::text) END AS previous
  FROM packs p LEFT JOIN packs before ON before.workspace_id = $1 AND before.id = p.previous_id
  WHERE p.workspace_id = $1`;

import type { Question } from '@levain/domain/boards/questions.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import type { NamedScopeRow } from '../saved-boards/saved-board-row.js';

export interface ShareLinkRow extends NamedScopeRow {
  id: string;
  title: string;
  introduction: string;
  locale: Locale;
  questions: Question[];
  fields: SharedField[];
  pack: { id: string; title: string; as_of: string } | null;
  until: string;
  openings: number;
  made_by: string;
  made_at: Date;
  revoked_by: string | null;
  revoked_at: Date | null;
  version: number;
}

/** `$1` is the workspace. Links that were made for one reader of a digest are no business of the list. */
export const SELECT_SHARE_LINKS = `
  SELECT l.id, l.title, l.introduction, l.locale, l.questions, l.fields, l.department_id, department.name AS department_name,
    l.project_id, project.name AS project_name, l.goal_id, goal.title AS goal_name, l.activity, l.from_day::text AS from_day,
    l.to_day::text AS to_day, l.until::text AS until, l.openings, l.made_by, l.made_at, l.revoked_by, l.revoked_at, l.version,
    CASE WHEN pack.id IS NOT NULL
      THEN json_build_object('id', pack.id, 'title', pack.title, 'as_of', pack.as_of::text) END AS pack
  FROM share_links l
  LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = l.department_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = l.project_id
  LEFT JOIN goals goal ON goal.workspace_id = $1 AND goal.id = l.goal_id
  LEFT JOIN packs pack ON pack.workspace_id = $1 AND pack.id = l.pack_id
  WHERE l.workspace_id = $1 AND l.digest_id IS NULL`;

import { classifyLineage, summariseLineage } from '@levain/domain/lineage/classify.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { Lineage, LineageNode, type LineageNodeRow } from '../lineage.model.js';

/** The whole tree of an experiment by one statement, however deep it is. */
@Injectable()
export class LineageTree {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null when the member may not see the experiment. */
  async of(
    actor: ActingMember,
    by: { readonly id?: string | null; readonly number?: number | null },
  ): Promise<Lineage | null> {
    const id = by.id ? localId('experiment', by.id) : null;
    if (!id && (by.id || !by.number)) return null;
    const rows: (LineageNodeRow & { is_asked: boolean })[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SELECT_TREE, [actor.workspaceId, id, id ? null : by.number]),
    );
    const asked = rows.find((row) => row.is_asked);
    if (!asked) return null;
    const standings = classifyLineage(
      rows.map((row) => ({
        ...{ id: row.id, parentId: row.parent_id, number: row.number, decision: row.decision },
        ...{ hypothesisId: row.hypothesis_id, isSpread: row.is_spread },
      })),
    );
    return Object.assign(new Lineage(), {
      experimentId: globalId('experiment', asked.id),
      nodes: rows.map((row) => LineageNode.of(row, standings.get(row.id)!)),
      figures: summariseLineage(standings.values()),
    });
  }
}

/** Another's private draft is left out; what was born of it hangs from the nearest experiment above that is shown. */
const SELECT_TREE = `
  WITH RECURSIVE asked AS (
    SELECT e.id FROM experiments e WHERE e.workspace_id = $1 AND (e.id = $2 OR e.number = $3) AND ${visibleExperiment('e')}
  ), ancestors AS (
    SELECT e.id, e.parent_id FROM experiments e JOIN asked ON asked.id = e.id WHERE e.workspace_id = $1
    UNION ALL
    SELECT up.id, up.parent_id FROM experiments up JOIN ancestors a ON up.id = a.parent_id WHERE up.workspace_id = $1
  ), family AS (
    SELECT e.id, NULL::uuid AS shown_parent, ${visibleExperiment('e')} AS is_shown
    FROM experiments e JOIN ancestors a ON a.id = e.id WHERE e.workspace_id = $1 AND e.parent_id IS NULL
    UNION ALL
    SELECT child.id, CASE WHEN f.is_shown THEN f.id ELSE f.shown_parent END, ${visibleExperiment('child')}
    FROM experiments child JOIN family f ON child.parent_id = f.id WHERE child.workspace_id = $1
  )
  SELECT e.id, e.number, e.title, e.stage, ev.verdict, d.kind AS decision, d.reason AS decision_reason, e.hypothesis_id,
    family.shown_parent AS parent_id, coalesce(source.kind = 'spread', false) AS is_spread, department.name AS department,
    e.keeps, e.changes, learning.statement AS because, learning.id AS because_of_id,
    (SELECT count(*)::int FROM learning_stances s WHERE s.workspace_id = $1 AND s.learning_id = learning.id
      AND s.stance = 'contest' AND s.withdrawn_at IS NULL) AS contestations,
    e.id = (SELECT id FROM asked) AS is_asked
  FROM family JOIN experiments e ON e.workspace_id = $1 AND e.id = family.id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = e.id
  LEFT JOIN experiment_sources source ON source.workspace_id = $1 AND source.experiment_id = e.id
  LEFT JOIN departments department ON department.workspace_id = $1 AND department.id = source.department_id
  LEFT JOIN learnings learning ON learning.workspace_id = $1 AND learning.id = e.because_of_id
  WHERE family.is_shown
  ORDER BY e.number`;

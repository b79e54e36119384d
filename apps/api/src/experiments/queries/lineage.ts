import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SELECT_EXPERIMENT_LINKS } from '../experiment-links.js';
import { LineageItem, type LineageRow } from '../lineage-item.model.js';

/** The whole family of an experiment, from its first ancestor, in the order of birth. Lineage is a tree. */
@Injectable()
export class Lineage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember, experimentId: string): Promise<LineageItem[]> {
    const rows: LineageRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(selectFamily('$2'), [actor.workspaceId, experimentId]),
    );
    return rows.map((row) => LineageItem.of(row, experimentId));
  }
}

/**
 * SQL: the family of the experiment of an id, as items of a lineage. Another's private draft is left out; its children then hang from nothing that is
 * shown.
 */
export const selectFamily = (id: string): string => `
  WITH RECURSIVE ancestors AS (
    SELECT id, parent_id FROM experiments WHERE workspace_id = $1 AND id = ${id}
    UNION ALL
    SELECT up.id, up.parent_id FROM experiments up JOIN ancestors a ON up.id = a.parent_id WHERE up.workspace_id = $1
  ), family AS (
    SELECT id FROM ancestors WHERE parent_id IS NULL
    UNION ALL
    SELECT child.id FROM experiments child JOIN family f ON child.parent_id = f.id WHERE child.workspace_id = $1
  )
  SELECT link.*, own.parent_id, own.keeps, own.changes, learning.statement AS because
  FROM (${SELECT_EXPERIMENT_LINKS} AND e.id IN (SELECT id FROM family)) link
  JOIN experiments own ON own.workspace_id = $1 AND own.id = link.id
  LEFT JOIN learnings learning ON learning.workspace_id = $1 AND learning.id = own.because_of_id
  ORDER BY link.number`;

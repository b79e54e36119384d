import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';

export interface LetterFacts {
  readonly statement: string;
  readonly details: string | null;
  readonly strength: number;
  readonly department: string | null;
  /** The title or name of what it is about; null for the workspace. */
  readonly subject: string | null;
  readonly experiment_number: number | null;
  readonly waits_since: string;
  readonly is_answered: boolean;
  readonly is_withdrawn: boolean;
  /** What its author said the last answer lacks, while it waits for another one. */
  readonly reopening: string | null;
}

/** What is true of an objection when a letter about it is written; null when it is gone. */
export async function letterFacts(
  tx: EntityManager,
  tenant: Tenant,
  objectionId: string,
): Promise<LetterFacts | null> {
  const [facts]: LetterFacts[] = await tx.query(FACTS, [tenant.workspaceId, objectionId]);
  return facts ?? null;
}

/** Where it is read in the product. */
export const pageOf = ({ experiment_number: number }: Pick<LetterFacts, 'experiment_number'>): string =>
  number === null ? '/people/objections' : `/experiments/${number}/objections`;

const FACTS = `
  SELECT o.statement, o.details, o.strength, d.name AS department, coalesce(e.title, p.name, h.change, h.observation) AS subject,
    e.number AS experiment_number, o.waits_since::text AS waits_since, o.answered_on IS NOT NULL AS is_answered,
    o.withdrawn_on IS NOT NULL AS is_withdrawn,
    (SELECT a.reopening_reason FROM objection_answers a WHERE a.workspace_id = $1 AND a.objection_id = o.id
      ORDER BY a.answered_at DESC LIMIT 1) AS reopening
  FROM objections o
  LEFT JOIN departments d ON d.workspace_id = $1 AND d.id = o.department_id
  LEFT JOIN experiments e ON e.workspace_id = $1 AND e.id = o.experiment_id
  LEFT JOIN projects p ON p.workspace_id = $1 AND p.id = o.project_id
  LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = o.hypothesis_id
  WHERE o.workspace_id = $1 AND o.id = $2`;

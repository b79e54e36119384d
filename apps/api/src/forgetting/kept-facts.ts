import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';

/** What the workspace keeps of a person, as they are shown it. */
export interface KeptFacts {
  readonly workspace: string;
  readonly name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly manager: string | null;
  readonly site: string | null;
  readonly is_listed: boolean;
  readonly help: string | null;
  readonly monthly_hours: number | null;
  readonly topics: string[] | null;
  readonly experiments: number;
}

const KEPT = `
  SELECT w.name AS workspace, p.name, coalesce(m.email, p.email) AS email, d.name AS department, b.name AS manager, p.site,
    coalesce(ip.status = 'listed', false) AS is_listed, ip.help, ip.monthly_hours,
    (SELECT array_agg(t.name ORDER BY t.name) FROM influencer_topics it
      JOIN topics t ON t.workspace_id = it.workspace_id AND t.id = it.topic_id
      WHERE it.workspace_id = p.workspace_id AND it.person_id = p.id) AS topics,
    (SELECT count(*)::int FROM participations a
      WHERE a.workspace_id = p.workspace_id AND a.person_id = p.id AND a.status IN ('accepted', 'left')) AS experiments
  FROM people p
  JOIN workspaces w ON w.workspace_id = p.workspace_id
  LEFT JOIN departments d ON d.workspace_id = p.workspace_id AND d.id = p.department_id
  LEFT JOIN people b ON b.workspace_id = p.workspace_id AND b.id = p.manager_id
  LEFT JOIN members m ON m.workspace_id = p.workspace_id AND m.person_id = p.id
  LEFT JOIN influencer_profiles ip ON ip.workspace_id = p.workspace_id AND ip.person_id = p.id
  WHERE p.workspace_id = $1 AND p.id = $2`;

export async function keptOf(tx: EntityManager, actor: ActingPerson): Promise<KeptFacts> {
  const [facts]: KeptFacts[] = await tx.query(KEPT, [actor.workspaceId, actor.personId]);
  return facts!;
}

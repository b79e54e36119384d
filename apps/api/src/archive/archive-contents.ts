import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import { isEmptyWorkspace } from './import/empty-workspace.js';

/** What people count, not every table. */
const COUNTED = [
  ...['people', 'projects', 'benchmarks', 'prototypes', 'hypotheses', 'experiments', 'measurements'],
  ...['testimonies', 'objections', 'learnings', 'decisions', 'packs', 'event_log'],
] as const;

export interface Contents {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  readonly draftsLeftOut: number;
  readonly isEmpty: boolean;
  readonly last: { readonly at: string; readonly bytes: number } | null;
}

@Injectable()
export class ArchiveContents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(actor: ActingMember): Promise<Contents> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [counted]: { counts: Contents['counts']; hidden: number; last: Contents['last'] }[] =
        await tx.query(READ, [actor.workspaceId]);
      const isEmpty = await isEmptyWorkspace(tx, actor);
      return { counts: counted!.counts, draftsLeftOut: counted!.hidden, isEmpty, last: counted!.last };
    });
  }
}

const READ = `SELECT json_build_object(${COUNTED.map(
  (table) => `'${table}', (SELECT count(*)::int FROM ${table} WHERE workspace_id = $1)`,
).join(', ')}) AS counts,
  (SELECT count(*)::int FROM experiments e WHERE e.workspace_id = $1 AND NOT ${visibleExperiment('e')}) AS hidden,
  (SELECT json_build_object('at', happened_at, 'bytes', (after->>'bytes')::bigint) FROM event_log
    WHERE workspace_id = $1 AND kind = 'workspaceExported' ORDER BY sequence DESC LIMIT 1) AS last`;

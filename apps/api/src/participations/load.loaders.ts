import { solicitationsSince } from '@levain/domain/participations/solicitations.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoad, Solicitations, type SolicitationRow } from './load.model.js';
import { loadsOf, type PersonLoad as LoadFacts } from './person-load.js';

/** Loads and solicitations by the person's uuid, gathered per operation. */
@Injectable()
export class LoadLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, personId: string): Promise<LoadFacts | null> {
    return context.loader<string, LoadFacts | null>(PersonLoad, () => this.loads(context)).load(personId);
  }

  solicitations(context: RequestContext, personId: string): Promise<readonly SolicitationRow[]> {
    return context
      .loader<string, readonly SolicitationRow[]>(Solicitations, () => this.asked(context))
      .load(personId);
  }

  private loads({ actor }: RequestContext): DataLoader<string, LoadFacts | null> {
    return new DataLoader(async (ids) => {
      const found = await this.unitOfWork.read(actor, (tx) => loadsOf(tx, actor, ids));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  private asked({ actor }: RequestContext): DataLoader<string, readonly SolicitationRow[]> {
    return new DataLoader(async (ids) => {
      const since = solicitationsSince(todayOf(actor));
      const rows: SolicitationRow[] = await this.unitOfWork.read(actor, (tx) =>
        tx.query(SELECT_ASKED, [actor.workspaceId, ids, since]),
      );
      return ids.map((id) => rows.filter((row) => row.person_id === id));
    });
  }
}

/** Another's private draft asked too, and stays unnamed. */
const SELECT_ASKED = `
  SELECT s.person_id, s.role, to_jsonb(s.asked_at) #>> '{}' AS asked_at, s.answer,
    CASE WHEN ${visibleExperiment('e')} THEN jsonb_build_object('id', e.id, 'number', e.number, 'title', e.title, 'stage', e.stage,
      'verdict', ev.verdict, 'decision', d.kind) END AS experiment
  FROM solicitations s
  JOIN experiments e ON e.workspace_id = s.workspace_id AND e.id = s.experiment_id
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
  WHERE s.workspace_id = $1 AND s.person_id = ANY ($2) AND s.asked_at >= $3::date
  ORDER BY s.asked_at DESC, s.id DESC`;

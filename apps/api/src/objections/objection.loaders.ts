import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { SELECT_OBJECTIONS, type ObjectionRow } from './objection-row.js';
import { Objection } from './objection.model.js';

/** What waits for its answer first, then the latest raised. */
const ORDER = 'ORDER BY (o.answered_on IS NULL AND o.withdrawn_on IS NULL) DESC, o.raised_on DESC, o.id';

/** Objections gathered per operation; nothing of another's private draft. */
@Injectable()
export class ObjectionLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  objection(context: RequestContext, id: string): Promise<Objection | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Objection | null> {
    return this.byId(context).clear(id).load(id);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Objection[]> {
    const make = () => this.gathered(context, 'experiment_id');
    return context.loader('objectionsOfExperiment', make).load(experimentId);
  }

  /** Those about the hypothesis itself. */
  ofHypothesis(context: RequestContext, hypothesisId: string): Promise<Objection[]> {
    const make = () => this.gathered(context, 'hypothesis_id');
    return context.loader('objectionsOfHypothesis', make).load(hypothesisId);
  }

  /** The objection that became the hypothesis, if one did. */
  behind(context: RequestContext, hypothesisId: string): Promise<Objection | null> {
    return context.loader('objectionBehindHypothesis', () => this.origins(context)).load(hypothesisId);
  }

  private byId(context: RequestContext): DataLoader<string, Objection | null> {
    return context.loader(
      'objection',
      () =>
        new DataLoader<string, Objection | null>(async (ids) => {
          const rows = await this.rows(context, `${SELECT_OBJECTIONS} AND o.id = ANY ($2)`, ids);
          return inOrder(ids, rows, (row) => row.id, Objection.from);
        }),
    );
  }

  private gathered(
    context: RequestContext,
    by: 'experiment_id' | 'hypothesis_id',
  ): DataLoader<string, Objection[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows(context, `${SELECT_OBJECTIONS} AND o.${by} = ANY ($2) ${ORDER}`, ids);
      return grouped(ids, rows, (row) => row[by], Objection.from);
    });
  }

  private origins(context: RequestContext): DataLoader<string, Objection | null> {
    return new DataLoader(async (ids) => {
      const rows = await this.rows(context, `${SELECT_OBJECTIONS} AND ${BECAME}`, ids);
      const became = (row: ObjectionRow): string =>
        row.answers.find(({ hypothesis_id }) => hypothesis_id && ids.includes(hypothesis_id))
          ?.hypothesis_id ?? '';
      return inOrder(ids, rows, became, Objection.from);
    });
  }

  private rows(
    { actor }: RequestContext,
    sql: string,
    ids: readonly string[],
  ): Promise<readonly ObjectionRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}

const BECAME = `EXISTS (SELECT FROM objection_answers a WHERE a.workspace_id = $1 AND a.objection_id = o.id
  AND a.hypothesis_id = ANY ($2))`;

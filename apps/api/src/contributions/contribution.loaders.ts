import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { UnitOfWork } from '../database/unit-of-work.js';
import { grouped, inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import {
  Contribution,
  CONTRIBUTIONS_ORDER,
  READABLE_CONTRIBUTIONS,
  type ContributionRow,
} from './contribution.model.js';

/** The latest of one person that are shown beside their name. */
const OF_PERSON = 20;

/** Contributions, gathered per operation. */
@Injectable()
export class ContributionLoaders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  contribution(context: RequestContext, id: string): Promise<Contribution | null> {
    return this.byId(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Contribution | null> {
    return this.byId(context).clear(id).load(id);
  }

  ofExperiment(context: RequestContext, experimentId: string): Promise<Contribution[]> {
    const sql = `${READABLE_CONTRIBUTIONS} AND c.experiment_id = ANY ($2) ${CONTRIBUTIONS_ORDER}`;
    const make = () =>
      new DataLoader<string, Contribution[]>(async (ids) => {
        const rows = await this.rows(context, sql, ids);
        return grouped(ids, rows, (row) => row.experiment_id, Contribution.from);
      });
    return context.loader('contributionsOfExperiment', make).load(experimentId);
  }

  ofPerson(context: RequestContext, personId: string): Promise<Contribution[]> {
    const make = () =>
      new DataLoader<string, Contribution[]>(async (ids) => {
        const rows = await this.rows(context, LATEST_OF_PEOPLE, ids);
        return grouped(ids, rows, (row) => row.person_id, Contribution.from);
      });
    return context.loader('contributionsOfPerson', make).load(personId);
  }

  private byId(context: RequestContext): DataLoader<string, Contribution | null> {
    const make = () =>
      new DataLoader<string, Contribution | null>(async (ids) => {
        const rows = await this.rows(context, `${READABLE_CONTRIBUTIONS} AND c.id = ANY ($2)`, ids);
        return inOrder(ids, rows, (row) => row.id, Contribution.from);
      });
    return context.loader('contribution', make);
  }

  private rows({ actor }: RequestContext, sql: string, ids: readonly string[]): Promise<ContributionRow[]> {
    return this.unitOfWork.read(actor, (tx) => tx.query(sql, [actor.workspaceId, ids]));
  }
}

const LATEST_OF_PEOPLE = `
  SELECT latest.* FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
    ${READABLE_CONTRIBUTIONS} AND c.person_id = asked.id ${CONTRIBUTIONS_ORDER} LIMIT ${OF_PERSON}) latest`;

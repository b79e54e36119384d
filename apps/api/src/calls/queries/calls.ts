import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import type { CallsArgs } from '../call.inputs.js';
import { Call, type CallRow } from '../call.model.js';
import { SELECT_CALLS, callReader, openOn } from './call-sql.js';

const FOR_ME_MOST = 5;

/** Open calls, as the reader may see and answer them. */
@Injectable()
export class CallsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last one first; narrowed to a topic or a department. */
  async page(actor: ActingMember, args: CallsArgs): Promise<Connection<Call>> {
    const request = pageRequest(args);
    const reader = { personId: actor.personId, today: todayOf(actor) };
    const filters = [filterId('topic', args.topicId), filterId('department', args.departmentId)];
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<CallRow>(tx, request, {
        matching: MATCHING,
        parameters: [...callReader(actor), reader.today, ...filters],
        keys: { created_at: 'timestamptz', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: (row) => Call.from(row, reader),
      keys: (row) => [row.created_at, row.id],
    });
  }

  /** Those of an experiment, whatever became of them. */
  ofExperiment(actor: ActingMember, experimentId: string): Promise<Call[]> {
    return this.read(actor, 'c.experiment_id = $5', [experimentId], 'ORDER BY c.created_at DESC, c.id');
  }

  /** Open calls on what the reader said they help with, where they are not and did not offer themselves; the first to end first. */
  forMe(actor: ActingMember): Promise<Call[]> {
    const mine = `${openOn('$5')} AND NOT c.is_in_it
      AND NOT EXISTS (SELECT FROM call_volunteers v WHERE v.workspace_id = $1 AND v.call_id = c.id AND v.person_id = $3)
      AND EXISTS (SELECT FROM call_topics named JOIN influencer_topics chosen
        ON chosen.workspace_id = $1 AND chosen.topic_id = named.topic_id AND chosen.person_id = $3
        WHERE named.workspace_id = $1 AND named.call_id = c.id)`;
    return this.read(actor, mine, [todayOf(actor)], `ORDER BY c.ends_on, c.id LIMIT ${FOR_ME_MOST}`);
  }

  async byUuid(actor: ActingMember, uuid: string): Promise<Call | null> {
    const [call] = await this.read(actor, 'c.id = $5', [uuid], '');
    return call ?? null;
  }

  private read(
    actor: ActingMember,
    condition: string,
    parameters: readonly unknown[],
    order: string,
  ): Promise<Call[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const statement = `SELECT to_jsonb(c) AS row FROM (${SELECT_CALLS}) c WHERE ${condition} ${order}`;
      const rows: { row: CallRow }[] = await tx.query(statement, [...callReader(actor), ...parameters]);
      const reader = { personId: actor.personId, today: todayOf(actor) };
      return rows.map(({ row }) => Call.from(row, reader));
    });
  }
}

/** The call as commands read it, its volunteers included; null where the reader sees none. */
export async function findCall(
  tx: EntityManager,
  actor: ActingMember,
  uuid: string,
): Promise<(CallRow & { experiment_id: string }) | null> {
  const statement = `SELECT to_jsonb(c) AS row FROM (${SELECT_CALLS}) c WHERE c.id = $5`;
  const [found]: { row: CallRow & { experiment_id: string } }[] = await tx.query(statement, [
    ...callReader(actor),
    uuid,
  ]);
  return found?.row ?? null;
}

/** An id that names nothing of its type matches nothing. */
function filterId(type: ObjectType, id: string | null | undefined): string | null {
  return id ? (localId(type, id) ?? NOTHING) : null;
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

const MATCHING = `SELECT c.* FROM (${SELECT_CALLS}) c WHERE ${openOn('$5')}
  AND ($6::uuid IS NULL OR EXISTS (SELECT FROM call_topics named
    WHERE named.workspace_id = $1 AND named.call_id = c.id AND named.topic_id = $6))
  AND ($7::uuid IS NULL OR EXISTS (SELECT FROM project_departments linked
    WHERE linked.workspace_id = $1 AND linked.project_id = c.project_id AND linked.department_id = $7))`;

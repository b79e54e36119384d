import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection, type ConnectionArgs } from '../../graphql/connection.js';
import { RoundSummary } from '../round.model.js';
import { SELECT_ROUNDS, type RoundRow } from '../round-row.js';

@Injectable()
export class RoundsPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest to end first. */
  async read(actor: ActingMember, args: ConnectionArgs): Promise<Connection<RoundSummary>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<RoundRow>(tx, request, {
        matching: SELECT_ROUNDS,
        parameters: [actor.workspaceId],
        keys: { ends_on: 'text', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: (row) => RoundSummary.of(row, actor),
      keys: (row) => [row.ends_on, row.id],
    });
  }
}

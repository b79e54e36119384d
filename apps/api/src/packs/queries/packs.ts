import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection, type ConnectionArgs } from '../../graphql/connection.js';
import { Pack } from '../pack.model.js';
import { SELECT_PACKS, type PackRow } from '../pack-row.js';

/** Packs without their content, the last one first. */
@Injectable()
export class PacksQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: ActingMember, args: ConnectionArgs): Promise<Connection<Pack>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<PackRow>(tx, request, {
        matching: SELECT_PACKS,
        parameters: [actor.workspaceId],
        keys: { frozen_at: 'timestamptz', id: 'uuid' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, {
      node: (row) => Pack.from(row),
      keys: (row) => [row.frozen_at, row.id],
    });
  }

  async byUuid(actor: ActingMember, uuid: string | null): Promise<Pack | null> {
    if (!uuid) return null;
    const [row]: PackRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_PACKS} AND p.id = $2`, [actor.workspaceId, uuid]),
    );
    return row ? Pack.from(row) : null;
  }
}

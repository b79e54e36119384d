import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import type { PrototypesArgs } from '../prototype.inputs.js';
import { Prototype, SELECT_PROTOTYPES, type PrototypeRow } from '../prototype.model.js';

const MATCHING = `${SELECT_PROTOTYPES}
  AND ($2::text IS NULL OR concat_ws(' ', t.name, t.need, t.smallest_form, t.touchpoint) ILIKE $2) AND ($3::text IS NULL OR t.project_id::text = $3)`;

@Injectable()
export class PrototypesPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async read(actor: ActingMember, args: PrototypesArgs): Promise<Connection<Prototype>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<PrototypeRow>(tx, request, {
        matching: MATCHING,
        parameters: [
          actor.workspaceId,
          containing(args.text),
          args.projectId ? (localId('project', args.projectId) ?? '') : null,
        ],
        keys: { number: 'integer' },
        descending: true,
      }),
    );
    return connectionOf(rows, request, total, { node: Prototype.from, keys: (row) => [row.number] });
  }
}

import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { readPage } from '../../database/read-page.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { localId } from '../../graphql/global-id.js';
import type { HypothesesArgs } from '../hypothesis.inputs.js';
import { Hypothesis, SELECT_HYPOTHESES, type HypothesisRow } from '../hypothesis.model.js';

const MATCHING = `${SELECT_HYPOTHESES}
  AND ($2::text IS NULL OR concat_ws(' ', h.observation, h.audience, h.change, h.measure, h.target, h.rationale) ILIKE $2) AND ($3::text IS NULL OR h.project_id::text = $3)`;

@Injectable()
export class HypothesesPage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async read(actor: ActingMember, args: HypothesesArgs): Promise<Connection<Hypothesis>> {
    const request = pageRequest(args);
    const { rows, total } = await this.unitOfWork.read(actor, (tx) =>
      readPage<HypothesisRow>(tx, request, {
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
    return connectionOf(rows, request, total, { node: Hypothesis.from, keys: (row) => [row.number] });
  }
}

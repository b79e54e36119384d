import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../graphql/request-context.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { HypothesisLoader } from '../hypothesis.loaders.js';
import { Hypothesis, SELECT_HYPOTHESES, type HypothesisRow } from '../hypothesis.model.js';

@Injectable()
export class HypothesisQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: HypothesisLoader,
  ) {}

  /** By its id or by its number in the workspace; null without either. */
  async one(
    context: RequestContext,
    by: { id?: string | null; number?: number | null },
  ): Promise<Hypothesis | null> {
    const uuid = by.id ? localId('hypothesis', by.id) : null;
    if (by.id) return uuid ? this.loader.load(context, uuid) : null;
    return by.number ? this.byNumber(context, by.number) : null;
  }

  private async byNumber({ actor }: RequestContext, number: number): Promise<Hypothesis | null> {
    const [row]: HypothesisRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_HYPOTHESES} AND h.number = $2`, [actor.workspaceId, number]),
    );
    return row ? Hypothesis.from(row) : null;
  }
}

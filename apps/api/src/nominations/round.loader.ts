import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../graphql/request-context.js';
import { NominationRound } from './round.model.js';
import { findRound } from './round-row.js';

@Injectable()
export class RoundLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load({ actor }: RequestContext, id: string): Promise<NominationRound | null> {
    const row = await this.unitOfWork.read(actor, (tx) => findRound(tx, actor, id));
    return row && NominationRound.from(row, actor);
  }
}

import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../graphql/request-context.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { PrototypeLoader } from '../prototype.loaders.js';
import { Prototype, SELECT_PROTOTYPES, type PrototypeRow } from '../prototype.model.js';

@Injectable()
export class PrototypeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loader: PrototypeLoader,
  ) {}

  /** By its id or by its number in the workspace; null without either. */
  async one(
    context: RequestContext,
    by: { id?: string | null; number?: number | null },
  ): Promise<Prototype | null> {
    const uuid = by.id ? localId('prototype', by.id) : null;
    if (by.id) return uuid ? this.loader.load(context, uuid) : null;
    return by.number ? this.byNumber(context, by.number) : null;
  }

  private async byNumber({ actor }: RequestContext, number: number): Promise<Prototype | null> {
    const [row]: PrototypeRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_PROTOTYPES} AND t.number = $2`, [actor.workspaceId, number]),
    );
    return row ? Prototype.from(row) : null;
  }
}

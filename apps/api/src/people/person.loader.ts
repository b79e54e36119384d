import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person, SELECT_PEOPLE, type PersonRow } from './person.model.js';

/** People by uuid, gathered per operation. */
@Injectable()
export class PersonLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, id: string): Promise<Person | null> {
    return this.of(context).load(id);
  }

  /** After a change: what was gathered before it is not shown again. */
  reload(context: RequestContext, id: string): Promise<Person | null> {
    return this.of(context).clear(id).load(id);
  }

  private of(context: RequestContext): DataLoader<string, Person | null> {
    return context.loader(PersonLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(Person | null)[]> {
    const rows: PersonRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_PEOPLE} AND p.id = ANY ($2)`, [actor.workspaceId, ids]),
    );
    return inOrder(ids, rows, (row) => row.id, Person.from);
  }
}

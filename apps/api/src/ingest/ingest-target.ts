import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { localId } from '../graphql/global-id.js';

const NUMBER = /^[1-9]\d{0,8}$/;

/** The experiment that an address names: by its number, as people say it, or by its id. Whether it may be written to is asked later, by who writes. */
@Injectable()
export class IngestTarget {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Its uuid; null when there is none. */
  async of(actor: ActingMember, named: string): Promise<string | null> {
    if (!NUMBER.test(named)) return localId('experiment', named);
    const rows: { id: string }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT id FROM experiments WHERE workspace_id = $1 AND number = $2', [
        actor.workspaceId,
        Number(named),
      ]),
    );
    return rows[0]?.id ?? null;
  }
}

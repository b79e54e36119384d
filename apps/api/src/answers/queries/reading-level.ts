import { usualReadingLevel, type ReadingLevel } from '@levain/domain/boards/questions.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** How a member reads the boards: as they chose, else as their role usually does. */
@Injectable()
export class ReadingLevelQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember): Promise<ReadingLevel> {
    const [row]: { reading_level: ReadingLevel | null }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT reading_level FROM members WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        actor.memberId,
      ]),
    );
    return row?.reading_level ?? usualReadingLevel(actor.role);
  }
}

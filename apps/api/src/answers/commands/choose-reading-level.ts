import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** How a member reads the boards from now on. */
@Injectable()
export class ChooseReadingLevel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, level: ReadingLevel): Promise<CommandResult<ReadingLevel>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const [[before]]: [{ level: ReadingLevel | null }[], number] = await tx.query(CHOOSE, [
        actor.workspaceId,
        actor.memberId,
        level,
      ]);
      if (!before || before.level === level) return done(level);
      await this.eventLog.append(tx, actor, {
        kind: 'readingLevelChosen',
        objectType: 'member',
        objectId: actor.memberId,
        before: { readingLevel: before.level },
        after: { readingLevel: level },
      });
      return done(level);
    });
  }
}

const CHOOSE = `
  UPDATE members m SET reading_level = $3 FROM (
    SELECT id, reading_level AS level FROM members WHERE workspace_id = $1 AND id = $2 FOR UPDATE) before
  WHERE m.workspace_id = $1 AND m.id = before.id RETURNING before.level`;

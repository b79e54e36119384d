import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

@Injectable()
export class ChooseLocale {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, locale: Locale): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE members SET locale = $3 WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        actor.memberId,
        locale,
      ]);
      await this.eventLog.append(tx, actor, {
        kind: 'memberLocaleChosen',
        objectType: 'member',
        objectId: actor.memberId,
        before: { locale: actor.locale },
        after: { locale },
      });
      return done(null);
    });
  }
}

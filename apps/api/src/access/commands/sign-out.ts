import { Injectable } from '@nestjs/common';
import { done } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RequestTrace } from '../request-trace.js';
import { Sessions } from '../sessions.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly eventLog: EventLog,
  ) {}

  /** Ends the session; without one there is nothing to end, and nothing to say. */
  async execute({ cookieHeader, requestId }: RequestTrace): Promise<void> {
    const member = await this.sessions.memberOf(cookieHeader, requestId);
    if (!member) return;
    await this.unitOfWork.write(member, async (tx) => {
      await this.sessions.end(tx, cookieHeader);
      await this.eventLog.append(tx, member, {
        kind: 'memberSignedOut',
        objectType: 'member',
        objectId: member.memberId,
      });
      return done(null);
    });
  }
}

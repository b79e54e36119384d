import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { Sessions } from '../sessions.js';

@Injectable()
export class EndSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly eventLog: EventLog,
  ) {}

  /** One of one's own sessions, or all but the one of the cookie: they are signed out with their next request. */
  async execute(
    actor: ActingMember,
    id: string | null,
    cookieHeader: string | undefined,
  ): Promise<CommandResult<null>> {
    const handle = id === null ? null : localId('session', id);
    if (id !== null && handle === null) return notFound;
    return this.unitOfWork.write(actor, async (tx) => {
      const [, count]: [unknown, number] = await tx.query(END, [
        ...[actor.workspaceId, actor.memberId],
        ...[handle, this.sessions.idOf(cookieHeader)],
      ]);
      if (count === 0 && handle !== null) return notFound;
      await this.eventLog.append(tx, actor, {
        kind: 'sessionsEnded',
        objectType: 'member',
        objectId: actor.memberId,
        after: { count },
      });
      return done(null);
    });
  }
}

const END = `
  DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2
    AND CASE WHEN $3::uuid IS NULL THEN id IS DISTINCT FROM $4::bytea ELSE handle = $3 END`;

import type { EventKind } from '@levain/domain/audit/event.js';
import { readDevice } from '@levain/domain/members/device.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done, type CommandResult } from '../database/command-result.js';
import { EventLog } from '../database/event-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { KnownDevices } from './known-devices.js';
import type { OpenedSession } from './opened-session.js';
import type { RequestTrace } from './request-trace.js';
import { Sessions } from './sessions.js';
import { SignInAttempts, type Attempt } from './sign-in-attempts.js';

interface Opening {
  readonly workspaceId: string;
  readonly memberId: string;
  /** The event to record. */
  readonly kind: EventKind;
  /** The attempt that succeeded. */
  readonly attempt?: Attempt;
  /** What the event says of how it was opened. */
  readonly after?: unknown;
}

/** Begins a session under a new secret and ends the one before it, so that nobody can plant one. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly eventLog: EventLog,
    private readonly attempts: SignInAttempts,
    private readonly devices: KnownDevices,
  ) {}

  open(opening: Opening, trace: RequestTrace): Promise<CommandResult<OpenedSession>> {
    return this.unitOfWork.write(opening, async (tx) => done(await this.openIn(tx, opening, trace)));
  }

  /** The same inside a transaction that does more. */
  async openIn(tx: EntityManager, opening: Opening, trace: RequestTrace): Promise<OpenedSession> {
    const { workspaceId, memberId, kind, attempt, after } = opening;
    const [member]: (Pick<ActingMember, 'role' | 'locale'> & { person_id: string })[] = await tx.query(
      'SELECT person_id, role, locale FROM members WHERE workspace_id = $1 AND id = $2',
      [workspaceId, memberId],
    );
    if (!member) throw new Error('A session is opened for a member that exists.');
    const { person_id: personId, role, locale } = member;
    if (attempt) await this.attempts.takeBack(tx, attempt);
    await this.sessions.end(tx, trace.cookieHeader);
    const cookie = await this.sessions.begin(tx, opening, readDevice(trace.userAgent));
    const device = await this.devices.remember(tx, opening, trace.cookieHeader);
    const actor = { workspaceId, memberId, personId, role, locale, requestId: trace.requestId };
    await this.eventLog.append(tx, actor, { kind, objectType: 'member', objectId: memberId, after });
    return { workspaceId, memberId, cookie, device };
  }
}

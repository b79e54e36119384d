import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import type { CalendarScope } from '@levain/domain/roadmap/roadmap.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken, readSecretToken } from '../access/secret-token.js';
import { publicAddress } from '../config/public-address.js';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { done, type CommandResult } from '../database/command-result.js';
import { EventLog, type RecordedEvent } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CalendarLink } from './roadmap.model.js';

interface LinkRow {
  scope: CalendarScope;
  made_at: Date;
}

interface HolderRow {
  member_id: string;
  person_id: string;
  role: MemberRole;
  locale: Locale;
  scope: CalendarScope;
  workspace_name: string;
}

/** Who stands behind the link of a calendar, and whose dates it gives. */
export interface CalendarHolder {
  readonly actor: ActingMember;
  readonly scope: CalendarScope;
  readonly workspaceName: string;
}

/** The one link of each member for their calendar. Only its hash is kept. It opens the dates of a whole workspace to whoever has it, so the history says that it was made. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly eventLog: EventLog,
  ) {}

  async of(actor: ActingMember): Promise<CalendarLink | null> {
    const [row]: LinkRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT scope, made_at FROM calendar_links WHERE workspace_id = $1 AND member_id = $2', [
        ...[actor.workspaceId, actor.memberId],
      ]),
    );
    return row ? linkOf(row.scope, row.made_at) : null;
  }

  make(
    actor: ActingMember,
    scope: CalendarScope,
  ): Promise<CommandResult<{ url: string; calendarLink: CalendarLink }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const token = newSecretToken(actor.workspaceId);
      const madeAt = momentOf(actor);
      await tx.query(MAKE, [actor.workspaceId, actor.memberId, scope, token.hash, madeAt]);
      await this.told(tx, actor, { kind: 'calendarLinkMade', after: { scope } });
      const url = publicAddress(this.settings, `/calendar/${token.text}.ics`);
      return done({ url, calendarLink: linkOf(scope, madeAt) });
    });
  }

  remove(actor: ActingMember): Promise<CommandResult<{ calendarLink: null }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const [, removed]: [unknown, number] = await tx.query(
        'DELETE FROM calendar_links WHERE workspace_id = $1 AND member_id = $2',
        [actor.workspaceId, actor.memberId],
      );
      if (removed > 0) await this.told(tx, actor, { kind: 'calendarLinkRemoved' });
      return done({ calendarLink: null });
    });
  }

  /** Null for a link that is unknown or ended, and for one whose member is disabled, left or was forgotten. */
  async holder(text: string, requestId: string): Promise<CalendarHolder | null> {
    const secret = readSecretToken(text);
    if (!secret) return null;
    const { workspaceId } = secret;
    const [row]: HolderRow[] = await this.unitOfWork.read({ workspaceId }, (tx) =>
      tx.query(HOLDER, [workspaceId, secret.hash]),
    );
    if (!row) return null;
    const { member_id: memberId, person_id: personId, role, locale } = row;
    return {
      actor: { workspaceId, memberId, personId, role, locale, requestId },
      ...{ scope: row.scope, workspaceName: row.workspace_name },
    };
  }

  private told(
    tx: EntityManager,
    actor: ActingMember,
    event: Pick<RecordedEvent, 'kind' | 'after'>,
  ): Promise<void> {
    return this.eventLog.append(tx, actor, { ...event, objectType: 'member', objectId: actor.memberId });
  }
}

const linkOf = (scope: CalendarScope, madeAt: Date): CalendarLink =>
  Object.assign(new CalendarLink(), { scope, madeAt });

const MAKE = `INSERT INTO calendar_links (workspace_id, member_id, scope, token_hash, made_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (workspace_id, member_id) DO UPDATE SET scope = excluded.scope, token_hash = excluded.token_hash, made_at = excluded.made_at`;

const HOLDER = `
  SELECT m.id AS member_id, m.person_id, m.role, m.locale, l.scope, w.name AS workspace_name
  FROM calendar_links l
  JOIN members m ON m.workspace_id = l.workspace_id AND m.id = l.member_id AND m.disabled_at IS NULL
  JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id AND p.left_at IS NULL AND p.forgotten_at IS NULL
  JOIN workspaces w ON w.workspace_id = l.workspace_id
  WHERE l.workspace_id = $1 AND l.token_hash = $2`;

import { readTokenText } from '@levain/domain/tokens/token-text.js';
import type { TokenScope } from '@levain/domain/tokens/api-token.js';
import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import type { ActingMember } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { TooManyRequests } from './too-many-requests.js';
import { tokenHash } from './token-hash.js';

interface BearerRow {
  id: string;
  name: string;
  scope: TokenScope;
  member_id: string;
  person_id: string;
  role: MemberRole;
  locale: Locale;
  minute_requests: number;
  seconds: number;
}

/** Programs that act for a member. Each request finds the token anew: one that was revoked, or whose owner was disabled, ends with the next. */
@Injectable()
export class BearerTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The member for whom the token acts, and as what. A token that is none is told so without a word on why. */
  async actorOf(text: string, requestId: string): Promise<ActingMember> {
    const token = readTokenText(text);
    const row = token && (await this.count(token.workspaceId, tokenHash(token.secret)));
    if (!row) throw new UnauthorizedException('This token opens nothing.');
    if (row.minute_requests > this.settings.tokenRequests) throw new TooManyRequests(row.seconds);
    return {
      workspaceId: token.workspaceId,
      memberId: row.member_id,
      personId: row.person_id,
      role: row.role,
      locale: row.locale,
      requestId,
      token: { id: row.id, name: row.name, scope: row.scope },
    };
  }

  /** Ends all tokens of a member for good, in the caller's transaction: when they are disabled. */
  async endAllOf(tx: EntityManager, actor: ActingMember, memberId: string): Promise<void> {
    await tx.query(
      `UPDATE api_tokens SET revoked_at = now(), revoked_by = $3, version = version + 1
       WHERE workspace_id = $1 AND member_id = $2 AND revoked_at IS NULL`,
      [actor.workspaceId, memberId, actor.memberId],
    );
  }

  private async count(workspaceId: string, hash: Buffer): Promise<BearerRow | null> {
    const counted = await this.unitOfWork.write({ workspaceId }, async (tx) => {
      const [rows]: [BearerRow[]] = await tx.query(COUNT, [workspaceId, hash]);
      return done(rows[0] ?? null);
    });
    return counted.ok ? counted.value : null;
  }
}

/** A minute that has not come yet was counted before the clock was set back; one of a request that began a little later is this one. */
const IS_RUNNING = `t.minute_began_at > now() - interval '1 minute' AND t.minute_began_at < now() + interval '1 minute'`;

/** One more request of this minute, counted in the row itself: all instances count together, and requests at once wait for each other. */
const COUNT = `
  UPDATE api_tokens t SET last_used_at = now(),
    minute_began_at = CASE WHEN ${IS_RUNNING} THEN t.minute_began_at ELSE now() END,
    minute_requests = CASE WHEN ${IS_RUNNING} THEN t.minute_requests + 1 ELSE 1 END
  FROM members m
  WHERE t.workspace_id = $1 AND t.token_hash = $2
    AND t.revoked_at IS NULL AND t.until >= (now() AT TIME ZONE 'utc')::date
    AND m.workspace_id = t.workspace_id AND m.id = t.member_id AND m.disabled_at IS NULL
  RETURNING t.id, t.name, t.scope, t.member_id, m.person_id, m.role, m.locale, t.minute_requests,
    greatest(1, ceil(extract(epoch FROM t.minute_began_at + interval '1 minute' - now())))::integer AS seconds`;

import type { Locale } from '@levain/domain/locale.js';
import type { Device } from '@levain/domain/members/device.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { done } from '../database/command-result.js';
import { PipelinedReads, readStatement, type BoundStatement } from '../database/pipelined-reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newSecretToken, readSecretToken, type SecretToken } from './secret-token.js';
import { SeenCookie } from './seen-cookie.js';
import { SessionCookie } from './session-cookie.js';

const DAY = 24 * 60 * 60;
export const ABSOLUTE_SECONDS = 90 * DAY;

interface SessionRow {
  member_id: string;
  person_id: string;
  role: MemberRole;
  locale: Locale;
  stale: boolean;
}

/** Opaque sessions: 14 days without a request or 90 days in all end one; ending one is immediate. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: PipelinedReads,
    private readonly cookie: SessionCookie,
    private readonly seen: SeenCookie,
  ) {}

  /** The member a cookie header stands for; null for a visitor, an ended session, a disabled member. */
  async memberOf(cookieHeader: string | undefined, requestId: string): Promise<ActingMember | null> {
    const token = readSecretToken(this.cookie.read(cookieHeader));
    if (!token) return null;
    const [rows] = await this.reads.read(token, [find(token)]);
    return this.memberIn(token, rows, { requestId, seen: this.seen.read(cookieHeader) });
  }

  /**
   * What the member a cookie header stands for reads by a statement, in the round trip that finds the member; null for whom there is no
   * member. The statement names no member: the transaction does. Sessions are found on the primary: one that was ended there has ended.
   */
  async readAs(
    cookieHeader: string | undefined,
    requestId: string,
    statement: (workspaceId: string) => BoundStatement,
  ): Promise<{ member: ActingMember; rows: unknown[] } | null> {
    const token = readSecretToken(this.cookie.read(cookieHeader));
    if (!token) return null;
    const seen = this.seen.read(cookieHeader);
    if (seen !== undefined) return this.readAfter(token, { requestId, seen }, statement);
    const [found, rows = []] = await this.reads.read(token, [find(token), statement(token.workspaceId)]);
    const member = await this.memberIn(token, found, { requestId });
    return member && { member, rows };
  }

  /** Where there are replicas: the member on the primary, then what they read on any server. */
  private async readAfter(
    token: SecretToken,
    trace: Pick<ActingMember, 'requestId' | 'seen'>,
    statement: (workspaceId: string) => BoundStatement,
  ): Promise<{ member: ActingMember; rows: unknown[] } | null> {
    const [found] = await this.reads.read(token, [find(token)]);
    const member = await this.memberIn(token, found, trace);
    if (!member) return null;
    const [rows = []] = await this.reads.read(member, [statement(token.workspaceId)]);
    return { member, rows };
  }

  private async memberIn(
    token: SecretToken,
    rows: unknown[] | undefined,
    trace: Pick<ActingMember, 'requestId' | 'seen'>,
  ): Promise<ActingMember | null> {
    const row = rows?.[0] as SessionRow | undefined;
    if (!row) return null;
    if (row.stale) await this.touch(token);
    return {
      workspaceId: token.workspaceId,
      memberId: row.member_id,
      personId: row.person_id,
      role: row.role,
      locale: row.locale,
      ...trace,
    };
  }

  /** What a session is kept under; null without a cookie. */
  idOf(cookieHeader: string | undefined): Buffer | null {
    return readSecretToken(this.cookie.read(cookieHeader))?.hash ?? null;
  }

  /** Begins a session in the caller's transaction; gives the cookie's value. */
  async begin(
    tx: EntityManager,
    { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
    { browser, system }: Device,
  ): Promise<string> {
    const token = newSecretToken(workspaceId);
    await tx.query(
      `INSERT INTO sessions (workspace_id, id, member_id, expires_at, browser, system)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4), $5, $6)`,
      [workspaceId, token.hash, memberId, ABSOLUTE_SECONDS, browser, system],
    );
    return token.text;
  }

  /** Ends the session of a cookie header, if it is one of the workspace, in the caller's transaction. */
  async end(tx: EntityManager, cookieHeader: string | undefined): Promise<void> {
    const token = readSecretToken(this.cookie.read(cookieHeader));
    if (!token) return;
    await tx.query('DELETE FROM sessions WHERE workspace_id = $1 AND id = $2', [
      token.workspaceId,
      token.hash,
    ]);
  }

  /** Ends every session of a member, in the caller's transaction: after a new password, or when disabled. */
  async endAllOf(tx: EntityManager, workspaceId: string, memberId: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2', [
      workspaceId,
      memberId,
    ]);
  }

  private async touch(token: SecretToken): Promise<void> {
    await this.unitOfWork.write(token, async (tx) => {
      await tx.query('UPDATE sessions SET last_seen_at = now() WHERE workspace_id = $1 AND id = $2', [
        token.workspaceId,
        token.hash,
      ]);
      return done(null);
    });
  }
}

/**
 * Names the member of the transaction for whatever it reads next. Seen is written at most every ten minutes: a read stays a read.
 */
const FIND = readStatement(`
  SELECT m.id AS member_id, m.person_id, m.role, m.locale, s.last_seen_at < now() - interval '10 minutes' AS stale,
    set_config('app.member_id', m.id::text, true), set_config('app.person_id', m.person_id::text, true)
  FROM sessions s JOIN members m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
  WHERE s.workspace_id = $1 AND s.id = $2 AND s.expires_at > now()
    AND s.last_seen_at > now() - interval '14 days' AND m.disabled_at IS NULL`);

const find = ({ workspaceId, hash }: SecretToken): BoundStatement => ({
  ...FIND,
  values: [workspaceId, hash],
});

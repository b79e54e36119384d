import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NO_PASSWORD } from '../access/passwords.js';
import { Settings } from '../config/settings.js';
import type { Acting, ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ProvenIdentity } from './proven-identity.js';

export interface Whose {
  readonly workspaceId: string;
  readonly memberId: string;
}

export interface LinkedIdentity {
  readonly shownAs: string | null;
  readonly linkedAt: Date;
  readonly usedAt: Date | null;
}

/** How a member signs in. */
export interface Standing {
  readonly isDemo: boolean;
  readonly hasPassword: boolean;
  /** The identity of the provider that is set up; of another one, none. */
  readonly linked: LinkedIdentity | null;
}

interface StandingRow extends Omit<Standing, 'linked'>, Omit<LinkedIdentity, 'linkedAt'> {
  readonly linkedAt: Date | null;
}

/** Whose an identity is in a workspace, and whether the member has one of that provider. */
export interface Claim {
  readonly isTaken: boolean;
  readonly isOwn: boolean;
  readonly hasAnother: boolean;
}

/** Identities of members: the provider's word for itself and its key for the person, in a table of their own. */
@Injectable()
export class Identities {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly eventLog: EventLog,
  ) {}

  async standingOf(actor: ActingMember): Promise<Standing> {
    const issuer = this.settings.identityProvider?.issuer.href ?? '';
    const [row]: StandingRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(STANDING, [actor.workspaceId, actor.memberId, NO_PASSWORD, issuer]),
    );
    if (!row) throw new Error('The acting member has no row.');
    const { isDemo, hasPassword, shownAs, linkedAt, usedAt } = row;
    return { isDemo, hasPassword, linked: linkedAt && { shownAs, linkedAt, usedAt } };
  }

  /** The members whose identity it is, in every workspace; the one used last first. */
  membersOf({ issuer, subject }: ProvenIdentity): Promise<readonly Whose[]> {
    return this.unitOfWork.visit({ identity: { issuer, subject } }, (tx) =>
      tx.query(MEMBERS, [issuer, subject]),
    );
  }

  /** In the caller's transaction, in which the member is held. */
  async claimOf(
    tx: EntityManager,
    { workspaceId, memberId }: Whose,
    { issuer, subject }: ProvenIdentity,
  ): Promise<Claim> {
    const [row]: Claim[] = await tx.query(CLAIM, [workspaceId, memberId, issuer, subject]);
    return row!;
  }

  /** From now on the member signs in by it. False when somebody else was quicker. */
  async link(
    tx: EntityManager,
    { workspaceId, memberId }: Whose,
    identity: ProvenIdentity,
  ): Promise<boolean> {
    const { issuer, subject, shownAs } = identity;
    const added: unknown[] = await tx.query(LINK, [workspaceId, memberId, issuer, subject, shownAs]);
    return added.length > 0;
  }

  /** Says it in the history; last in a transaction, as every event. */
  async tellLinked(tx: EntityManager, actor: Acting & Whose): Promise<void> {
    const { memberId: objectId } = actor;
    await this.eventLog.append(tx, actor, { kind: 'identityLinked', objectType: 'member', objectId });
  }

  /** It was signed in by. */
  async use(tx: EntityManager, workspaceId: string, { issuer, subject }: ProvenIdentity): Promise<void> {
    await tx.query(
      'UPDATE member_identities SET used_at = now() WHERE workspace_id = $1 AND issuer = $2 AND subject = $3',
      [workspaceId, issuer, subject],
    );
  }

  /** Whatever the provider is called in the settings: whoever signs in by none of theirs has none. */
  async unlink(tx: EntityManager, actor: ActingMember): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      'DELETE FROM member_identities WHERE workspace_id = $1 AND member_id = $2',
      [actor.workspaceId, actor.memberId],
    );
    return count;
  }
}

/** The settings write an address without a path with a slash behind it, providers often without. */
const STANDING = `
  SELECT w.is_demo AS "isDemo", coalesce(m.password_hash <> $3, false) AS "hasPassword",
    i.shown_as AS "shownAs", i.linked_at AS "linkedAt", i.used_at AS "usedAt"
  FROM members m JOIN workspaces w ON w.workspace_id = m.workspace_id
  LEFT JOIN member_identities i ON i.workspace_id = m.workspace_id AND i.member_id = m.id AND i.issuer IN ($4, rtrim($4, '/'))
  WHERE m.workspace_id = $1 AND m.id = $2`;

const MEMBERS = `
  SELECT workspace_id AS "workspaceId", member_id AS "memberId" FROM member_identities
  WHERE issuer = $1 AND subject = $2 ORDER BY coalesce(used_at, linked_at) DESC LIMIT 5`;

const CLAIM = `
  SELECT coalesce(bool_or(subject = $4 AND issuer = $3 AND member_id <> $2), false) AS "isTaken",
    coalesce(bool_or(subject = $4 AND issuer = $3 AND member_id = $2), false) AS "isOwn",
    coalesce(bool_or(issuer = $3 AND member_id = $2), false) AS "hasAnother"
  FROM member_identities WHERE workspace_id = $1 AND issuer = $3 AND (subject = $4 OR member_id = $2)`;

const LINK = `
  INSERT INTO member_identities (workspace_id, member_id, issuer, subject, shown_as, used_at)
  VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT DO NOTHING RETURNING member_id`;

import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { done, notFound } from '../database/command-result.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PersonalLinks } from '../links/personal-links.js';

/** Whoever is signed in answers a round on the same page as everybody else: by a link of their own, made when they ask for it. */
@Injectable()
export class OwnBallot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
  ) {}

  /** The path of the page; null when the round asks nothing of the member, or nothing more. */
  async open(actor: ActingMember, roundId: string | null): Promise<string | null> {
    if (!roundId) return null;
    const { workspaceId, personId } = actor;
    const opened = await this.unitOfWork.write(actor, async (tx) => {
      const [round]: { ends_on: string }[] = await tx.query(WAITED_FOR, [
        ...[workspaceId, roundId, personId, todayOf(actor)],
      ]);
      if (!round) return notFound;
      const expiresAt = new Date(`${round.ends_on}T23:59:59Z`);
      const link = { kind: 'nomination', personId, subjectId: roundId, expiresAt } as const;
      return done(await this.links.issue(tx, actor, link));
    });
    return opened.ok ? new URL(opened.value).pathname : null;
  }
}

const WAITED_FOR = `
  SELECT r.ends_on::text AS ends_on FROM round_voters v
  JOIN nomination_rounds r ON r.workspace_id = v.workspace_id AND r.id = v.round_id
  WHERE v.workspace_id = $1 AND v.round_id = $2 AND v.person_id = $3 AND v.answered_at IS NULL AND r.closed_at IS NULL
    AND r.cancelled_at IS NULL AND $4::date BETWEEN r.starts_on AND r.ends_on`;

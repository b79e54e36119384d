import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { PersonalLinks } from '../links/personal-links.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../mail/letters.js';
import { recipientOf } from '../mail/recipient.js';
import { nominationInvitationMessage } from './messages/nomination-invitation.js';
import { nomineeAskedMessage } from './messages/nominee-asked.js';
import { toldNominees } from './told-nominee.js';

const CONSENT_DAYS = 60;
const DAY = 86_400_000;

interface InvitationFacts {
  title: string;
  ends_on: string;
  asks_movers: boolean;
  minimum_answers: number;
  opener_name: string;
  topics: string[];
}

/** Asks a voter, or asks them again; nothing once they answered or the round has ended. */
@Injectable()
export class NominationInvitationLetter implements LetterKind<'nominationInvitation'> {
  readonly category = 'nominations';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
  ) {
    letters.register('nominationInvitation', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'nominationInvitation'>,
  ): Promise<Letter | null> {
    const { roundId, personId, isReminder } = payload;
    const [facts]: InvitationFacts[] = await tx.query(WAITED_FOR, [tenant.workspaceId, roundId, personId]);
    const to = facts ? await recipientOf(tx, tenant, personId) : null;
    if (!facts || !to) return null;
    const url = await this.links.issue(tx, tenant, {
      ...{ kind: 'nomination', personId, subjectId: roundId },
      expiresAt: new Date(`${facts.ends_on}T23:59:59Z`),
    });
    const message = nominationInvitationMessage(to.locale, {
      ...{ name: to.name, openerName: facts.opener_name, roundTitle: facts.title, topics: facts.topics },
      ...{ asksMovers: facts.asks_movers, minimumAnswers: facts.minimum_answers, endsOn: facts.ends_on },
      ...{ isReminder, url },
    });
    return { ...message, to, messageKey: id };
  }
}

const WAITED_FOR = `
  SELECT r.title, r.ends_on::text AS ends_on, r.asks_movers, r.minimum_answers, p.name AS opener_name,
    (SELECT array_agg(t.name ORDER BY rt.position) FROM round_topics rt
      JOIN topics t ON t.workspace_id = rt.workspace_id AND t.id = rt.topic_id
      WHERE rt.workspace_id = r.workspace_id AND rt.round_id = r.id) AS topics
  FROM nomination_rounds r
  JOIN round_voters v ON v.workspace_id = r.workspace_id AND v.round_id = r.id AND v.person_id = $3
  JOIN members m ON m.workspace_id = r.workspace_id AND m.id = r.opened_by
  JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
  WHERE r.workspace_id = $1 AND r.id = $2 AND v.answered_at IS NULL AND r.closed_at IS NULL AND r.cancelled_at IS NULL
    AND r.ends_on >= (now() AT TIME ZONE 'UTC')::date`;

/** Tells somebody that colleagues named them; nothing once they answered. */
@Injectable()
export class NomineeAskedLetter implements LetterKind<'nomineeAsked'> {
  readonly category = 'nominations';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
  ) {
    letters.register('nomineeAsked', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'nomineeAsked'>,
  ): Promise<Letter | null> {
    const [nominee] = await toldNominees(tx, tenant, { id: payload.nomineeId });
    const to = nominee ? await recipientOf(tx, tenant, nominee.personId) : null;
    if (!nominee || !to) return null;
    const url = await this.links.issue(tx, tenant, {
      ...{ kind: 'consent', personId: nominee.personId, subjectId: nominee.roundId },
      expiresAt: new Date(Date.now() + CONSENT_DAYS * DAY),
    });
    const message = nomineeAskedMessage(to.locale, { ...nominee, name: to.name, url });
    return { ...message, to, messageKey: id };
  }
}

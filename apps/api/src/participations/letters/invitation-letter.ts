import { addDays } from '@levain/domain/time/day.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../../database/acting-member.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { calendarFile } from '../../mail/calendar-event.js';
import {
  Letters,
  type Attachment,
  type Letter,
  type LetterKind,
  type OutboxRow,
} from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf, type Recipient } from '../../mail/recipient.js';
import { invitationFacts, type InvitationFacts } from '../invitation-facts.js';
import { termsOf } from '../participation-terms.js';
import { invitationWords } from './invitation-words.js';

const DAY = 86_400_000;
const LINK_DAYS = 30;

/** The message that lets somebody join, or not this time, without an account. */
@Injectable()
export class InvitationLetter implements LetterKind<'experimentInvitation'> {
  readonly category = 'invitations';

  constructor(
    letters: Letters,
    private readonly links: PersonalLinks,
  ) {
    letters.register('experimentInvitation', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'experimentInvitation'>,
  ): Promise<Letter | null> {
    const facts = await invitationFacts(tx, tenant, payload.participationId);
    if (!facts || facts.status !== 'invited' || facts.is_closed) return null;
    const to = await recipientOf(tx, tenant, facts.row.person_id);
    if (!to) return null;
    const now = new Date();
    const expiresAt = expiryOf(facts.row.ends_on, now);
    const link = { kind: 'invitation', personId: to.personId, subjectId: facts.row.id, expiresAt } as const;
    const url = await this.links.issue(tx, tenant, link);
    const message = composeMessage(to.locale, invitationWords(to.locale, facts, { url, expiresAt }));
    const event = await calendar(facts, to, now.toISOString().slice(0, 10));
    return { ...message, to, messageKey: id, ...(event ? { attachments: [event] } : {}) };
  }
}

/** A month, or the last day asked when it comes before. */
function expiryOf(endsOn: string | null, now: Date): Date {
  const month = now.getTime() + LINK_DAYS * DAY;
  const last = endsOn ? Date.parse(`${endsOn}T00:00:00Z`) + DAY : month;
  return new Date(Math.max(now.getTime() + DAY, Math.min(month, last)));
}

/** The first day while it is to come, else the last one; nothing without a date. */
async function calendar(facts: InvitationFacts, to: Recipient, today: string): Promise<Attachment | null> {
  const { from, until } = termsOf(facts.row);
  const begins = from !== null && from > today;
  const day = begins ? from : (until ?? facts.stop_date);
  if (day === null || day < today) return null;
  const fr = to.locale === 'fr';
  const first = fr ? 'Début' : 'Begins';
  const last = fr ? 'Fin' : 'Ends';
  const colon = fr ? '\u00a0:' : ':';
  return calendarFile(to.locale, {
    uid: `participation-${facts.row.id}`,
    ...{ start: new Date(`${day}T00:00:00Z`), end: new Date(`${addDays(day, 1)}T00:00:00Z`), allDay: true },
    summary: `${begins ? first : last}${colon} EXP-${facts.number} ${facts.title}`,
  });
}

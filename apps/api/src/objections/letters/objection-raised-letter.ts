import { ANSWER_DAYS } from '@levain/domain/objections/standing.js';
import { addDays } from '@levain/domain/time/day.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { letterFacts, pageOf } from './letter-facts.js';
import { objectionRaisedWords } from './objection-raised-words.js';

/** To whoever must answer: what was said, from where, until when an answer is in time. */
@Injectable()
export class ObjectionRaisedLetter implements LetterKind<'objectionRaised'> {
  readonly category = 'tasks';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('objectionRaised', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'objectionRaised'>,
  ): Promise<Letter | null> {
    const facts = await letterFacts(tx, tenant, payload.objectionId);
    if (!facts || facts.is_answered || facts.is_withdrawn) return null;
    const to = await recipientOf(tx, tenant, payload.personId);
    if (!to) return null;
    const parts = objectionRaisedWords(to.locale, {
      ...{ name: to.name, subject: facts.subject, statement: facts.statement, details: facts.details },
      ...{ department: facts.department, strength: facts.strength, reopening: facts.reopening },
      dueOn: addDays(facts.waits_since, ANSWER_DAYS),
      url: publicAddress(this.settings, pageOf(facts)),
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

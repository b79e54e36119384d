import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf, type Recipient } from '../../mail/recipient.js';
import { authorOf } from '../../objections/letters/author-of.js';
import { feedbackAnsweredWords } from './feedback-answered-words.js';
import { dayIn, feedbackFacts, pageOfWords, type FeedbackFacts } from './letter-facts.js';

interface Answered {
  readonly messageKey: string;
  readonly facts: FeedbackFacts;
  readonly isToAuthor: boolean;
}

const written = (settings: Settings, to: Recipient, { messageKey, facts, isToAuthor }: Answered): Letter => {
  const parts = feedbackAnsweredWords(to.locale, {
    ...{ name: to.name, department: facts.department, answerer: facts.answerer!, subject: facts.subject },
    ...{ statement: facts.statement, answer: facts.answer!, reason: facts.reason!, next: facts.next },
    ...{ actOn: facts.act_on && dayIn(to.locale, facts.act_on), isToAuthor },
    url: publicAddress(settings, pageOfWords(facts)),
  });
  return { ...composeMessage(to.locale, parts), to, messageKey };
};

/** To whoever handed it over, and to whoever recorded the testimony: what the department answers. */
@Injectable()
export class FeedbackAnsweredLetter implements LetterKind<'feedbackAnswered'> {
  readonly category = 'answers';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('feedbackAnswered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'feedbackAnswered'>,
  ): Promise<Letter | null> {
    const facts = await feedbackFacts(tx, tenant, payload.feedbackId);
    const to = facts?.answer ? await recipientOf(tx, tenant, payload.personId) : null;
    return facts && to && written(this.settings, to, { messageKey: id, facts, isToAuthor: false });
  }
}

/** To the author of an objection, named or not: what the department answers. */
@Injectable()
export class FeedbackHeardLetter implements LetterKind<'feedbackHeard'> {
  readonly category = 'answers';
  readonly isPrivate = true;

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('feedbackHeard', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'feedbackHeard'>,
  ): Promise<Letter | null> {
    const facts = await feedbackFacts(tx, tenant, payload.feedbackId);
    const to = facts?.answer && facts.objection_id ? await authorOf(tx, tenant, facts.objection_id) : null;
    return facts && to && written(this.settings, to, { messageKey: id, facts, isToAuthor: true });
  }
}

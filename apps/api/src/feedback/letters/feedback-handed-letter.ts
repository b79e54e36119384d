import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { feedbackHandedWords } from './feedback-handed-words.js';
import { dayIn, feedbackFacts, pageOfFeedback } from './letter-facts.js';

/** To whoever answers for a department: what was said, why it is theirs, by when an answer is wished. */
@Injectable()
export class FeedbackHandedLetter implements LetterKind<'feedbackHanded'> {
  readonly category = 'tasks';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('feedbackHanded', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'feedbackHanded'>,
  ): Promise<Letter | null> {
    const facts = await feedbackFacts(tx, tenant, payload.feedbackId);
    if (!facts || facts.answer || facts.is_withdrawn) return null;
    const to = await recipientOf(tx, tenant, payload.personId);
    if (!to) return null;
    const parts = feedbackHandedWords(to.locale, {
      ...{ name: to.name, hander: facts.hander, department: facts.department, subject: facts.subject },
      ...{ statement: facts.statement, word: facts.word, wishedOn: dayIn(to.locale, facts.wished_on) },
      url: publicAddress(this.settings, pageOfFeedback(payload.feedbackId)),
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

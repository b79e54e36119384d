import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { decisionAskedWords } from './decision-asked-words.js';
import { askFacts, dayIn, pageOfAsk } from './letter-facts.js';

/** To a leader: what is to be decided, until when; once more the day before, if it still waits. */
@Injectable()
export class DecisionAskedLetter implements LetterKind<'decisionAsked'> {
  readonly category = 'answers';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('decisionAsked', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'decisionAsked'>,
  ): Promise<Letter | null> {
    const { askId, personId, isReminder } = payload;
    const facts = await askFacts(tx, tenant, askId);
    if (!facts || facts.state !== 'waiting' || (isReminder && isLate(facts.due_on))) return null;
    const to = (await mayStillDecide(tx, tenant, personId)) && (await recipientOf(tx, tenant, personId));
    if (!to) return null;
    const parts = decisionAskedWords(to.locale, {
      ...{ name: to.name, asker: facts.asker, question: facts.question, context: facts.context },
      ...{ options: facts.options, subject: facts.subject, isReminder },
      ...{ askedBack: facts.asked_back, reply: facts.reply },
      ...{ dueOn: dayIn(to.locale, facts.due_on), url: publicAddress(this.settings, pageOfAsk(askId)) },
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

/** A reminder that could not be sent for days reminds nobody of a day to come. */
const isLate = (dueOn: string): boolean => new Date().toISOString().slice(0, 10) > dueOn;

async function mayStillDecide(tx: EntityManager, tenant: Tenant, personId: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `SELECT FROM members WHERE workspace_id = $1 AND person_id = $2 AND disabled_at IS NULL AND role IN ('leadership', 'admin')`,
    [tenant.workspaceId, personId],
  );
  return found.length > 0;
}

import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import { askAnsweredWords } from './ask-answered-words.js';
import { askFacts, pageOfAsk } from './letter-facts.js';

interface AnswerFacts {
  answer: AskAnswer;
  word: string | null;
  option: number | null;
  answerer: string;
  is_changed: boolean;
}

/** To whoever asked: what leadership answered, while that answer is the last one. */
@Injectable()
export class AskAnsweredLetter implements LetterKind<'askAnswered'> {
  readonly category = 'answers';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('askAnswered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'askAnswered'>,
  ): Promise<Letter | null> {
    const facts = await askFacts(tx, tenant, payload.askId);
    const [answer]: AnswerFacts[] = await tx.query(ANSWER, [
      tenant.workspaceId,
      payload.askId,
      payload.answerId,
    ]);
    if (!facts || !answer || facts.state === 'withdrawn') return null;
    const to = await recipientOf(tx, tenant, facts.asker_id);
    if (!to) return null;
    const parts = askAnsweredWords(to.locale, {
      ...{ name: to.name, question: facts.question, subject: facts.subject, answerer: answer.answerer },
      ...{ answer: answer.answer, word: answer.word, isChanged: answer.is_changed },
      option: answer.option === null ? null : (facts.options[answer.option] ?? null),
      url: publicAddress(this.settings, pageOfAsk(payload.askId)),
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

/** The answer, if it is the last one; `is_changed`: the same leader had answered by yes or no before. */
const ANSWER = `
  SELECT given.answer, given.word, given.option, p.name AS answerer, EXISTS (SELECT FROM ask_answers before
      WHERE before.workspace_id = $1 AND before.ask_id = $2 AND before.answer <> 'ask'
        AND (before.answered_at, before.id) < (given.answered_at, given.id)) AS is_changed
  FROM ask_answers given
  JOIN members m ON m.workspace_id = $1 AND m.id = given.answered_by
  JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id
  WHERE given.workspace_id = $1 AND given.ask_id = $2 AND given.id = $3 AND NOT EXISTS (SELECT FROM ask_answers later
    WHERE later.workspace_id = $1 AND later.ask_id = $2
      AND (later.answered_at, later.id) > (given.answered_at, given.id))`;

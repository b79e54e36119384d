import type { AnswerStance } from '@levain/domain/objections/answer.js';
import { REOPEN_DAYS } from '@levain/domain/objections/standing.js';
import { addDays } from '@levain/domain/time/day.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { authorOf } from './author-of.js';
import { letterFacts, pageOf } from './letter-facts.js';
import { objectionAnsweredWords } from './objection-answered-words.js';

interface AnswerFacts {
  stance: AnswerStance;
  reason: string;
  answered_on: string;
  answerer: string;
  hypothesis_number: number | null;
}

/** To its author, named or not: what became of what they said. */
@Injectable()
export class ObjectionAnsweredLetter implements LetterKind<'objectionAnswered'> {
  readonly category = 'answers';
  readonly isPrivate = true;

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('objectionAnswered', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'objectionAnswered'>,
  ): Promise<Letter | null> {
    const [answer]: AnswerFacts[] = await tx.query(ANSWER, [
      tenant.workspaceId,
      payload.objectionId,
      payload.answerId,
    ]);
    const facts = answer && (await letterFacts(tx, tenant, payload.objectionId));
    const to = facts && (await authorOf(tx, tenant, payload.objectionId));
    if (!to) return null;
    const page = answer.hypothesis_number ? `/hypotheses/${answer.hypothesis_number}` : pageOf(facts);
    const parts = objectionAnsweredWords(to.locale, {
      ...{ name: to.name, subject: facts.subject, statement: facts.statement },
      ...{ stance: answer.stance, reason: answer.reason, answerer: answer.answerer },
      reopenUntil: addDays(answer.answered_on, REOPEN_DAYS),
      ...{ url: publicAddress(this.settings, page), ownUrl: publicAddress(this.settings, pageOf(facts)) },
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

/** The answer while it stands. */
const ANSWER = `
  SELECT a.stance, a.reason, (a.answered_at AT TIME ZONE 'UTC')::date::text AS answered_on, p.name AS answerer, h.number AS hypothesis_number
  FROM objection_answers a
  JOIN members m ON m.workspace_id = $1 AND m.id = a.answered_by
  JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id
  LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = a.hypothesis_id
  WHERE a.workspace_id = $1 AND a.objection_id = $2 AND a.id = $3 AND a.reopened_on IS NULL`;

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicAddress } from '../../config/public-address.js';
import { Settings } from '../../config/settings.js';
import type { Tenant } from '../../database/acting-member.js';
import { globalId } from '../../graphql/global-id.js';
import { Letters, type Letter, type LetterKind, type OutboxRow } from '../../mail/letters.js';
import { composeMessage } from '../../mail/messages/message.js';
import { recipientOf } from '../../mail/recipient.js';
import type { LearningStance } from '@levain/domain/learnings/stance.js';
import { learningAssessedWords } from './learning-assessed-words.js';

interface Facts {
  author_id: string;
  learning_id: string;
  statement: string;
  title: string;
  stance: LearningStance;
  happened: string;
  context: string;
  teller: string;
}

/** To whoever wrote a learning: what somebody else saw. */
@Injectable()
export class LearningAssessedLetter implements LetterKind<'learningAssessed'> {
  readonly category = 'results';

  constructor(
    letters: Letters,
    private readonly settings: Settings,
  ) {
    letters.register('learningAssessed', this);
  }

  async write(
    tx: EntityManager,
    tenant: Tenant,
    { id, payload }: OutboxRow<'learningAssessed'>,
  ): Promise<Letter | null> {
    const [facts]: Facts[] = await tx.query(FACTS, [tenant.workspaceId, payload.stanceId]);
    const to = facts && (await recipientOf(tx, tenant, facts.author_id));
    if (!to) return null;
    const parts = learningAssessedWords(to.locale, {
      ...{ name: to.name, title: facts.title, statement: facts.statement, stance: facts.stance },
      ...{ happened: facts.happened, context: facts.context, teller: facts.teller },
      url: publicAddress(this.settings, `/learnings/${globalId('learning', facts.learning_id)}`),
    });
    return { ...composeMessage(to.locale, parts), to, messageKey: id };
  }
}

/** As it is said now: what was taken back meanwhile is not told any more. */
const FACTS = `
  SELECT writer.person_id AS author_id, l.id AS learning_id, l.statement, e.title, s.stance, s.happened, s.context, p.name AS teller
  FROM learning_stances s
  JOIN learnings l ON l.workspace_id = $1 AND l.id = s.learning_id
  JOIN members writer ON writer.workspace_id = $1 AND writer.id = l.written_by
  JOIN experiments e ON e.workspace_id = $1 AND e.id = l.experiment_id
  JOIN members m ON m.workspace_id = $1 AND m.id = s.member_id
  JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id
  WHERE s.workspace_id = $1 AND s.id = $2 AND s.withdrawn_at IS NULL`;

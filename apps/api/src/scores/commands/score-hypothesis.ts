import { giveScores, type Scores, type ScoresInput } from '@levain/domain/scores/score.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { lockRow } from '../../database/lock-row.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { ScoreHypothesisInput } from '../scores.inputs.js';

/**
 * A member's scores of an idea, given or changed. Giving the same again changes nothing, so it takes no idempotency key: what is kept
 * of a key's input would tell the scores to those who have not given theirs. The event tells that somebody scored, not what.
 */
@Injectable()
export class ScoreHypothesis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ScoreHypothesisInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const id = localId('hypothesis', input.hypothesisId);
      // Held until the commit, as the start of a test holds it: none starts between the rule and the scores.
      if (!id || !(await lockRow(tx, actor, 'hypotheses', id))) return notFound;
      return this.score(tx, actor, id, input);
    });
  }

  private async score(
    tx: EntityManager,
    actor: ActingMember,
    id: string,
    input: ScoresInput,
  ): Promise<CommandResult<{ id: string }>> {
    const scores = giveScores(await isUnderTest(tx, actor, id), input);
    if (!scores.ok) return refused(scores.refusals);
    if (await write(tx, actor, id, scores.value)) {
      await this.eventLog.append(tx, actor, {
        kind: 'hypothesisScored',
        objectType: 'hypothesis',
        objectId: id,
      });
    }
    return done({ id });
  }
}

async function isUnderTest(tx: EntityManager, actor: ActingMember, id: string): Promise<boolean> {
  const [row]: { is_under_test: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT FROM experiments WHERE workspace_id = $1 AND hypothesis_id = $2 AND started_at IS NOT NULL)
       AS is_under_test`,
    [actor.workspaceId, id],
  );
  return row!.is_under_test;
}

/** Whether these are the person's first scores. Of the rows of the idea the policies let one be changed: the person's own. */
async function write(
  tx: EntityManager,
  actor: ActingMember,
  id: string,
  { impact, confidence, ease }: Scores,
): Promise<boolean> {
  const given = [actor.workspaceId, id, impact, confidence, ease, momentOf(actor)];
  const [, changed]: [unknown, number] = await tx.query(CHANGE, given);
  if (changed > 0) return false;
  const [own]: unknown[] = await tx.query('SELECT FROM levain_own_scores() WHERE hypothesis_id = $1', [id]);
  if (own) return false;
  await tx.query(
    `INSERT INTO hypothesis_scores (workspace_id, hypothesis_id, impact, confidence, ease, scored_at, person_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...given, actor.personId],
  );
  await tx.query(
    'INSERT INTO hypothesis_scorers (workspace_id, hypothesis_id, person_id) VALUES ($1, $2, $3)',
    [actor.workspaceId, id, actor.personId],
  );
  return true;
}

/** Scores that stay as they were were not revised; nor were those that nobody else's had been seen beside. */
const CHANGE = `
  UPDATE hypothesis_scores SET impact = $3, confidence = $4, ease = $5, scored_at = $6,
    is_revised = is_revised OR EXISTS (SELECT FROM hypothesis_scorers other
      WHERE other.workspace_id = $1 AND other.hypothesis_id = $2 AND other.person_id <> levain_person())
  WHERE workspace_id = $1 AND hypothesis_id = $2 AND (impact, confidence, ease) IS DISTINCT FROM ($3, $4, $5)`;

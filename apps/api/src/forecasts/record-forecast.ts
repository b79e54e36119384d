import type { Stage } from '@levain/domain/experiments/stages.js';
import { giveForecast } from '@levain/domain/forecasts/forecast.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { momentOf } from '../database/moment.js';

/** Uuids, not global ids. */
export interface GivenForecast {
  readonly experimentId: string;
  readonly probability: number | null | undefined;
}

interface ForecastedExperiment {
  stage: Stage;
  is_draft: boolean;
  has_hypothesis: boolean;
  is_owner: boolean;
  is_in: boolean;
}

/**
 * Gives the person's forecast, or changes it. Giving the same again changes nothing, so it takes no idempotency key: what is kept of a
 * key's input would tell the probability. For the same reason it leaves no event: its moment, beside that of joining, would say who
 * gave one. The answer repeats nothing.
 */
export async function recordForecast(
  tx: EntityManager,
  actor: ActingPerson,
  { experimentId, probability }: GivenForecast,
): Promise<CommandResult<{ experimentId: string }>> {
  const [found]: ForecastedExperiment[] = await tx.query(SELECT_FORECASTED, [
    actor.workspaceId,
    experimentId,
    actor.personId,
  ]);
  if (!found) return notFound;
  const takesPart = found.is_owner || found.is_in;
  if (found.is_draft && !takesPart) return notFound;
  const facts = { stage: found.stage, hasHypothesis: found.has_hypothesis, takesPart };
  const given = giveForecast(facts, probability);
  if (!given.ok) return refused(given.refusals);
  await write(tx, actor, experimentId, given.value, found.is_owner);
  return done({ experimentId });
}

/** Of the rows of the experiment the policies let one be changed: the person's own. */
async function write(
  tx: EntityManager,
  actor: ActingPerson,
  experimentId: string,
  probability: number,
  isOwner: boolean,
): Promise<void> {
  const given = [actor.workspaceId, experimentId, probability, isOwner, momentOf(actor)];
  await tx.query(
    `INSERT INTO forecasts (workspace_id, experiment_id, probability, is_owners, given_at, person_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [...given, actor.personId],
  );
  await tx.query(
    'UPDATE forecasts SET probability = $3, is_owners = $4, given_at = $5 WHERE workspace_id = $1 AND experiment_id = $2',
    given,
  );
}

/** Held until the commit: a test does not end between the rule and the forecast. */
const SELECT_FORECASTED = `
  SELECT e.stage, e.is_draft, e.hypothesis_id IS NOT NULL AS has_hypothesis, owner.person_id = $3 AS is_owner,
    EXISTS (SELECT FROM participations p WHERE p.workspace_id = e.workspace_id AND p.experiment_id = e.id
      AND p.person_id = $3 AND p.status = 'accepted') AS is_in
  FROM experiments e JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  WHERE e.workspace_id = $1 AND e.id = $2 FOR SHARE OF e`;

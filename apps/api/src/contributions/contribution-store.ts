import type { Contribution } from '@levain/domain/contributions/contribution.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

/** Whose contribution it is, to what. */
export interface ContributionPlace {
  readonly experimentId: string;
  readonly personId: string;
  readonly taskId: string | null;
}

export async function writeContribution(
  tx: EntityManager,
  actor: ActingPerson,
  { experimentId, personId, taskId }: ContributionPlace,
  contribution: Contribution,
): Promise<{ id: string }> {
  const id = newId();
  await insertRow(tx, actor, 'contributions', {
    ...{ id, experiment_id: experimentId, person_id: personId, task_id: taskId },
    ...{ recorded_by: actor.personId, recorded_at: momentOf(actor) },
    ...contributionColumns(contribution),
  });
  return { id };
}

export const contributionColumns = ({ what, doneOn, minutes }: Contribution) => ({
  what,
  done_on: doneOn,
  minutes,
});

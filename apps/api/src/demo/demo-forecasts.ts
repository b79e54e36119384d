import { done } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { findExperiment } from '../experiments/experiment-record.js';
import { recordForecast } from '../forecasts/record-forecast.js';
import { localId } from '../graphql/global-id.js';
import { JoinExperiment } from '../participations/commands/join-experiment.js';
import { InvitationAnswering } from '../participations/invitation-answering.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { personOn } from './demo-nominations.js';
import { addDays } from './headline-tests.js';
import type { ForecastsStory } from './people-story.js';
import type { ExperimentStory } from './story.js';

/**
 * Who takes part says how likely they think it is, before the test begins: members in the product, whoever was invited without an
 * account while accepting. The figures are invented; what came of the tests is not.
 */
export async function tellForecasts(
  stage: Stage,
  told: ExperimentStory,
  experimentId: string,
  forecasts: ForecastsStory[string],
): Promise<void> {
  const uuid = localId('experiment', experimentId)!;
  const day = addDays(told.createdOn, 2);
  for (const [person, percent] of Object.entries(forecasts)) {
    const given = { experimentId: uuid, probability: percent / 100 };
    if (stage.cast.has(person)) await ofMember(stage, told, { person, day, ...given });
    else await whileAccepting(stage, { person, day, ...given });
  }
}

interface Given {
  readonly person: string;
  readonly day: string;
  readonly experimentId: string;
  readonly probability: number;
}

async function ofMember(
  stage: Stage,
  told: ExperimentStory,
  { person, day, ...given }: Given,
): Promise<void> {
  const actor = actorOn(stage, person, day, 10);
  if (person !== told.owner && !told.people.includes(person)) {
    const joined = await get(stage.commands, JoinExperiment).execute(actor, {
      idempotencyKey: `demonstration-joining-${told.key}-${person}`,
      experimentId: `experiment_${given.experimentId}`,
      role: 'tester',
    });
    succeeded(joined, `${person} joins ${told.key}`);
  }
  const kept = await get(stage.commands, UnitOfWork).write(actor, (tx) => recordForecast(tx, actor, given));
  succeeded(kept, `forecast of ${person} on ${told.key}`);
}

async function whileAccepting(
  stage: Stage,
  { person, day, experimentId, probability }: Given,
): Promise<void> {
  const actor = personOn(stage, person, day);
  const { personId } = actor;
  const kept = await get(stage.commands, UnitOfWork).write(actor, async (tx) => {
    const record = await findExperiment(tx, actor, { id: experimentId });
    const row = record?.participations.find((each) => each.person_id === personId);
    if (!record || !row) throw new Error(`${person} was not invited to ${experimentId}.`);
    const answering = get(stage.commands, InvitationAnswering);
    const answered = await answering.answer(tx, actor, { record, row }, { accept: true, probability });
    return answered.ok ? done(null) : answered;
  });
  succeeded(kept, `invitation of ${idOf(stage, 'person', person)}`);
}

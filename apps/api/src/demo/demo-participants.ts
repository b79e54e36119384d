import { AnswerInvitation } from '../participations/commands/answer-invitation.js';
import { InviteParticipant } from '../participations/commands/invite-participant.js';
import { globalId } from '../graphql/global-id.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { addDays } from './headline-tests.js';
import type { ExperimentStory } from './story.js';

const ROLES = ['relay', 'tester', 'critic', 'witness'] as const;

/** The owner invites; members answer the next day, except where the story stops before a test: there an invitation still waits. */
export async function invitePeople(stage: Stage, told: ExperimentStory, experimentId: string): Promise<void> {
  for (const [index, person] of told.people.entries()) {
    const invited = await get(stage.commands, InviteParticipant).execute(
      actorOn(stage, told.owner, told.createdOn, 11),
      {
        ...{ idempotencyKey: `demonstration-invitation-${told.key}-${person}`, experimentId },
        personId: idOf(stage, 'person', person),
        role: ROLES[index % ROLES.length]!,
      },
    );
    const { id } = succeeded(invited, `${told.key} ${person}`);
    if (!stage.cast.has(person) || told.until === 'prototype') continue;
    const answer = { id: globalId('participation', id), version: 1, accept: true };
    const actor = actorOn(stage, person, addDays(told.createdOn, 1));
    succeeded(await get(stage.commands, AnswerInvitation).execute(actor, answer), `${told.key} ${person}`);
  }
}

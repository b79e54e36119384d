import { AnswerInvitation } from '../participations/commands/answer-invitation.js';
import { InviteParticipant } from '../participations/commands/invite-participant.js';
import { globalId } from '../graphql/global-id.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import { addDays } from './headline-tests.js';
import type { InvolvingStory } from './people-story.js';
import { readStory, type ExperimentStory } from './story.js';

const ROLES = ['relay', 'tester', 'critic', 'witness'] as const;

/** The owner invites; members answer the next day, except where the story stops before a test: there an invitation still waits. */
export async function invitePeople(stage: Stage, told: ExperimentStory, experimentId: string): Promise<void> {
  const terms = termsOf(stage, told.key);
  for (const [index, person] of told.people.entries()) {
    const invited = await get(stage.commands, InviteParticipant).execute(
      actorOn(stage, told.owner, told.createdOn, 11),
      {
        ...{ idempotencyKey: `demonstration-invitation-${told.key}-${person}`, experimentId },
        personId: idOf(stage, 'person', person),
        role: ROLES[index % ROLES.length]!,
        ...terms,
      },
    );
    const { id } = succeeded(invited, `${told.key} ${person}`);
    if (!stage.cast.has(person) || told.until === 'prototype') continue;
    const answer = { id: globalId('participation', id), version: 1, accept: true };
    const actor = actorOn(stage, person, addDays(told.createdOn, 1));
    succeeded(await get(stage.commands, AnswerInvitation).execute(actor, answer), `${told.key} ${person}`);
  }
}

/** What the story says is asked in an experiment; nothing where it says nothing. */
function termsOf({ locale }: Stage, key: string) {
  const told = readStory<InvolvingStory>('involving').terms[key];
  if (!told) return {};
  const { message, learns, ...terms } = told;
  return {
    ...terms,
    learns: textIn(locale, learns),
    ...(message ? { message: textIn(locale, message) } : {}),
  };
}

import { addDays } from '@levain/domain/time/day.js';
import { PostCall } from '../calls/commands/post-call.js';
import { VolunteerForCall } from '../calls/commands/volunteer-for-call.js';
import { globalId } from '../graphql/global-id.js';
import { AnswerInvitation } from '../participations/commands/answer-invitation.js';
import { InviteParticipant } from '../participations/commands/invite-participant.js';
import { TopicsQuery } from '../profiles/queries/topics.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { InvolvingStory } from './people-story.js';

type InvitationTold = InvolvingStory['invitations'][number];
type CallTold = InvolvingStory['calls'][number];

/** Somebody asked above their limit, somebody who declines and names another, and two open calls: invented, as the names are. */
export async function tellInvolving(
  stage: Stage,
  { invitations, calls }: InvolvingStory,
  today: string,
): Promise<void> {
  for (const told of invitations) await invite(stage, told, today);
  const topics = await get(stage.commands, TopicsQuery).all(actorOn(stage, 'admin', today));
  const topicIds = topics.slice(0, 1).map(({ id }) => id);
  for (const told of calls) await call(stage, told, { until: addDays(today, told.days), topicIds });
}

async function invite(stage: Stage, told: InvitationTold, today: string): Promise<void> {
  const { experiment, by, on, person, role, hours, hoursPer, days, message, learns, above, declined } = told;
  const what = `invitation of ${person} to ${experiment}`;
  const invited = await get(stage.commands, InviteParticipant).execute(actorOn(stage, by, on), {
    idempotencyKey: `demonstration-involving-${experiment}-${person}`,
    ...{ experimentId: idOf(stage, 'experiment', experiment), personId: idOf(stage, 'person', person) },
    ...{ role, hours, hoursPer, until: addDays(today, days), learns: textIn(stage.locale, learns) },
    message: message ? textIn(stage.locale, message) : null,
    overLimitAcknowledged: above === true || declined !== undefined,
  });
  const { id } = succeeded(invited, what);
  if (!declined) return;
  const answer = {
    ...{ id: globalId('participation', id), version: 1, accept: false, namesMe: true },
    reason: textIn(stage.locale, declined.reason),
    suggestedPersonId: idOf(stage, 'person', declined.suggests),
  };
  const actor = actorOn(stage, person, declined.on);
  succeeded(await get(stage.commands, AnswerInvitation).execute(actor, answer), what);
}

async function call(
  stage: Stage,
  told: CallTold,
  { until, topicIds }: { until: string; topicIds: string[] },
): Promise<void> {
  const { experiment, by, on, role, seats, hours, hoursPer, wanted, place, learns, volunteer } = told;
  const key = `demonstration-call-${experiment}`;
  const posted = await get(stage.commands, PostCall).execute(actorOn(stage, by, on), {
    ...{ idempotencyKey: key, experimentId: idOf(stage, 'experiment', experiment), topicIds },
    ...{ role, seats, hours, hoursPer, until, wanted: textIn(stage.locale, wanted) },
    ...{ place: place && textIn(stage.locale, place), learns: textIn(stage.locale, learns) },
  });
  const { id } = succeeded(posted, key);
  if (!volunteer) return;
  const offered = await get(stage.commands, VolunteerForCall).execute(
    actorOn(stage, volunteer.by, volunteer.on),
    {
      ...{ idempotencyKey: `${key}-${volunteer.by}`, callId: globalId('call', id) },
      ...{ word: textIn(stage.locale, volunteer.word), acceptAboveLimit: true },
    },
  );
  succeeded(offered, key);
}

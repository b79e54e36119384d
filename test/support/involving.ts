import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { PersonalLinks } from '../../apps/api/src/links/personal-links.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { TestApp } from './app.js';
import { anyKey, type TestMember, type TestWorkspace } from './workspace.js';

/** What a refused act says, or the name of its payload. */
export const codes = (payload: any): string[] =>
  payload.refusals?.map((each: { code: string }) => each.code) ?? [payload.__typename];

const PARTICIPATION = `participation { id version role status message answerReason hours hoursPer from until learns
  organisation weight overLimit acceptedAboveLimit suggestedName suggestionWaits person { id } suggestedBy { id }
  suggestedPerson { id } loadAlert { kind month hours cap until } }`;

export const invite = (
  by: TestMember,
  experimentId: string,
  personId: string,
  more: object = {},
): Promise<any> =>
  by.client.mutate(
    'inviteParticipant',
    { idempotencyKey: anyKey(), experimentId, personId, role: 'relay', ...more },
    PARTICIPATION,
  );

export const answer = (
  member: TestMember,
  { id, version }: { id: string; version: number },
  more: object,
): Promise<any> => member.client.mutate('answerInvitation', { id, version, ...more }, PARTICIPATION);

/** An act on what somebody suggested when declining. */
export const onSuggestion = (
  by: TestMember,
  name: 'inviteSuggested' | 'setSuggestionAside',
  { id, version }: { id: string; version: number },
  more: object = {},
): Promise<any> => {
  const key = name === 'inviteSuggested' ? { idempotencyKey: anyKey() } : {};
  return by.client.mutate(name, { ...key, participationId: id, version, ...more }, PARTICIPATION);
};

export async function participationsOf(by: TestMember, id: string): Promise<any[]> {
  const query = `query ($id: ID!) { experiment(id: $id) { participations {
    ${PARTICIPATION.replace(/^participation \{|\}$/g, '')} } } }`;
  return (await by.client.run(query, { id })).experiment.participations;
}

/** What a person allows, written as they would have. */
export async function allow(
  app: TestApp,
  { actor }: TestMember,
  limit: {
    monthlyHours?: number | null;
    pausedUntil?: string | null;
    visibility?: string;
    topics?: string[];
  },
): Promise<void> {
  const { owner } = app.database;
  await owner.query(
    `INSERT INTO influencer_profiles (workspace_id, person_id, status, monthly_hours, paused_until, visibility)
     VALUES ($1, $2, 'listed', $3, $4, $5) ON CONFLICT (workspace_id, person_id)
     DO UPDATE SET monthly_hours = $3, paused_until = $4, visibility = $5`,
    [
      ...[actor.workspaceId, actor.personId, limit.monthlyHours ?? null, limit.pausedUntil ?? null],
      limit.visibility ?? 'workspace',
    ],
  );
  for (const topicId of limit.topics ?? []) {
    await owner.query(
      'INSERT INTO influencer_topics (workspace_id, person_id, topic_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [actor.workspaceId, actor.personId, topicId],
    );
  }
}

/** The uuid of a new topic. */
export async function newTopic(app: TestApp, { workspaceId }: TestWorkspace, name: string): Promise<string> {
  const id = newId();
  await app.database.owner.query(
    'INSERT INTO topics (workspace_id, id, name, name_key) VALUES ($1, $2, $3, lower($3))',
    [workspaceId, id, name],
  );
  return id;
}

/** The link of the message that an invitation sends. */
export async function invitationLink(
  app: TestApp,
  member: TestMember,
  participationId: string,
): Promise<string> {
  const { actor } = member;
  const issued = await app.nest.get(UnitOfWork).write(actor, async (tx) =>
    done(
      await app.nest.get(PersonalLinks).issue(tx, actor, {
        ...{ kind: 'invitation', personId: actor.personId },
        subjectId: participationId.replace('participation_', ''),
        expiresAt: new Date(Date.now() + 86_400_000),
      }),
    ),
  );
  if (!issued.ok) throw new Error('No link.');
  return new URL(new URL(issued.value).pathname, app.url).href;
}

/** What a person sends from a personal page. */
export async function send(
  url: string,
  fields: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const answered = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answered.status, text: await answered.text() };
}

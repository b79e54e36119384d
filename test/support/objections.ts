import type { ActingMember } from '../../apps/api/src/database/acting-member.js';
import { RaiseObjection } from '../../apps/api/src/objections/commands/raise-objection.js';
import type { TestApp } from './app.js';
import { anyKey, type TestMember } from './workspace.js';

/** What the form of a resistance holds, not named unless asked. */
export const resistance = (more: object = {}) => ({
  kind: 'lackOfResources',
  statement: 'Two hours a week: nobody has them.',
  strength: 4,
  isNamed: false,
  ...more,
});

export const OBJECTION_PARTS = `id version statement strength raisedOn viewerIsAuthor
  standing { kind days dueOn lateSince reopenUntil since } author { id name } department { id name }
  strengths { strength word toldOn isByAuthor toldBy { name } } leads { name } withdrawalReason
  answers { stance reason answeredBy { name } hypothesis { id number } reopenedOn reopeningReason }
  permissions { canAnswer canTurnIntoHypothesis canMeasure canReopen canWithdraw }`;

export async function raise(by: TestMember, aboutId: string | null, more: object = {}) {
  const input = { idempotencyKey: anyKey(), aboutId, objection: resistance(more) };
  const payload = await by.client.mutate('raiseObjection', input, `objection { ${OBJECTION_PARTS} }`);
  if (!payload.objection) throw new Error(JSON.stringify(payload));
  return payload.objection;
}

export const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** Raised so many days ago, through the same command. */
export async function raiseDaysAgo(
  app: TestApp,
  { actor }: { readonly actor: ActingMember },
  aboutId: string | null,
  days: number,
): Promise<string> {
  const input = { idempotencyKey: anyKey(), aboutId, objection: resistance() };
  const raised = await app.nest
    .get(RaiseObjection)
    .execute({ ...actor, at: daysAgo(days) }, input as Parameters<RaiseObjection['execute']>[1]);
  if (!raised.ok) throw new Error(JSON.stringify(raised.error));
  return `objection_${raised.value.id}`;
}

/** The objection as the member sees it now. */
export async function seen(by: TestMember, id: string) {
  const query = `query ($id: ID!) { objection(id: $id) { ${OBJECTION_PARTS} } }`;
  return (await by.client.run(query, { id })).objection;
}

/** An act on an objection in its current version, as the member sees it. */
export async function actOn(by: TestMember, id: string, act: string, more: object = {}, parts = '') {
  const { version } = await seen(by, id);
  return by.client.mutate(act, { id, version, ...more }, `objection { ${OBJECTION_PARTS} } ${parts}`);
}

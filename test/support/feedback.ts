import { day } from './furniture-texts.js';
import { make } from './make.js';
import { anyKey, type TestMember } from './workspace.js';

export const FEEDBACK_PARTS = `id version kind aboutId statement isFromOutside word wishedOn isOverdue handedAt state reason actOn
  answeredAt canAnswer handedBy { name } answeredBy { name } department { id name answerers referents { name } }
  departments { name } experiment { number }`;

/** Somebody said or did something in an experiment: the id of the testimony. */
export async function testimonyIn(by: TestMember, experimentId: string, statement: string): Promise<string> {
  const testimony = {
    strength: 'said',
    stance: 'against',
    statement,
    source: 'A customer',
    heardOn: '2026-01-05',
  };
  return (await make(by, 'recordTestimony', { aboutId: experimentId, testimony }, 'testimony')).id;
}

/** The input of handing something over, with whatever else is said. */
export const handing = (aboutId: string, departmentId: string | null, more: object = {}) => ({
  idempotencyKey: anyKey(),
  ...{ aboutId, departmentId, word: 'It is yours to settle.', wishedOn: day(7) },
  ...more,
});

export const hand = (by: TestMember, aboutId: string, departmentId: string | null, more: object = {}) =>
  by.client.mutate('handFeedback', handing(aboutId, departmentId, more), `feedback { ${FEEDBACK_PARTS} }`);

/** It must succeed. */
export async function handed(by: TestMember, aboutId: string, departmentId: string, more: object = {}) {
  const payload = await hand(by, aboutId, departmentId, more);
  if (!payload.feedback) throw new Error(JSON.stringify(payload));
  return payload.feedback;
}

export const answer = (by: TestMember, { id, version }: { id: string; version: number }, given: object) =>
  by.client.mutate('answerFeedback', { id, version, ...given }, `feedback { ${FEEDBACK_PARTS} }`);

/** What a view of the list shows the member. */
export async function listed(by: TestMember, variables: object = {}): Promise<any[]> {
  const query = `query ($view: FeedbackView, $departmentId: ID, $experimentId: ID) {
    feedbacks(first: 20, view: $view, departmentId: $departmentId, experimentId: $experimentId) {
      totalCount edges { node { ${FEEDBACK_PARTS} } } } }`;
  const { feedbacks } = await by.client.run(query, variables);
  return feedbacks.edges.map(({ node }: { node: unknown }) => node);
}

export const refusals = (payload: { refusals?: { code: string; field: string | null }[] }): string[] =>
  (payload.refusals ?? []).map(({ code, field }) => (field ? `${field} ${code}` : code));

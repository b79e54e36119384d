import { mayAnswerObjection, mayMeasureObjection, mayReopenObjection } from './objection-access.js';

const LEADS = ['owner', 'coLead'];

test.each([
  ['owner', 'lead', false, true, false, false],
  ['coLead', 'influencer', false, true, false, false],
  ['someone', 'lead', false, false, false, false],
  ['someone', 'leadership', false, false, false, false],
  ['someone', 'influencer', true, false, true, true],
  ['owner', 'lead', true, true, true, true],
  ['someone', 'coordinator', false, true, true, false],
  ['someone', 'admin', false, true, false, false],
] as const)('%s, %s, author %s: answers %s, measures %s, re-opens %s', (memberId, role, isAuthor, ...may) => {
  const viewer = { memberId, role, isAuthor };
  expect([
    mayAnswerObjection(viewer, LEADS),
    mayMeasureObjection(viewer),
    mayReopenObjection(viewer),
  ]).toEqual(may);
});

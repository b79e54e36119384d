import type { MemberAct, MemberRole } from '../members/role.js';
import { canChangeIdea } from './idea-access.js';

const idea = { ownerId: 'author', projectLeadIds: ['projectOwner', 'coLead'] };

describe('changing an idea', () => {
  test.each<[string, MemberRole, MemberAct, boolean]>([
    ['author', 'lead', 'changePrototype', true],
    ['projectOwner', 'lead', 'changePrototype', true],
    ['coLead', 'lead', 'changeHypothesis', true],
    ['another', 'lead', 'changePrototype', false],
    ['another', 'coordinator', 'changeProject', true],
    ['another', 'admin', 'changeBenchmark', true],
    ['another', 'leadership', 'changeProject', false],
    ['author', 'influencer', 'changeBenchmark', true],
    ['another', 'influencer', 'changeBenchmark', false],
    ['author', 'leadership', 'changeProject', false],
    ['coLead', 'influencer', 'changeHypothesis', false],
  ])('%s as %s: %s is %s', (memberId, role, act, allowed) => {
    expect(canChangeIdea({ memberId, role }, act, idea)).toBe(allowed);
  });
});

import { MEMBER_ROLES, type MemberRole } from '../members/role.js';
import {
  PARTICIPATION_ROLES,
  type ParticipationRole,
  type ParticipationStatus,
} from '../participations/roles.js';
import {
  mayChange,
  mayDecide,
  mayJoin,
  mayRecord,
  mayRecordVerdict,
  mayReviewVerdict,
  maySee,
  type AccessFacts,
  type Viewer,
} from './access.js';

const facts: AccessFacts = {
  isDraft: false,
  ownerId: 'owner',
  projectCoLeadIds: ['coLead'],
  projectSponsorId: 'person-sponsor',
  participations: [],
  verdictRecordedBy: 'coLead',
};
const viewer = (memberId: string, role: MemberRole): Viewer => ({
  memberId,
  personId: `person-${memberId}`,
  role,
});
const taking = (
  role: ParticipationRole,
  status: ParticipationStatus,
  more: Partial<AccessFacts> = {},
): AccessFacts => ({
  ...facts,
  ...more,
  participations: [{ personId: 'person-someone', role, status }],
});

const ACTS = {
  see: maySee,
  change: mayChange,
  record: mayRecord,
  verdict: mayRecordVerdict,
  review: mayReviewVerdict,
  decide: mayDecide,
  join: mayJoin,
};
const allowed = (of: AccessFacts, who: Viewer) =>
  Object.entries(ACTS)
    .filter(([, may]) => may(of, who))
    .map(([act]) => act)
    .join(' ');

describe('who may do what with a shared experiment', () => {
  test.each<[string, Viewer, string]>([
    ['the owner', viewer('owner', 'lead'), 'see change record verdict decide'],
    [
      'a co-lead of the project, who recorded the verdict',
      viewer('coLead', 'lead'),
      'see change record verdict decide join',
    ],
    ['the sponsor of the project', viewer('sponsor', 'leadership'), 'see review decide join'],
    ['another lead', viewer('other', 'lead'), 'see review join'],
    ['another influencer', viewer('other', 'influencer'), 'see review join'],
    ['another of leadership', viewer('other', 'leadership'), 'see review join'],
    ['the coordinator', viewer('other', 'coordinator'), 'see change record review decide join'],
    ['an admin', viewer('other', 'admin'), 'see change record review decide join'],
  ])('%s', (_, who, expected) => {
    expect(allowed(facts, who)).toBe(expected);
  });

  test.each<[ParticipationRole, ParticipationStatus, string]>([
    ['owner', 'accepted', 'see change record verdict review'],
    ['coLead', 'accepted', 'see change record verdict review'],
    ['sponsor', 'accepted', 'see record review'],
    ['relay', 'accepted', 'see record review'],
    ['tester', 'accepted', 'see record review'],
    ['critic', 'accepted', 'see record review'],
    ['witness', 'accepted', 'see review'],
    ['coLead', 'invited', 'see review join'],
    ['relay', 'invited', 'see review join'],
    ['relay', 'declined', 'see review join'],
    ['relay', 'left', 'see review join'],
  ])('an influencer as %s, %s', (role, status, expected) => {
    expect(allowed(taking(role, status), viewer('someone', 'influencer'))).toBe(expected);
  });

  test('a sponsor of the experiment from leadership decides', () => {
    expect(mayDecide(taking('sponsor', 'accepted'), viewer('someone', 'leadership'))).toBe(true);
    expect(mayDecide(taking('sponsor', 'invited'), viewer('someone', 'leadership'))).toBe(false);
  });
});

describe('a private draft', () => {
  test.each(MEMBER_ROLES)('is nothing to a %s who is not in it', (role) => {
    expect(allowed({ ...facts, isDraft: true }, viewer('other', role))).toBe('');
  });

  test('is nothing to the sponsor and the co-leads of the project', () => {
    expect(allowed({ ...facts, isDraft: true }, viewer('sponsor', 'leadership'))).toBe('');
    expect(allowed({ ...facts, isDraft: true }, viewer('coLead', 'lead'))).toBe('');
  });

  test.each(PARTICIPATION_ROLES)('is seen by an invited %s, but not by one who declined or left', (role) => {
    const draft = { isDraft: true };
    expect(maySee(taking(role, 'invited', draft), viewer('someone', 'influencer'))).toBe(true);
    expect(maySee(taking(role, 'accepted', draft), viewer('someone', 'influencer'))).toBe(true);
    expect(maySee(taking(role, 'declined', draft), viewer('someone', 'influencer'))).toBe(false);
    expect(maySee(taking(role, 'left', draft), viewer('someone', 'influencer'))).toBe(false);
  });

  test('is its owner’s', () => {
    expect(allowed({ ...facts, isDraft: true }, viewer('owner', 'lead'))).toBe(
      'see change record verdict decide',
    );
  });
});

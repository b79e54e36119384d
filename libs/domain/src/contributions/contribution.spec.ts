import type { AccessFacts } from '../experiments/access.js';
import type { Result } from '../refusal.js';
import {
  correctContribution,
  logContribution,
  mayChangeContribution,
  mayLogFor,
  withdrawContribution,
  type ContributionInput,
} from './contribution.js';

const TODAY = '2026-11-22';
const facts = {
  ownerPersonId: 'owner',
  participations: [
    { personId: 'zoe', role: 'tester', status: 'accepted' },
    { personId: 'lea', role: 'critic', status: 'left' },
    { personId: 'max', role: 'relay', status: 'invited' },
    { personId: 'ida', role: 'relay', status: 'declined' },
  ],
} as const;
const did = { what: 'A relu les réponses', doneOn: '2026-11-20', minutes: 45 };
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => (field ? `${field} ${code}` : code));

describe('a contribution', () => {
  test.each([
    ['owner', []],
    ['zoe', []],
    ['lea', []],
    ['max', ['personId NOT_PARTICIPATING']],
    ['ida', ['personId NOT_PARTICIPATING']],
    ['nobody', ['personId NOT_PARTICIPATING']],
  ])('of %s', (personId, expected) => {
    expect(codes(logContribution(facts, personId, did, TODAY))).toEqual(expected);
  });

  test('is kept as one line', () => {
    const input = { ...did, what: ' A relu\nles réponses ', minutes: null };
    expect(logContribution(facts, 'zoe', input, TODAY)).toEqual({
      ok: true,
      value: { what: 'A relu les réponses', doneOn: '2026-11-20', minutes: null },
    });
  });

  test.each<[ContributionInput, string[]]>([
    [{}, ['what TEXT_REQUIRED', 'doneOn DATE_REQUIRED']],
    [{ ...did, doneOn: '2026-11-23' }, ['doneOn DATE_IN_FUTURE']],
    [{ ...did, what: 'x'.repeat(301) }, ['what TEXT_TOO_LONG']],
    [{ ...did, minutes: 0 }, ['minutes VALUE_OUT_OF_BOUNDS']],
    [{ ...did, minutes: 6001 }, ['minutes VALUE_OUT_OF_BOUNDS']],
    [{ ...did, minutes: 1.5 }, ['minutes NUMBER_INVALID']],
    [{ ...did, minutes: Number.NaN }, ['minutes NUMBER_INVALID']],
  ])('%j is refused', (input, expected) => {
    expect(codes(logContribution(facts, 'zoe', input, TODAY))).toEqual(expected);
    expect(codes(correctContribution(false, input, TODAY))).toEqual(expected);
  });

  test('taken back is neither corrected nor taken back again', () => {
    expect(codes(correctContribution(true, did, TODAY))).toEqual(['CONTRIBUTION_WITHDRAWN']);
    expect(codes(withdrawContribution(true))).toEqual(['CONTRIBUTION_WITHDRAWN']);
    expect(withdrawContribution(false).ok).toBe(true);
  });
});

describe('whose hand', () => {
  const access: AccessFacts = {
    isDraft: false,
    ownerId: 'm-owner',
    projectCoLeadIds: [],
    projectSponsorId: null,
    participations: facts.participations,
    verdictRecordedBy: null,
  };
  test.each([
    ['zoe', 'm-zoe', 'influencer', true],
    ['owner', 'm-owner', 'lead', true],
    ['admin', 'm-admin', 'admin', true],
    ['lea', 'm-lea', 'influencer', false],
    ['other', 'm-other', 'lead', false],
  ] as const)('%s logs for zoe', (personId, memberId, role, allowed) => {
    expect(mayLogFor(access, { personId, memberId, role }, 'zoe')).toBe(allowed);
  });

  test.each([
    ['zoe', true],
    ['owner', true],
    ['lea', false],
  ])('%s changes what the owner wrote down for zoe: %s', (viewer, allowed) => {
    expect(mayChangeContribution(viewer, { personId: 'zoe', recordedBy: 'owner' })).toBe(allowed);
  });
});

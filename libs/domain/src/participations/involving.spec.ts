import { STAGES } from '../experiments/stages.js';
import { isLoneLead, type LoneLeadFacts } from './lone-lead.js';
import { CALL_ROLES, INVITED_ROLES, OPEN_ROLES } from './roles.js';
import { isAskedOften, maySeeLoad, solicitationsSince, timesAskedLately } from './solicitations.js';
import { isSuggestionOpen, openSuggestion } from './suggestion.js';

describe('roles', () => {
  test('taken unasked, looked for by a call, given by an invitation', () => {
    expect(OPEN_ROLES).toEqual(['relay', 'tester', 'critic', 'ambassador', 'witness']);
    expect(CALL_ROLES).not.toEqual(expect.arrayContaining(['coLead']));
    for (const role of ['owner', 'coLead', 'sponsor', 'adviser'] as const)
      expect(CALL_ROLES).not.toContain(role);
    expect(INVITED_ROLES).not.toContain('owner');
    expect(INVITED_ROLES).toEqual(expect.arrayContaining([...OPEN_ROLES, ...CALL_ROLES]));
  });
});

describe('what a person was asked', () => {
  const today = '2026-11-22';

  test('is counted within 30 days, today included', () => {
    expect(timesAskedLately([today, '2026-10-24', '2026-10-23', '2026-10-01', '2026-11-23'], today)).toBe(2);
    expect([2, 3, 4].map(isAskedOften)).toEqual([false, true, true]);
    expect(solicitationsSince(today)).toBe('2026-08-24');
  });

  test.each([
    ['lead', 'zoe', true],
    ['coordinator', 'zoe', true],
    ['admin', 'zoe', true],
    ['influencer', 'zoe', false],
    ['leadership', 'zoe', false],
    ['influencer', 'max', true],
  ] as const)('a %s looks at the load of %s: %s', (role, whose, seen) => {
    expect(maySeeLoad({ personId: 'max', role }, whose)).toBe(seen);
  });
});

describe('a suggestion', () => {
  const facts = { suggestedPersonId: 'ida', setAsideAt: null, knownPersonIds: ['max'] };

  test.each([
    ['nobody was asked yet', facts, true],
    ['a name that nobody was found for', { ...facts, suggestedPersonId: null }, false],
    ['set aside', { ...facts, setAsideAt: '2026-11-20T10:00:00Z' }, false],
    ['asked since', { ...facts, knownPersonIds: ['ida'] }, false],
  ])('%s: open %s', (_, of, open) => {
    expect(isSuggestionOpen(of)).toBe(open);
    expect(openSuggestion(of)).toMatchObject(
      open ? { ok: true, value: 'ida' } : { ok: false, refusals: [{ code: 'SUGGESTION_NOT_OPEN' }] },
    );
  });
});

describe('a lead who is alone', () => {
  const facts: LoneLeadFacts = {
    ...{ stage: 'test', isClosed: false, ownerPersonId: 'owner' },
    participations: [
      { personId: 'owner', status: 'accepted' },
      { personId: 'zoe', status: 'invited' },
      { personId: 'max', status: 'declined' },
    ],
  };

  test.each(STAGES.map((stage) => [stage, !['benchmark', 'prototype'].includes(stage)] as const))(
    'at %s: %s',
    (stage, lone) => expect(isLoneLead({ ...facts, stage })).toBe(lone),
  );

  test('is so no longer with somebody beside, nor once it is closed', () => {
    expect(isLoneLead({ ...facts, isClosed: true })).toBe(false);
    expect(isLoneLead({ ...facts, participations: [{ personId: 'zoe', status: 'accepted' }] })).toBe(false);
  });
});

import type { Result } from '../refusal.js';
import {
  answer,
  invite,
  join,
  leave,
  type InvitationAnswer,
  type Participation,
  type ParticipationFacts,
} from './participation.js';
import { PARTICIPATION_ROLES, PARTICIPATION_STATUSES, type ParticipationStatus } from './roles.js';
import { NO_TERMS } from './terms.js';

const facts: ParticipationFacts = {
  ownerPersonId: 'owner',
  isDraft: false,
  isClosed: false,
  participations: [],
};
const withZoe = (
  status: ParticipationStatus,
  more: Partial<ParticipationFacts> = {},
): ParticipationFacts => ({
  ...facts,
  ...more,
  participations: [{ personId: 'zoe', role: 'relay', status }],
});
const TODAY = '2026-11-22';
const outcome = (result: Result<{ status: string }>) =>
  result.ok ? result.value.status : result.refusals.map((each) => each.code).join(' ');

describe('inviting', () => {
  test.each(PARTICIPATION_ROLES.filter((role) => role !== 'owner'))('someone as %s', (role) => {
    const asked = { personId: 'zoe', role, message: ' Merci ', organisation: 'Nord', weight: 'low' };
    const adviser = role === 'adviser' ? { organisation: 'Nord', weight: 'low' } : {};
    expect(invite(facts, asked, TODAY)).toEqual({
      ok: true,
      value: {
        ...{ personId: 'zoe', role, status: 'invited', message: 'Merci' },
        terms: { ...NO_TERMS, ...adviser },
      },
    });
  });

  test.each<[string, ParticipationFacts, string, string | null, string]>([
    ['someone who was asked', withZoe('invited'), 'zoe', 'relay', 'ALREADY_PARTICIPATING'],
    ['someone who takes part', withZoe('accepted'), 'zoe', 'tester', 'ALREADY_PARTICIPATING'],
    ['someone who declined, again', withZoe('declined'), 'zoe', 'relay', 'invited'],
    ['someone who left, again', withZoe('left'), 'zoe', 'relay', 'invited'],
    ['the owner', facts, 'owner', 'relay', 'ALREADY_PARTICIPATING'],
    ['as owner', facts, 'zoe', 'owner', 'OWNER_ROLE_RESERVED'],
    ['without a role', facts, 'zoe', null, 'CHOICE_REQUIRED'],
    ['in an unknown role', facts, 'zoe', 'boss', 'CHOICE_UNKNOWN'],
    ['once closed', { ...facts, isClosed: true }, 'zoe', 'relay', 'EXPERIMENT_CLOSED'],
    ['in a private draft', { ...facts, isDraft: true }, 'zoe', 'relay', 'invited'],
  ])('%s', (_, of, personId, role, expected) => {
    expect(outcome(invite(of, { personId, role }, TODAY))).toBe(expected);
  });

  test('with too long a message', () => {
    const asked = { personId: 'zoe', role: 'relay', message: 'x'.repeat(1001) };
    expect(outcome(invite(facts, asked, TODAY))).toBe('TEXT_TOO_LONG');
  });

  test('says everything that is wrong at once, in the order of the form', () => {
    const asked = { personId: 'zoe', role: 'adviser', hours: 0, hoursPer: 'total', until: '2026-11-01' };
    expect(outcome(invite({ ...facts, isClosed: true }, asked, TODAY))).toBe(
      'EXPERIMENT_CLOSED VALUE_OUT_OF_BOUNDS TERMS_END_PAST TEXT_REQUIRED CHOICE_REQUIRED',
    );
  });
});

describe('joining', () => {
  test.each([
    ['relay', 'accepted'],
    ['tester', 'accepted'],
    ['critic', 'accepted'],
    ['ambassador', 'accepted'],
    ['witness', 'accepted'],
    ['coLead', 'NOT_ALLOWED'],
    ['sponsor', 'NOT_ALLOWED'],
    ['strategyReferent', 'NOT_ALLOWED'],
    ['techniqueReferent', 'NOT_ALLOWED'],
    ['prReferent', 'NOT_ALLOWED'],
    ['hrReferent', 'NOT_ALLOWED'],
    ['mentor', 'NOT_ALLOWED'],
    ['adviser', 'NOT_ALLOWED'],
    ['owner', 'OWNER_ROLE_RESERVED'],
    ['', 'CHOICE_REQUIRED'],
  ])('as %j: %s', (role, expected) => {
    expect(outcome(join(facts, 'zoe', role))).toBe(expected);
  });

  test.each<[string, ParticipationFacts, string]>([
    ['a private draft', { ...facts, isDraft: true }, 'EXPERIMENT_PRIVATE'],
    ['a closed experiment', { ...facts, isClosed: true }, 'EXPERIMENT_CLOSED'],
    ['when asked already', withZoe('invited'), 'ALREADY_PARTICIPATING'],
    ['again after leaving', withZoe('left'), 'accepted'],
  ])('%s', (_, of, expected) => {
    expect(outcome(join(of, 'zoe', 'relay'))).toBe(expected);
  });
});

describe('answering an invitation', () => {
  const own: Participation = { personId: 'zoe', role: 'relay', status: 'invited' };
  const others: ParticipationFacts = {
    ...facts,
    participations: [
      own,
      { personId: 'max', role: 'tester', status: 'accepted' },
      { personId: 'lea', role: 'tester', status: 'left' },
    ],
  };

  test.each<[string, InvitationAnswer, string]>([
    ['yes', { accept: true }, 'accepted'],
    ['not this time', { accept: false }, 'declined'],
    ['not this time, with a reason', { accept: false, reason: 'Congés' }, 'declined'],
    ['someone else', { accept: false, suggestedPersonId: 'ida' }, 'declined'],
    ['someone who left', { accept: false, suggestedPersonId: 'lea' }, 'declined'],
    ['oneself instead', { accept: false, suggestedPersonId: 'zoe' }, 'SUGGESTION_IS_SELF'],
    ['someone already in it', { accept: false, suggestedPersonId: 'max' }, 'ALREADY_PARTICIPATING'],
    ['the owner instead', { accept: false, suggestedPersonId: 'owner' }, 'ALREADY_PARTICIPATING'],
  ])('%s', (_, given, expected) => {
    expect(outcome(answer(others, own, given))).toBe(expected);
  });

  test.each(PARTICIPATION_STATUSES.filter((status) => status !== 'invited'))('is done once: %s', (status) => {
    expect(answer(others, { ...own, status }, { accept: true })).toEqual({
      ok: false,
      refusals: [{ code: 'INVITATION_ANSWERED', parameters: { status } }],
    });
  });

  test.each<[string, InvitationAnswer, object]>([
    [
      'somebody of the directory, without saying by whom',
      { accept: false, reason: ' Congés ', suggestedPersonId: 'ida', suggestedName: 'Ida' },
      { reason: 'Congés', suggestedPersonId: 'ida', suggestedName: null, suggestionNamed: false },
    ],
    [
      'a name written by hand, and by whom',
      { accept: false, suggestedName: ' Ida B. ', namesMe: true },
      { reason: null, suggestedPersonId: null, suggestedName: 'Ida B.', suggestionNamed: true },
    ],
    [
      'nobody, whatever was ticked',
      { accept: false, namesMe: true },
      { reason: null, suggestedPersonId: null, suggestedName: null, suggestionNamed: false },
    ],
  ])('suggests %s', (_, given, expected) => {
    expect(answer(others, own, given)).toEqual({ ok: true, value: { status: 'declined', ...expected } });
  });

  test('drops the suggestion of someone who accepts', () => {
    const given = { accept: true, suggestedPersonId: 'max', suggestedName: 'Max', namesMe: true };
    expect(answer(others, own, given)).toEqual({
      ok: true,
      value: {
        ...{ status: 'accepted', reason: null, suggestedPersonId: null },
        ...{ suggestedName: null, suggestionNamed: false },
      },
    });
  });

  test('is refused once the experiment is closed', () => {
    expect(outcome(answer({ ...others, isClosed: true }, own, { accept: true }))).toBe('EXPERIMENT_CLOSED');
  });
});

describe('leaving', () => {
  test.each<[string, Participation, string]>([
    ['someone taking part', { personId: 'zoe', role: 'coLead', status: 'accepted' }, 'left'],
    ['someone only invited', { personId: 'zoe', role: 'relay', status: 'invited' }, 'NOT_PARTICIPATING'],
    ['someone who left', { personId: 'zoe', role: 'relay', status: 'left' }, 'NOT_PARTICIPATING'],
    ['the owner', { personId: 'owner', role: 'owner', status: 'accepted' }, 'OWNER_CANNOT_LEAVE'],
  ])('%s', (_, own, expected) => {
    expect(outcome(leave(own, null))).toBe(expected);
  });
});

import type { AccessFacts } from '../experiments/access.js';
import type { Result } from '../refusal.js';
import {
  completeTask,
  dropTask,
  maySettleTask,
  planTask,
  reviseTask,
  TASK_STATES,
  type TaskInput,
} from './task.js';

const TODAY = '2026-11-22';
const facts = {
  ownerPersonId: 'owner',
  isClosed: false,
  participations: [
    { personId: 'zoe', role: 'tester', status: 'accepted' },
    { personId: 'max', role: 'relay', status: 'invited' },
    { personId: 'lea', role: 'critic', status: 'left' },
  ],
} as const;
const asked = { what: 'Relire les réponses du forum', dueOn: '2026-11-27' };
const kept = { dueAt: null, setting: 'anywhere', place: null, link: null, notes: null } as const;

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => (field ? `${field} ${code}` : code));

describe('a task', () => {
  test.each(['zoe', 'owner'])('is asked of %s, who takes part', (personId) => {
    expect(planTask(facts, personId, { ...asked, what: ' Relire \n les réponses du forum ' }, TODAY)).toEqual(
      {
        ok: true,
        value: { personId, ...asked, ...kept },
      },
    );
  });

  test('is due today at the earliest, at a time if there is one', () => {
    const input = { ...asked, dueOn: TODAY, dueAt: '9h30', notes: ' À deux ' };
    expect(planTask(facts, 'zoe', input, TODAY)).toMatchObject({
      value: { dueOn: TODAY, dueAt: '09:30', notes: 'À deux' },
    });
  });

  test.each<[string, TaskInput, object]>([
    [
      'at a place',
      { setting: 'inPerson', place: 'Salle 3', link: 'x.org' },
      { place: 'Salle 3', link: null },
    ],
    [
      'online',
      { setting: 'online', place: 'Salle 3', link: 'meet.org/a' },
      { place: null, link: 'https://meet.org/a' },
    ],
    ['online, the link to come', { setting: 'online' }, { place: null, link: null }],
  ])('%s keeps what belongs there', (_, where, expected) => {
    expect(planTask(facts, 'zoe', { ...asked, ...where }, TODAY)).toMatchObject({
      value: { setting: where.setting, ...expected },
    });
  });

  test.each<[string, string, TaskInput, string[]]>([
    ['of someone only invited', 'max', asked, ['personId NOT_PARTICIPATING']],
    ['of someone who left', 'lea', asked, ['personId NOT_PARTICIPATING']],
    ['of nobody in it', 'ida', asked, ['personId NOT_PARTICIPATING']],
    ['without anything', 'zoe', {}, ['what TEXT_REQUIRED', 'dueOn DATE_REQUIRED']],
    ['for yesterday', 'zoe', { ...asked, dueOn: '2026-11-21' }, ['dueOn DUE_DATE_PAST']],
    ['at no time', 'zoe', { ...asked, dueAt: 'midi' }, ['dueAt TIME_INVALID']],
    ['nowhere', 'zoe', { ...asked, setting: 'inPerson', place: ' ' }, ['place PLACE_MISSING']],
    ['behind no link', 'zoe', { ...asked, setting: 'online', link: 'javascript:x' }, ['link URL_INVALID']],
    ['elsewhere', 'zoe', { ...asked, setting: 'moon' }, ['setting CHOICE_UNKNOWN']],
    ['in too many words', 'zoe', { ...asked, what: 'x'.repeat(201) }, ['what TEXT_TOO_LONG']],
  ])('%s is refused', (_, personId, input, expected) => {
    expect(codes(planTask(facts, personId, input, TODAY))).toEqual(expected);
  });

  test('is not asked once the experiment is closed', () => {
    expect(codes(planTask({ ...facts, isClosed: true }, 'zoe', asked, TODAY))).toEqual(['EXPERIMENT_CLOSED']);
  });
});

describe('a task rewritten', () => {
  const before = { personId: 'lea', ...asked, ...kept, dueOn: '2026-11-20', state: 'open' } as const;

  test('keeps a day that has passed and somebody who left, when it is not what changes', () => {
    const after = { ...before, what: 'Relire le forum' };
    expect(reviseTask(facts, before, after, TODAY)).toMatchObject({
      value: { personId: 'lea', what: 'Relire le forum' },
    });
  });

  test('goes to somebody who takes part', () => {
    expect(reviseTask(facts, before, { ...before, personId: 'zoe' }, TODAY)).toMatchObject({
      value: { personId: 'zoe' },
    });
    expect(codes(reviseTask(facts, before, { ...before, personId: 'max' }, TODAY))).toEqual([
      'personId NOT_PARTICIPATING',
    ]);
  });

  test('to another day that is past is refused', () => {
    expect(codes(reviseTask(facts, before, { ...before, dueOn: '2026-11-19' }, TODAY))).toEqual([
      'dueOn DUE_DATE_PAST',
    ]);
  });

  test.each(TASK_STATES.filter((state) => state !== 'open'))('is refused once %s', (state) => {
    expect(reviseTask(facts, { ...before, state }, before, TODAY)).toEqual({
      ok: false,
      refusals: [{ code: 'TASK_SETTLED', parameters: { state } }],
    });
  });
});

describe('a task settled', () => {
  test.each([
    ['open', []],
    ['done', ['TASK_SETTLED']],
    ['dropped', ['TASK_SETTLED']],
  ] as const)('when %s', (state, expected) => {
    expect(codes(completeTask(state))).toEqual(expected);
    expect(codes(dropTask(state, 'Plus besoin'))).toEqual(expected);
  });

  test('is not dropped without a word of why', () => {
    expect(codes(dropTask('open', ' '))).toEqual(['reason DROP_REASON_MISSING']);
    expect(dropTask('open', ' Plus besoin ')).toEqual({ ok: true, value: 'Plus besoin' });
  });

  const access: AccessFacts = {
    isDraft: false,
    ownerId: 'm-owner',
    projectCoLeadIds: [],
    projectSponsorId: null,
    participations: facts.participations,
    verdictRecordedBy: null,
  };
  test.each([
    ['the one it was given to', 'm-zoe', 'zoe', 'influencer', true],
    ['the owner', 'm-owner', 'owner', 'lead', true],
    ['a coordinator', 'm-c', 'c', 'coordinator', true],
    ['another participant', 'm-lea', 'lea', 'influencer', false],
    ['another lead', 'm-l', 'l', 'lead', false],
  ] as const)('by %s: %s', (_, memberId, personId, role, allowed) => {
    expect(maySettleTask(access, { memberId, personId, role }, 'zoe')).toBe(allowed);
  });
});

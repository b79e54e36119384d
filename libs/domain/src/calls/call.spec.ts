import type { Result } from '../refusal.js';
import {
  answerVolunteer,
  callStanding,
  closeCall,
  draftCall,
  volunteer,
  withdrawOffer,
  type CallFacts,
  type CallInput,
} from './call.js';

const TODAY = '2026-11-22';
const OPEN = { isClosed: false, isDraft: false };
const input: CallInput = { role: 'tester', wanted: ' Essayer la borne ', until: '2026-12-20', seats: 2 };
const codes = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.refusals.map(({ code, field }) => (field ? `${code} ${field}` : code)).join(', ');

describe('a call', () => {
  test('says what is looked for, of how many, until when', () => {
    expect(draftCall(OPEN, { ...input, hours: 3, hoursPer: 'total', place: ' Lyon ' }, TODAY)).toEqual({
      ok: true,
      value: {
        ...{ role: 'tester', wanted: 'Essayer la borne', place: 'Lyon', seats: 2 },
        terms: {
          ...{ hours: 3, hoursPer: 'total', from: TODAY, until: '2026-12-20', learns: null },
          ...{ organisation: null, weight: null },
        },
      },
    });
  });

  test.each<[string, Partial<typeof OPEN>, CallInput, string]>([
    ['in a closed experiment', { isClosed: true }, {}, 'EXPERIMENT_CLOSED'],
    ['in a private draft', { isDraft: true }, {}, 'EXPERIMENT_PRIVATE'],
    ['for a sponsor', {}, { role: 'sponsor' }, 'CHOICE_UNKNOWN role'],
    ['for an outside adviser', {}, { role: 'adviser' }, 'CHOICE_UNKNOWN role'],
    ['for no role', {}, { role: null }, 'CHOICE_REQUIRED role'],
    ['for nothing', {}, { wanted: ' ' }, 'TEXT_REQUIRED wanted'],
    ['for nobody', {}, { seats: 0 }, 'VALUE_OUT_OF_BOUNDS seats'],
    ['for half a person', {}, { seats: 1.5 }, 'VALUE_OUT_OF_BOUNDS seats'],
    ['for a crowd', {}, { seats: 51 }, 'VALUE_OUT_OF_BOUNDS seats'],
    ['without an end', {}, { until: null }, 'TERMS_END_MISSING until'],
    ['without an end, of hours', {}, { until: null, hours: 2, hoursPer: 'month' }, 'TERMS_END_MISSING until'],
    ['of the past', {}, { until: '2026-11-21' }, 'TERMS_END_PAST until'],
  ])('is refused %s', (_, facts, more, expected) => {
    expect(codes(draftCall({ ...OPEN, ...facts }, { ...input, ...more }, TODAY))).toBe(expected);
  });

  const call: CallFacts = { closedAt: null, experimentClosed: false, until: TODAY, seats: 2, accepted: 1 };
  test.each<[string, Partial<CallFacts>, string]>([
    ['on its last day', {}, 'open'],
    ['with everyone found', { accepted: 2 }, 'full'],
    ['after its last day', { until: '2026-11-21' }, 'past'],
    ['full, then past', { accepted: 2, until: '2026-11-21' }, 'full'],
    ['closed by hand', { closedAt: '2026-11-20T08:00:00Z' }, 'closed'],
    ['closed with its experiment', { experimentClosed: true }, 'closed'],
  ])('%s is %s', (_, more, standing) => {
    expect(callStanding({ ...call, ...more }, TODAY)).toBe(standing);
  });

  test('is closed once', () => {
    expect(codes(closeCall(call))).toBe('ok');
    expect(codes(closeCall({ ...call, closedAt: new Date() }))).toBe('CALL_NOT_OPEN');
    expect(codes(closeCall({ ...call, experimentClosed: true }))).toBe('CALL_NOT_OPEN');
  });
});

describe('a volunteer', () => {
  test.each([
    ['offers themselves', { standing: 'open', isInIt: false, before: null }, 'ok'],
    ['offers again after withdrawing', { standing: 'open', isInIt: false, before: 'withdrawn' }, 'ok'],
    ['is too late', { standing: 'full', isInIt: false, before: null }, 'CALL_NOT_OPEN'],
    ['is in it', { standing: 'open', isInIt: true, before: null }, 'ALREADY_PARTICIPATING'],
    ['waits already', { standing: 'open', isInIt: false, before: 'waiting' }, 'ALREADY_VOLUNTEERED'],
    ['had a no', { standing: 'open', isInIt: false, before: 'declined' }, 'ALREADY_VOLUNTEERED'],
  ] as const)('%s', (_, facts, expected) => {
    expect(codes(volunteer(facts, ' Oui '))).toBe(expected);
  });

  test.each([
    ['yes', 'open', 'waiting', true, 'Merci', 'ok'],
    ['no', 'open', 'waiting', false, 'Une autre fois', 'ok'],
    ['no, after its end', 'past', 'waiting', false, 'Trop tard', 'ok'],
    ['yes, when full', 'full', 'waiting', true, 'Merci', 'CALL_NOT_OPEN'],
    ['yes, without a reason', 'open', 'waiting', true, ' ', 'ANSWER_REASON_MISSING reason'],
    ['no, without a reason', 'open', 'waiting', false, null, 'ANSWER_REASON_MISSING reason'],
    ['twice', 'open', 'accepted', true, 'Merci', 'VOLUNTEER_ANSWERED'],
    ['too late', 'open', 'withdrawn', true, 'Merci', 'VOLUNTEER_ANSWERED'],
  ] as const)('is answered: %s', (_, standing, status, accept, reason, expected) => {
    expect(codes(answerVolunteer({ standing, status }, { accept, reason }))).toBe(expected);
  });

  test('may withdraw until then', () => {
    expect(codes(withdrawOffer('waiting'))).toBe('ok');
    expect(codes(withdrawOffer('accepted'))).toBe('VOLUNTEER_ANSWERED');
  });
});

import type { Result } from '../refusal.js';
import { answerObjection, reopenObjection, turnIntoHypothesis, withdrawObjection } from './answer.js';
import type { Standing } from './standing.js';

const STANDINGS = {
  waiting: { kind: 'waiting', days: 1, dueOn: '2026-11-09' },
  late: { kind: 'late', days: 9, dueOn: '2026-11-09', lateSince: '2026-11-10' },
  answered: { kind: 'answered', since: '2026-11-05', reopenUntil: '2026-12-05' },
  closed: { kind: 'closed', since: '2026-12-06' },
  withdrawn: { kind: 'withdrawn', since: '2026-11-06' },
} as const satisfies Record<Standing['kind'], Standing>;

const said = (result: Result<unknown>) => (result.ok ? 'yes' : result.refusals[0]!.code);

describe('every standing, every act', () => {
  test.each([
    ['waiting', 'yes', 'OBJECTION_NOT_ANSWERED', 'yes'],
    ['late', 'yes', 'OBJECTION_NOT_ANSWERED', 'yes'],
    ['answered', 'OBJECTION_ANSWERED', 'yes', 'yes'],
    ['closed', 'OBJECTION_CLOSED', 'OBJECTION_CLOSED', 'OBJECTION_CLOSED'],
    ['withdrawn', 'OBJECTION_WITHDRAWN', 'OBJECTION_WITHDRAWN', 'OBJECTION_WITHDRAWN'],
  ] as const)('%s: answer %s, re-open %s, withdraw %s', (kind, answer, reopen, withdraw) => {
    const standing = STANDINGS[kind];
    expect(said(answerObjection(standing, { stance: 'actedOn', reason: 'r' }))).toBe(answer);
    expect(said(turnIntoHypothesis(standing, 'r'))).toBe(answer);
    expect(said(reopenObjection(standing, 'r'))).toBe(reopen);
    expect(said(withdrawObjection(standing, null))).toBe(withdraw);
  });
});

describe('an answer', () => {
  test('always gives its stance and its reason', () => {
    expect(answerObjection(STANDINGS.late, {})).toMatchObject({
      refusals: [
        { code: 'CHOICE_REQUIRED', field: 'stance' },
        { code: 'ANSWER_REASON_MISSING', field: 'reason' },
      ],
    });
    expect(said(turnIntoHypothesis(STANDINGS.late, ' '))).toBe('ANSWER_REASON_MISSING');
    expect(said(reopenObjection(STANDINGS.answered, ''))).toBe('REOPENING_REASON_MISSING');
  });

  test('in words is never a hypothesis: that is an act of its own', () => {
    expect(said(answerObjection(STANDINGS.late, { stance: 'turnedIntoHypothesis', reason: 'r' }))).toBe(
      'CHOICE_UNKNOWN',
    );
  });

  test('is at most 2,000 characters', () => {
    expect(said(turnIntoHypothesis(STANDINGS.late, 'x'.repeat(2001)))).toBe('TEXT_TOO_LONG');
  });
});

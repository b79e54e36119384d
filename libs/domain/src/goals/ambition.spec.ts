import type { Result } from '../refusal.js';
import { ambitionSentences, type PeriodFacts } from './ambition-sentences.js';
import { draftAmbition, type AmbitionInput } from './ambition.js';
import { periodOf, periodsFrom, periodWords } from './period.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`);
const plain = (sentences: readonly string[]) =>
  sentences.map((each) => each.replaceAll(/[\u00a0\u202f]/g, ' '));

describe('a period', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31', '2026', '2026'],
    ['2026-H1', '2026-01-01', '2026-06-30', '1er semestre 2026', '1st half of 2026'],
    ['2026-H2', '2026-07-01', '2026-12-31', '2e semestre 2026', '2nd half of 2026'],
    ['2024-Q1', '2024-01-01', '2024-03-31', '1er trimestre 2024', '1st quarter of 2024'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '4e trimestre 2026', '4th quarter of 2026'],
  ])('%s goes from %s to %s: %s, %s', (code, from, to, french, english) => {
    expect(periodOf(code)).toEqual({ code, from, to });
    expect(plain([periodWords(code, 'fr'), periodWords(code, 'en')])).toEqual([french, english]);
  });

  test.each(['', '26', '2026-H3', '2026-Q0', '2026-13', '3026'])('%j is none', (code) => {
    expect(periodOf(code)).toBeNull();
    expect(periodWords(code, 'fr')).toBe(code);
  });

  test('those one may write for are the present and the next of each length', () => {
    expect(periodsFrom('2026-11-22').map(({ code }) => code)).toEqual([
      ...['2026-Q4', '2027-Q1', '2026-H2', '2027-H1', '2026', '2027'],
    ]);
    expect(periodsFrom('2026-02-01').map(({ code }) => code)).toEqual([
      ...['2026-Q1', '2026-Q2', '2026-H1', '2026-H2', '2026', '2027'],
    ]);
  });
});

describe('an ambition', () => {
  const input: AmbitionInput = {
    ...{ period: '2026-H2', level: 'learn', statement: 'Apprendre chaque mois', fte: 1.5, money: 40000 },
  };
  const now = { today: '2026-11-22', isRevision: false };

  test('is kept with the means, nothing said being null', () => {
    expect(draftAmbition(input, now)).toEqual({
      ok: true,
      value: { ...input, leaderHours: null, permission: null, reason: null },
    });
  });

  test.each<[string, AmbitionInput, object, string[]]>([
    ['a period of its own', { period: 'summer' }, {}, ['period PERIOD_UNKNOWN']],
    ['a period that is over', { period: '2026-H1' }, {}, ['period PERIOD_OVER']],
    [
      'no level and no words',
      { level: '', statement: '' },
      {},
      ['level CHOICE_REQUIRED', 'statement TEXT_REQUIRED'],
    ],
    ['people below zero', { fte: -1 }, {}, ['fte NUMBER_NEGATIVE']],
    ['an army', { fte: 1e6 }, {}, ['fte VALUE_OUT_OF_BOUNDS']],
    ['no number of hours', { leaderHours: NaN }, {}, ['leaderHours VALUE_OUT_OF_BOUNDS']],
    ['money below zero', { money: -1 }, {}, ['money NUMBER_NEGATIVE']],
    ['a revision without a reason', {}, { isRevision: true }, ['reason REVISION_REASON_MISSING']],
  ])('with %s is refused', (_, more, facts, expected) => {
    expect(codes(draftAmbition({ ...input, ...more }, { ...now, ...facts }))).toEqual(expected);
  });
});

describe('ambition beside means, in sentences', () => {
  const facts: PeriodFacts = {
    ...{ period: '2026-H2', today: '2026-11-22', currency: 'EUR', fte: 1.5, money: 40000, leaderHours: 4 },
    ...{ permission: null, spent: 12300, hours: 160, started: 7, running: 3, evaluated: 2 },
  };

  test('says what was given, spent and tested', () => {
    expect(plain(ambitionSentences(facts, 'fr'))).toEqual([
      'Moyens donnés : 1,5 ETP, 40 000 € et 4 h de la direction par mois.',
      'Dépensé et consigné, 12 300 €, dont 160 h de travail : 31 % de l’argent donné.',
      '7 tests commencés, 3 encore en cours, 2 évalués.',
    ]);
    expect(plain(ambitionSentences(facts, 'en'))).toEqual([
      'Means given: 1.5 FTE, €40,000 and 4 hours of leaders a month.',
      'Spent and recorded, €12,300, of it 160 hours of work: 31% of the money given.',
      '7 tests started, 3 still running, 2 evaluated.',
    ]);
  });

  test('says plainly what nobody gave, spent or started', () => {
    const nothing = { fte: null, money: null, leaderHours: null, spent: null, hours: 0, started: 0 };
    expect(plain(ambitionSentences({ ...facts, ...nothing }, 'fr'))).toEqual([
      'Personne n’a chiffré les moyens donnés.',
      'Aucune dépense n’est consignée.',
      'Aucun test n’a commencé dans cette période.',
    ]);
  });

  test('compares nothing before the period begins', () => {
    expect(plain(ambitionSentences({ ...facts, period: '2027' }, 'fr'))[1]).toBe(
      'La période commence le 1er janvier 2027.',
    );
  });
});

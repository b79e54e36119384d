import type { BoardAnswers, OpenAsk } from './board-answers.js';
import { answerSentences } from './answer-sentences.js';
import { EXPERIMENT, NOTHING, RUNNING } from './fixtures/answers.js';
import { QUESTIONS, type Question } from './questions.js';
import { plainText } from './sentence.js';

const said = (question: Question, part: Partial<BoardAnswers>) => {
  const answers = { ...NOTHING, ...part };
  const inWords = (locale: 'fr' | 'en') => answerSentences(answers, locale)[question].map(plainText);
  return { fr: inWords('fr'), en: inWords('en') };
};

describe('a board without anything', () => {
  test.each<[Question, string, string]>([
    [
      'believed',
      'Aucune hypothèse n’est encore mise à l’épreuve.',
      'No hypothesis is being put to the test yet.',
    ],
    ['testing', 'Aucun test n’est en cours.', 'No test is running.'],
    ['learned', 'Aucune expérimentation n’est encore évaluée.', 'No experiment has been evaluated yet.'],
    ['changed', 'Aucune décision n’est encore prise.', 'No decision has been taken yet.'],
    [
      'surprised',
      'Rien à comparer encore\u00a0: aucun verdict confirmé face à un pronostic ou à une cible.',
      'Nothing to compare yet: no confirmed verdict stands beside a forecast or a target.',
    ],
    ['blocked', 'Rien n’est bloqué.', 'Nothing is blocked.'],
    ['decide', 'Aucune décision n’est attendue de vous.', 'No decision is expected of you.'],
  ])('%s', (question, fr, en) => {
    expect(said(question, {})).toEqual({ fr: [fr], en: [en] });
  });
});

test('the headline is strong, what follows is not', () => {
  const [head, next] = answerSentences(
    { ...NOTHING, changed: { decided: 1, byDecision: { stop: 1 }, born: 0, items: [] } },
    'en',
  ).changed;
  expect(head?.every(({ strong }) => strong)).toBe(true);
  expect(next?.some(({ strong }) => strong)).toBe(false);
});

test('all seven are answered, in their order', () => {
  expect(Object.keys(answerSentences(NOTHING, 'fr'))).toEqual([...QUESTIONS]);
});

describe('what we believed', () => {
  const hypothesis = (experimentNumbers: number[]) => ({
    hypothesisId: 'h',
    number: 1,
    sentence: 'Parce que les appels attendent, si nous répondons vite, alors le délai baissera.',
    locale: 'fr' as const,
    experimentNumbers,
    verdicts: [],
  });

  test.each([
    [1, 0, 'Nous mettons 1 hypothèse à l’épreuve ; elle n’a pas encore de verdict confirmé.'],
    [1, 1, 'Nous mettons 1 hypothèse à l’épreuve ; elle a un verdict confirmé.'],
    [3, 0, 'Nous mettons 3 hypothèses à l’épreuve ; aucune n’a encore de verdict confirmé.'],
    [3, 1, 'Nous mettons 3 hypothèses à l’épreuve ; 1 a déjà un verdict confirmé.'],
    [3, 2, 'Nous mettons 3 hypothèses à l’épreuve ; 2 ont déjà un verdict confirmé.'],
    [3, 3, 'Nous mettons 3 hypothèses à l’épreuve ; toutes ont un verdict confirmé.'],
  ])('%i of which %i judged', (hypotheses, judged, fr) => {
    const sentences = said('believed', { believed: { hypotheses, judged, items: [hypothesis([4])] } });
    expect(sentences.fr).toEqual([fr.replace(' ;', '\u202f;')]);
  });

  test('quotes the one that was tested most', () => {
    const items = [hypothesis([4]), hypothesis([5, 6])];
    expect(said('believed', { believed: { hypotheses: 2, judged: 1, items } }).en[1]).toBe(
      'The most tested, in 2 experiments: “Parce que les appels attendent, si nous répondons vite, alors le délai baissera”.',
    );
  });
});

test('what we are testing: when the next one stops, who is late, what shows a signal', () => {
  const late = { ...RUNNING, number: 3, stopDate: '2026-11-01', signal: 'usual' as const };
  const sentences = said('testing', { testing: { running: 2, late: 1, items: [late, RUNNING] } });
  expect(sentences.fr).toEqual([
    '2 paris gelés sont en test\u202f; le prochain s’arrête le 3 décembre 2026.',
    'Un test a dépassé sa date d’arrêt.',
    '1 série montre un signal de variation\u202f; rien ne se conclut avant la fin du test.',
  ]);
  expect(sentences.en).toEqual([
    '2 frozen bets are being tested; the next one stops on 3 December 2026.',
    'One test is past its stop date.',
    '1 series shows a signal of variation; nothing is concluded before the test ends.',
  ]);
});

test('says nothing of signals when the list does not hold all that run', () => {
  expect(said('testing', { testing: { running: 80, late: 0, items: [RUNNING] } }).en).toHaveLength(1);
});

test('what we learned: the verdicts, the most frequent first, the most instructive, and what it cost', () => {
  const money = [{ spent: 12400, returned: 3000, currency: 'EUR', experiments: 4 }];
  const sentences = said('learned', {
    learned: {
      evaluated: 6,
      byVerdict: { confirmed: 2, refuted: 3, abandoned: 1 },
      money,
      items: [EXPERIMENT],
    },
  });
  expect(sentences.fr).toEqual([
    '6 expérimentations évaluées\u00a0: 3 réfutées, 2 confirmées et 1 abandonnée\u202f; la plus instructive, EXP-7\u00a0: «\u00a0Répondre vite ne suffit pas\u00a0».',
    'Ces expérimentations ont coûté 12\u202f400\u00a0€ et rapporté 3\u202f000\u00a0€ (coûts notés pour 4 sur 6).',
  ]);
  expect(sentences.en).toEqual([
    '6 experiments evaluated: 3 refuted, 2 confirmed and 1 abandoned; the most instructive, EXP-7: “Répondre vite ne suffit pas”.',
    'These experiments cost €12,400 and returned €3,000 (costs recorded for 4 of 6).',
  ]);
});

test('every verdict opens its experiments', () => {
  const learned = { evaluated: 3, byVerdict: { refuted: 3 }, money: [], items: [] };
  const [head] = answerSentences({ ...NOTHING, learned }, 'fr').learned;
  expect(head?.flatMap(({ text, opens }) => (opens ? [[text, opens]] : []))).toEqual([
    ['3 expérimentations évaluées', { stages: ['iterate'] }],
    ['3 réfutées', { stages: ['iterate'], verdicts: ['refuted'] }],
  ]);
});

test('what changed: the decisions, what was born, what was stopped last and why', () => {
  const stopped = {
    ...EXPERIMENT,
    decision: 'stop' as const,
    decisionReason: 'Trop cher. Deux fois le budget.',
  };
  const sentences = said('changed', {
    changed: { decided: 3, byDecision: { grow: 2, stop: 1 }, born: 1, items: [stopped] },
  });
  expect(sentences.fr).toEqual([
    '3 décisions prises\u00a0: 2 pour amplifier et 1 pour arrêter.',
    '1 expérimentation en est née.',
    'La dernière arrêtée, EXP-7\u00a0: «\u00a0Trop cher\u00a0».',
  ]);
  expect(sentences.en).toEqual([
    '3 decisions taken: 2 to grow and 1 to stop.',
    '1 experiment was born from them.',
    'The last one stopped, EXP-7: “Trop cher”.',
  ]);
});

describe('what surprised us', () => {
  test('forecasts and targets, never one without the other said', () => {
    const item = { ...EXPERIMENT, crowd: { count: 5, mean: 0.82, held: false }, missedTarget: true };
    const sentences = said('surprised', {
      surprised: { forecast: 4, right: 3, targeted: 6, missed: 2, items: [item] },
    });
    expect(sentences.fr).toEqual([
      'Les pronostics se sont trompés 1 fois sur 4\u202f; la cible fixée d’avance a été manquée 2 fois sur 6.',
      'Le plus inattendu, EXP-7\u00a0: 5 personnes donnaient en moyenne 82\u00a0% de chances à l’hypothèse\u202f; elle ne s’est pas vérifiée.',
    ]);
    expect(sentences.en[0]).toBe(
      'The forecasts were wrong 1 of 4 times; the target set beforehand was missed 2 of 6 times.',
    );
  });

  test('nothing, and why', () => {
    const surprised = { forecast: 2, right: 2, targeted: 3, missed: 0, items: [] };
    expect(said('surprised', { surprised }).fr).toEqual([
      'Rien\u00a0: les pronostics penchaient du bon côté 2 fois sur 2\u202f; la cible fixée d’avance a été atteinte 3 fois sur 3.',
    ]);
  });
});

test('what is blocked, by reason', () => {
  const item = { ...RUNNING, why: 'stopDatePassed' as const, since: '2026-11-01', detail: null };
  const sentences = said('blocked', {
    blocked: { count: 3, byReason: { stopDatePassed: 1, confirmationMissing: 2 }, items: [item] },
  });
  expect(sentences.fr).toEqual([
    '3 expérimentations sont bloquées\u00a0: 2 attendent que leur verdict soit confirmé et 1 a dépassé sa date d’arrêt.',
  ]);
  expect(sentences.en).toEqual([
    '3 experiments are blocked: 2 wait for their verdicts to be confirmed and 1 is past its stop date.',
  ]);
});

describe('what leadership needs to decide', () => {
  const ask = (part: Partial<OpenAsk>): OpenAsk => ({
    id: 'a',
    question: 'Pouvons-nous embaucher un modérateur ?',
    due: '2026-12-01',
    askedByName: 'Camille Rey',
    experimentNumber: 7,
    overdue: false,
    answer: null,
    ...part,
  });

  test('requests, decisions and confirmations; the most pressing quoted', () => {
    const asks = [ask({}), ask({ question: 'Un budget ?', due: '2026-11-20', overdue: true })];
    const sentences = said('decide', { decide: { asks, toConfirm: 1, toDecide: 2, waiting: [] } });
    expect(sentences.fr).toEqual([
      '2 demandes attendent votre réponse, dont 1 en retard\u202f; 2 décisions restent à prendre\u202f; 1 verdict reste à confirmer.',
      'La plus pressante\u00a0: «\u00a0Un budget\u202f?\u00a0», pour le 20 novembre 2026.',
    ]);
    expect(sentences.en).toEqual([
      '2 requests wait for your answer, 1 of them overdue; 2 decisions are to be taken; 1 verdict is to be confirmed.',
      'The most pressing: “Un budget ?”, by 20 November 2026.',
    ]);
  });

  test('what was asked back waits for its lead, not for leadership', () => {
    const decide = { asks: [ask({ answer: 'ask' })], toConfirm: 0, toDecide: 0, waiting: [] };
    expect(said('decide', { decide }).fr).toEqual(['Aucune décision n’est attendue de vous.']);
  });
});

describe('of a period', () => {
  const lately = {
    ...{ period: 'month' as const, since: '2026-10-22' },
    evaluated: { on: '2026-09-10', experiment: { ...EXPERIMENT, learningContestations: 1 } },
    stopped: { on: '2026-08-02', experiment: { ...EXPERIMENT, number: 4, decision: 'stop' as const } },
  };

  test('what happened says since when, be it nothing', () => {
    const learned = { evaluated: 1, byVerdict: { refuted: 1 }, money: [], items: [EXPERIMENT] };
    expect(said('learned', { lately, learned }).fr[0]).toMatch(
      /^Depuis le 22 octobre 2026, 1 expérimentation évaluée/,
    );
    expect(said('learned', { lately }).en).toEqual([
      'No experiment has been evaluated since 22 October 2026; the last one, EXP-7, was on 10 September 2026: “Répondre vite ne suffit pas” (contested by 1 person).',
    ]);
    expect(said('changed', { lately }).en).toEqual([
      'No decision has been taken since 22 October 2026.',
      'The last one stopped, EXP-4, on 2 August 2026: “Le délai baisse, mais la satisfaction ne suit pas”.',
    ]);
    expect(said('surprised', { lately }).fr).toEqual([
      'Rien à comparer depuis le 22 octobre 2026\u00a0: aucun verdict confirmé face à un pronostic ou à une cible.',
    ]);
  });

  test('what stands says no day', () => {
    const testing = { running: 1, late: 0, items: [RUNNING] };
    expect(said('testing', { lately, testing }).en[0]).toMatch(/^1 frozen bet is being tested/);
    expect(said('blocked', { lately }).en).toEqual(['Nothing is blocked.']);
    expect(said('decide', { lately }).en).toEqual(['No decision is expected of you.']);
  });
});

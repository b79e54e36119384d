import { answerSentences, plainText } from '../boards/answer-sentences.js';
import { EXPERIMENT, NOTHING, RUNNING } from '../boards/fixtures/answers.js';
import type { BoardAnswers } from '../boards/board-answers.js';
import { SHARED_FIELDS, type SharedField } from './share-link.js';
import { outsideSentences, outsideTitle } from './outside-sentences.js';
import { sharedAnswers } from './shared-answers.js';

const answers: BoardAnswers = {
  ...NOTHING,
  scope: { departmentId: 'd-1' },
  testing: { running: 1, late: 0, items: [RUNNING] },
  learned: {
    ...{
      evaluated: 1,
      byVerdict: { refuted: 1 },
      items: [{ ...EXPERIMENT, cost: { spent: 4321, returned: null, currency: 'EUR' } }],
    },
    money: [{ spent: 4321, returned: null, currency: 'EUR', experiments: 1 }],
  },
  changed: { decided: 1, byDecision: { adapt: 1 }, born: 0, items: [EXPERIMENT] },
  surprised: {
    ...{ forecast: 1, right: 0, targeted: 1, missed: 1 },
    items: [{ ...EXPERIMENT, crowd: { count: 12, mean: 0.87, held: false }, missedTarget: true }],
  },
  blocked: {
    count: 1,
    byReason: { objectionLate: 1 },
    items: [{ ...RUNNING, why: 'objectionLate', since: null, detail: '17' }],
  },
  decide: {
    ...{ toConfirm: 0, toDecide: 1, waiting: [EXPERIMENT] },
    asks: [
      {
        id: 'a',
        question: 'Oui ?',
        due: null,
        askedByName: 'Camille Rey',
        experimentNumber: 7,
        overdue: false,
        answer: null,
      },
    ],
  },
};
const every = SHARED_FIELDS.reduce<SharedField[][]>(
  (sets, field) => [...sets, ...sets.map((set) => [...set, field])],
  [[]],
);
const HOLDS: Readonly<Record<SharedField, RegExp>> = {
  figures: /Délai de réponse|0\.87|"signal":"shift"|"detail":"17"/u,
  money: /4321/u,
  departments: /Relation client/u,
  learnings: /Répondre juste|répondre juste|Trois mois|la satisfaction ne suit pas/u,
};

test.each(every.map((fields) => [fields]))('%j shows these fields, no others, and nobody', (fields) => {
  const said = JSON.stringify(sharedAnswers(answers, fields));
  expect(said).not.toMatch(/Camille Rey|Service client|d-1/u);
  for (const field of SHARED_FIELDS)
    expect([field, HOLDS[field].test(said)]).toEqual([field, fields.includes(field)]);
});

test('the sentences hold without any field', () => {
  const said = answerSentences(sharedAnswers(answers, []), 'fr');
  const text = Object.values(said).flat().map(plainText).join(' ');
  expect(text).toContain('1 expérimentation évaluée');
  expect(text).not.toMatch(/4\s?321|87|Camille|juste/u);
});

test.each([
  [
    'fr',
    'Qu’est-ce qui attend une décision\u202f?',
    'En attente : 1 question posée à la direction ; 1 décision à prendre.',
  ],
  ['en', 'What waits for a decision?', 'Pending: 1 question put to leadership; 1 decision to take.'],
] as const)('nothing is asked of readers outside (%s)', (locale, title, said) => {
  expect(outsideTitle('decide', locale)).toBe(title);
  const { decide, learned } = outsideSentences(answers, locale);
  expect(
    decide
      .map(plainText)
      .join(' ')
      .replace(/\u00a0|\u202f/g, ' '),
  ).toBe(said);
  expect(learned).toEqual(answerSentences(answers, locale).learned);
});

test('nothing waits', () => {
  expect(outsideSentences(NOTHING, 'en').decide.map(plainText)).toEqual(['No decision is pending.']);
});

import { withoutPeople } from './board-answers.js';
import { EXPERIMENT, NOTHING, RUNNING } from './fixtures/answers.js';
import { usualReadingLevel } from './questions.js';

test('readers outside see no name of an owner or of an asker', () => {
  const ask = {
    id: 'a',
    question: 'Un budget ?',
    due: null,
    askedByName: 'Camille Rey',
    experimentNumber: null,
    overdue: false,
    answer: null,
  };
  const answers = withoutPeople({
    ...NOTHING,
    testing: { running: 1, late: 0, items: [RUNNING] },
    learned: { ...NOTHING.learned, items: [EXPERIMENT] },
    changed: { ...NOTHING.changed, items: [EXPERIMENT] },
    surprised: { ...NOTHING.surprised, items: [{ ...EXPERIMENT, crowd: null, missedTarget: true }] },
    blocked: {
      ...NOTHING.blocked,
      items: [{ ...RUNNING, why: 'readingsMissing', since: null, detail: null }],
    },
    decide: { ...NOTHING.decide, asks: [ask], waiting: [EXPERIMENT] },
  });
  expect(JSON.stringify(answers)).not.toContain('Camille');
  expect(answers.learned.items[0]?.learning).toBe(EXPERIMENT.learning);
});

test.each([
  ['leadership', 'executive'],
  ['lead', 'strategist'],
  ['influencer', 'practitioner'],
  ['coordinator', 'practitioner'],
  ['admin', 'practitioner'],
] as const)('%s reads as %s until they choose', (role, level) => {
  expect(usualReadingLevel(role)).toBe(level);
});

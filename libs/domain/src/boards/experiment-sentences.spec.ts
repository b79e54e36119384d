import {
  blockedSentence,
  experimentSentence,
  figuresSentence,
  levelSentence,
  surpriseSentence,
} from './experiment-sentences.js';
import type { AnsweredExperiment } from './board-answers.js';
import { BLOCKED_REASONS } from './blocked.js';
import { EXPERIMENT, RUNNING } from './fixtures/answers.js';
import { READING_LEVELS } from './questions.js';
import { plainText } from './sentence.js';

const both = (say: (locale: 'fr' | 'en') => ReturnType<typeof experimentSentence>) => [
  plainText(say('fr')),
  plainText(say('en')),
];

describe('one experiment', () => {
  test.each<[string, Partial<AnsweredExperiment>, string, string]>([
    [
      'evaluated',
      {},
      'Réfutée\u00a0: Délai de réponse, visé 24\u00a0h, observé 31\u00a0h (avant 40\u00a0h), cible manquée. Décision\u00a0: adapter.',
      'Refuted: Délai de réponse, aimed at 24\u00a0h, observed 31\u00a0h (before 40\u00a0h), target missed. Decision: adapt.',
    ],
    [
      'without a verdict',
      { stage: 'evaluate', verdict: null, decision: null },
      'Délai de réponse, visé 24\u00a0h, observé 31\u00a0h (avant 40\u00a0h), cible manquée\u202f; le verdict reste à rendre.',
      'Délai de réponse, aimed at 24\u00a0h, observed 31\u00a0h (before 40\u00a0h), target missed; the verdict is still to come.',
    ],
    [
      'given up',
      { verdict: 'abandoned', abandonedReason: 'L’équipe est partie.', decision: null },
      'Abandonnée\u00a0: L’équipe est partie.',
      'Abandoned: L’équipe est partie.',
    ],
    ['in preparation', { stage: 'prototype' }, 'En préparation.', 'In preparation.'],
    [
      'running',
      RUNNING,
      'Délai de réponse\u00a0: doit baisser de 40\u00a0h à 24\u00a0h\u202f; 31\u00a0h à ce jour (avant 40\u00a0h), sans conclusion avant le 3 décembre 2026.',
      'Délai de réponse: should fall from 40\u00a0h to 24\u00a0h; 31\u00a0h so far (before 40\u00a0h), nothing is concluded before 3 December 2026.',
    ],
    [
      'running, nothing read',
      { ...RUNNING, outcome: { ...RUNNING.outcome!, observed: null, control: null, baseline: null } },
      'Délai de réponse\u00a0: doit baisser à 24\u00a0h\u202f; rien n’est encore relevé.',
      'Délai de réponse: should fall to 24\u00a0h; nothing read yet.',
    ],
  ])('%s', (_, part, fr, en) => {
    const item = { ...EXPERIMENT, ...part };
    expect(both((locale) => experimentSentence(item, locale))).toEqual([fr, en]);
  });

  test.each<[string, Partial<AnsweredExperiment>, string]>([
    [
      'evaluated',
      {},
      'Délai de réponse\u00a0: visé 24\u00a0h, observé 31\u00a0h (avant 40\u00a0h), cible manquée.',
    ],
    ['given up', { verdict: 'abandoned', abandonedReason: 'L’équipe est partie.' }, 'L’équipe est partie.'],
    ['without a measure', { outcome: null }, 'Aucune mesure de résultat n’est fixée.'],
    ['in preparation', { stage: 'benchmark' }, 'En préparation.'],
  ])('the figures alone, %s', (_, part, fr) => {
    expect(plainText(figuresSentence({ ...EXPERIMENT, ...part }, 'fr'))).toBe(fr);
  });

  test('the three readers read three different lines', () => {
    const lines = READING_LEVELS.map((level) => both((locale) => levelSentence(EXPERIMENT, level, locale)));
    expect(lines).toEqual([
      ['Coût 4\u202f000\u00a0€, retour non noté.', 'Cost €4,000, return not recorded.'],
      [
        'Avant et après\u202f; écart −9\u00a0h (de −14 à −4)\u202f; preuve de rang 3 sur 5\u202f; pari jamais modifié.',
        'Before and after; difference −9\u00a0h (−14 to −4); evidence of grade 3 of 5; bet never amended.',
      ],
      [
        '24 relevés, le dernier le 31 août 2026\u202f; 4 participants\u202f; 1 tâche ouverte.',
        '24 readings, the last on 31 August 2026; 4 people taking part; 1 open task.',
      ],
    ]);
  });

  test('a line with nothing to say is empty', () => {
    expect(levelSentence({ ...EXPERIMENT, cost: null }, 'executive', 'fr')).toEqual([]);
  });

  test('a surprise says what was believed and what was aimed at', () => {
    const item = { ...EXPERIMENT, crowd: { count: 5, mean: 0.82, held: false }, missedTarget: true };
    expect(both((locale) => surpriseSentence(item, locale))).toEqual([
      '5 personnes donnaient en moyenne 82\u00a0% de chances à l’hypothèse, qui ne s’est pas vérifiée. Délai de réponse\u00a0: visé 24\u00a0h, observé 31\u00a0h (avant 40\u00a0h), cible manquée.',
      '5 people gave the hypothesis a 82% chance on average; it did not hold. Délai de réponse: aimed at 24\u00a0h, observed 31\u00a0h (before 40\u00a0h), target missed.',
    ]);
  });
});

test.each(BLOCKED_REASONS)('%s is said in both languages, with its day', (why) => {
  const item = { ...RUNNING, why, since: '2026-11-01', detail: '2' };
  const said = both((locale) => blockedSentence(item, locale));
  expect(said.every((each) => /^[\p{Lu}\d].*\.$/u.test(each))).toBe(true);
  if (why !== 'ownerGone') {
    expect(said[0]).toContain('1er novembre 2026');
    expect(said[1]).toContain('1 November 2026');
  }
});

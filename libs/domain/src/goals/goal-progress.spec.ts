import { goalProgress, type ServingExperiment } from './goal-progress.js';
import { goalSentences } from './goal-sentences.js';

let last = 0;
const serving = (more: Partial<ServingExperiment> = {}): ServingExperiment => ({
  ...{
    number: ++last,
    stage: 'iterate',
    isAbandoned: false,
    verdict: 'confirmed',
    confirmedOn: '2026-02-01',
  },
  ...{ effect: null, ...more },
});
const gap = { direction: 'increase', baseline: 0.2, target: 0.4 } as const;
const effect = (value: number, low: number | null, high: number | null) => ({
  ...{ direction: 'increase' as const, value, low, high },
});
const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll(/[\u00a0\u202f]/g, ' ');
beforeEach(() => {
  last = 0;
});

describe('the progress of a goal', () => {
  test('counts each experiment where it stands', () => {
    const progress = goalProgress(
      [
        serving({ stage: 'prototype', verdict: null, confirmedOn: null }),
        serving({ stage: 'test', verdict: null, confirmedOn: null }),
        serving({ stage: 'evaluate', verdict: 'confirmed', confirmedOn: null }),
        serving({ verdict: 'abandoned', isAbandoned: true }),
        serving(),
        serving({ verdict: 'refuted' }),
        serving({ verdict: 'notEnoughEvidence' }),
      ],
      null,
    );
    expect(progress).toEqual({
      ...{ tooEarly: null, preparing: 1, running: 1, waiting: 1, stopped: 1, evaluated: 3 },
      byVerdict: { confirmed: 1, refuted: 1, noDifference: 0, notEnoughEvidence: 1 },
      effect: null,
    });
  });

  test.each([
    ['no experiment', [], 'noExperiment'],
    ['no confirmed verdict', [serving({ confirmedOn: null })], 'nothingEvaluated'],
  ])('is too early to say with %s', (_, experiments, expected) => {
    expect(goalProgress(experiments, gap).tooEarly).toBe(expected);
  });

  test('takes the latest effect on its own metric, in its direction, on enough evidence', () => {
    const progress = goalProgress(
      [
        serving({ effect: effect(0.02, 0.01, 0.03), confirmedOn: '2026-01-01' }),
        serving({ effect: effect(0.08, 0.05, 0.11), confirmedOn: '2026-03-01' }),
        serving({ effect: effect(0.2, 0.1, 0.3), confirmedOn: '2026-04-01', verdict: 'notEnoughEvidence' }),
        serving({ effect: { ...effect(0.2, 0.1, 0.3), direction: 'decrease' }, confirmedOn: '2026-05-01' }),
        serving({ effect: effect(0.3, 0.2, 0.4), confirmedOn: null }),
      ],
      gap,
    );
    expect(progress.effect).toMatchObject({ experimentNumber: 2, isUnclear: false });
    expect(progress.effect?.share).toBeCloseTo(0.4);
    expect(progress.effect?.lowShare).toBeCloseTo(0.25);
    expect(progress.effect?.highShare).toBeCloseTo(0.55);
  });

  test('reads a gap downwards as well', () => {
    const less = { direction: 'decrease', baseline: 40, target: 30 } as const;
    const fell = { direction: 'decrease' as const, value: -4, low: -6, high: -2 };
    const { effect: found } = goalProgress([serving({ effect: fell })], less);
    expect([found?.share, found?.lowShare, found?.highShare]).toEqual([0.4, 0.2, 0.6]);
  });

  test.each([
    ['with zero inside its interval', effect(0.02, -0.01, 0.05)],
    ['without an interval', effect(0.02, null, null)],
  ])('cannot tell an effect %s from zero', (_, found) => {
    expect(goalProgress([serving({ effect: found })], gap).effect?.isUnclear).toBe(true);
  });
});

describe('in a sentence', () => {
  const seven = () => [
    ...[1, 2, 3].map(() => serving()),
    ...[1, 2].map(() => serving({ verdict: 'refuted' })),
    serving({ verdict: 'noDifference' }),
    serving({ effect: effect(0.08, 0.05, 0.11), confirmedOn: '2026-03-01', verdict: 'refuted' }),
    serving({ stage: 'test', verdict: null }),
  ];

  test('says what was confirmed of what was evaluated, and how much of the gap', () => {
    const progress = goalProgress(seven(), gap);
    expect(plain(goalSentences(progress, 'fr'))).toBe(
      '3 hypothèses confirmées sur 7 évaluées, 3 réfutées, 1 sans différence ; l’effet mesuré le plus récent (n° 7) couvre 40 % de l’écart visé (de 25 % à 55 %). Par ailleurs, 1 test en cours.',
    );
    expect(plain(goalSentences(progress, 'en'))).toBe(
      '3 confirmed of 7 hypotheses evaluated, 3 refuted, 1 without a difference; the latest effect measured (No. 7) covers 40% of the gap aimed at (25% to 55%). Besides, 1 test running.',
    );
    expect(goalSentences(progress, 'fr')[0]).toContain('\u00a0;');
  });

  test.each<[string, readonly ServingExperiment[], string, string]>([
    [
      'nothing',
      [],
      'Trop tôt pour dire : aucune expérimentation ne sert encore cet objectif.',
      'Too early to say: no experiment serves this goal yet.',
    ],
    [
      'tests under way',
      [
        serving({ stage: 'test', verdict: null }),
        serving({ stage: 'test', verdict: null }),
        serving({ stage: 'benchmark', verdict: null }),
      ],
      'Trop tôt pour dire : rien n’est encore évalué, 2 tests en cours et 1 test en préparation.',
      'Too early to say: nothing is evaluated yet, 2 tests running and 1 test being prepared.',
    ],
    [
      'one refuted, which moved away',
      [serving({ verdict: 'refuted', effect: effect(-0.05, -0.08, -0.02) })],
      '0 hypothèse confirmée sur 1 évaluée, 1 réfutée ; c’est encore peu pour conclure ; l’effet mesuré le plus récent (n° 1) s’éloigne de la cible.',
      '0 confirmed of 1 hypothesis evaluated, 1 refuted; too few to conclude from; the latest effect measured (No. 1) moves away from the target.',
    ],
    [
      'one that went further than the gap',
      [serving({ effect: effect(0.3, 0.1, 0.5) })],
      '1 hypothèse confirmée sur 1 évaluée ; c’est encore peu pour conclure ; l’effet mesuré le plus récent (n° 1) couvre tout l’écart visé (de 50 % à 250 %).',
      '1 confirmed of 1 hypothesis evaluated; too few to conclude from; the latest effect measured (No. 1) covers the whole gap aimed at (50% to 250%).',
    ],
    [
      'one that shows no difference',
      [serving({ verdict: 'noDifference', effect: effect(0.01, -0.02, 0.04) })],
      '0 hypothèse confirmée sur 1 évaluée, 1 sans différence ; c’est encore peu pour conclure ; l’effet mesuré le plus récent (n° 1) ne se distingue pas de zéro.',
      '0 confirmed of 1 hypothesis evaluated, 1 without a difference; too few to conclude from; the latest effect measured (No. 1) cannot be told from zero.',
    ],
  ])('with %s', (_, experiments, french, english) => {
    const progress = goalProgress(
      experiments.map((each, index) => ({ ...each, number: index + 1 })),
      gap,
    );
    expect(plain(goalSentences(progress, 'fr'))).toBe(french);
    expect(plain(goalSentences(progress, 'en'))).toBe(english);
  });
});

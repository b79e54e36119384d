import { expect, test } from '@jest/globals';
import type { Analysis } from '@levain/domain/statistics/analysis.js';
import { analyse } from '@levain/domain/statistics/analyse.js';
import {
  ANALYSIS_REASONS,
  ANALYSIS_WARNINGS,
  EXPLANATION_CODES,
} from '@levain/domain/statistics/analysis-codes.js';
import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { TextEncoder } from 'node:util';
import { createIntl } from 'react-intl';
import { cataloguesOf, readCatalogue } from '../../../test-support/catalogues-of.js';
import { readingWords, toneOf } from './reading-sentence.js';
import type { ReadMeasure } from './reading-voice.js';

// Browsers have it; jsdom does not, and the fingerprint of the figures needs it.
Object.assign(globalThis, { TextEncoder });

async function intlOf(locale: Locale) {
  const catalogues = await cataloguesOf(locale);
  return createIntl({ locale: FORMAT_LOCALE[locale], messages: catalogues.messages() as never });
}

const measure: ReadMeasure = {
  name: 'Réponses',
  role: 'outcome',
  shape: 'proportion',
  unit: null,
  direction: 'increase',
  periodicity: null,
  changeDate: null,
  stopDate: '2026-01-31',
  minimumWorthwhileEffect: 0.03,
  margin: null,
  arms: [
    { id: 'a', name: 'Témoin', role: 'control' },
    { id: 'b', name: 'Pilote', role: 'variant' },
  ],
};

const input: AnalysisInput = {
  design: 'comparison',
  shape: 'proportion',
  measureRole: 'outcome',
  direction: 'increase',
  baseline: 0.2,
  target: 0.25,
  minimumWorthwhileEffect: 0.03,
  arms: [
    { id: 'a', role: 'control', share: null },
    { id: 'b', role: 'variant', share: null },
  ],
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', events: 248, total: 1240 },
      { armId: 'b', events: 365, total: 1238 },
    ],
  },
  plannedEnd: {
    minimumPerArm: 200,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2026-01-31',
  },
  now: '2026-02-01',
};

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (analysis: Analysis, intl: Awaited<ReturnType<typeof intlOf>>) => {
  const words = readingWords(analysis, measure, intl);
  return {
    ...words,
    headline: plain(words.headline),
    sentences: words.sentences.map(plain),
    missing: words.missing.map(plain),
  };
};

test('two groups, in French: the figures, what they mean, the target', async () => {
  const words = said(analyse(input), await intlOf('fr'));
  expect(words.headline).toMatch(
    /^Pilote : 29,5 %, contre 20 % pour Témoin, soit \+9,5 points, ou \+47 % en relatif\.$/,
  );
  expect(words.sentences[0]).toMatch(
    /^Le changement améliore ce résultat : l’effet se situe entre \+6,1 points et \+12,8 points/,
  );
  expect(words.sentences).toContain('La cible de 25 % est atteinte (29,5 %).');
  expect(words.bet).toBe('Mieux que le groupe témoin, et la cible est atteinte.');
  expect(words.tone).toBe('better');
});

test('two groups, in English', async () => {
  const words = said(analyse(input), await intlOf('en'));
  expect(words.headline).toBe(
    'Pilote: 29.5%, against 20% for Témoin, that is +9.5 points, or +47% relative.',
  );
  expect(words.sentences[0]).toMatch(/^The change improves this result/);
});

test('a pilot group never gets the words of a random draw', async () => {
  const words = said(analyse({ ...input, design: 'pilotGroup' }), await intlOf('en'));
  expect(words.sentences[0]).toMatch(/^The pilot group does better.*no random draw/);
});

test('below the planned minimum it says too early, and how much is missing', async () => {
  const data = {
    shape: 'proportion' as const,
    arms: [
      { armId: 'a', events: 4, total: 40 },
      { armId: 'b', events: 6, total: 45 },
    ],
  };
  const words = said(analyse({ ...input, data }), await intlOf('fr'));
  expect(words.headline).toBe('Trop tôt pour conclure.');
  expect(words.missing.join(' ')).toContain('« Témoin » compte 40 sur les 200 prévus au pari.');
  expect(words.tone).toBe('none');
});

test('nothing measured is not an error', async () => {
  const words = said(analyse({ ...input, data: { shape: 'proportion', arms: [] } }), await intlOf('fr'));
  expect(words.headline).toBe('Rien à lire encore : le premier relevé ouvrira la lecture.');
  expect(words.warnings).toEqual([]);
});

test('an interval points the way of what is better', () => {
  const estimate = (low: number | null, high: number | null) => ({
    value: 0,
    low,
    high,
    level: 0.95,
    kind: 'fixed' as const,
  });
  expect(toneOf(estimate(1, 2), 'increase')).toBe('better');
  expect(toneOf(estimate(1, 2), 'decrease')).toBe('worse');
  expect(toneOf(estimate(-2, -1), 'decrease')).toBe('better');
  expect(toneOf(estimate(-1, 1), 'increase')).toBe('unclear');
  expect(toneOf(estimate(null, null), 'increase')).toBe('none');
});

test.each(['fr', 'en'] as const)('every code of an analysis has its words in %s', (locale) => {
  const catalogue = readCatalogue(locale, 'analysis');
  for (const code of ANALYSIS_REASONS) expect(catalogue).toHaveProperty([`analysis.reason.${code}`]);
  for (const code of ANALYSIS_WARNINGS) expect(catalogue).toHaveProperty([`analysis.warning.${code}`]);
  for (const code of EXPLANATION_CODES) expect(catalogue).toHaveProperty([`analysis.explanation.${code}`]);
});

test('an effect that is not the difference of the two figures says what it is', async () => {
  const intl = await intlOf('fr');
  const months = ['2025-12-10', '2026-01-10'];
  const moved = analyse({
    ...input,
    design: 'pilotGroup',
    changeDate: '2026-01-01',
    data: {
      shape: 'proportion',
      arms: months.flatMap((on, month) => [
        { armId: 'a', on, events: 200 + 10 * month, total: 1000 },
        { armId: 'b', on, events: 180 + 110 * month, total: 1000 },
      ]),
    },
  });
  expect(plain(readingWords(moved, measure, intl).headline)).toBe(
    'Pilote : de 18 % à 29 % ; Témoin : de 20 % à 21 %. Écart entre les deux mouvements : +10 points.',
  );

  const covariate = (mean: number) => ({ mean, sd: 1, covariance: 0.9 });
  const adjusted = analyse({
    ...input,
    shape: 'mean',
    baseline: 6,
    target: 7,
    data: {
      shape: 'mean',
      arms: [
        { armId: 'a', n: 400, mean: 6.4, sd: 1, covariate: covariate(6.4) },
        { armId: 'b', n: 400, mean: 6.4, sd: 1, covariate: covariate(5.9) },
      ],
    },
  });
  const words = readingWords(adjusted, { ...measure, shape: 'mean', unit: 'points' }, intl);
  expect(plain(words.headline)).toMatch(
    /^Pilote : 6,4 points, contre 6,4 points pour Témoin ; entre personnes/,
  );
  expect(plain(words.headline)).toContain('l’écart est de +0,45 points');
});

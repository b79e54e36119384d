import { expect, test } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { applyDecisionRule } from '@levain/domain/statistics/decision-rule.js';
import { screen, within } from '@testing-library/react';
import { TextEncoder } from 'node:util';
import { TWO_SHARES } from '../../../../test-support/analysed.js';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { EvaluationPage } from './evaluation-page.js';

// Browsers have it; jsdom does not, and the fingerprint of the figures needs it.
Object.assign(globalThis, { TextEncoder });

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

const metric = (id: string, name: string) => ({
  ...{ id, name, unit: null, shape: 'proportion', direction: 'increase' },
});

const COMPLAINTS: AnalysisInput = {
  ...TWO_SHARES,
  measureRole: 'guardrail',
  direction: 'decrease',
  baseline: 0.04,
  target: null,
  minimumWorthwhileEffect: null,
  guardrailMargin: 0.01,
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', on: '2026-01-10', events: 50, total: 1240 },
      { armId: 'b', on: '2026-01-10', events: 52, total: 1238 },
    ],
  },
};

/** An outcome and a guardrail, read and judged by the domain; what a person recorded is the test's. */
function experimentOf(recorded: object = {}): ExperimentView {
  const outcome = analyse(TWO_SHARES);
  const guardrail = analyse(COMPLAINTS);
  const { direction, minimumWorthwhileEffect } = TWO_SHARES;
  const rule = applyDecisionRule({
    outcomes: [{ measureId: 'measure_1', direction, minimumWorthwhileEffect, analysis: outcome }],
    guardrails: [{ measureId: 'measure_2', direction: 'decrease', margin: 0.01, analysis: guardrail }],
  });
  const measure = (id: string, name: string, input: AnalysisInput, margin: number | null) => ({
    ...{ id, position: 0, role: input.measureRole, direction: input.direction, margin },
    ...{ baseline: input.baseline, target: input.target },
    ...{ minimumWorthwhileEffect: input.minimumWorthwhileEffect, metric: metric(`metric_${id}`, name) },
  });
  const plan = {
    ...{ design: 'comparison', alpha: 0.05, stopDate: '2026-01-31', changeDate: null, periodicity: null },
    ...{ frozenAt: '2026-01-01T08:00:00Z', fingerprint: 'ab12', amendments: [] },
    decisionRule: 'Amplifier si confirmé.',
    measures: [
      measure('measure_1', 'Réponses', TWO_SHARES, null),
      measure('measure_2', 'Plaintes', COMPLAINTS, 0.01),
    ],
    arms: [
      { id: 'a', position: 0, name: 'Témoin', role: 'control', share: null },
      { id: 'b', position: 1, name: 'Pilote', role: 'variant', share: null },
    ],
  };
  return {
    ...{ id: 'experiment_1', number: 12, version: 4, stage: 'evaluate', abandonedReason: null },
    ...{ learning: null, permissions: { canRecordVerdict: false, canReviewVerdict: false }, plan },
    readings: [
      { measure: { id: 'measure_1' }, analysis: outcome },
      { measure: { id: 'measure_2' }, analysis: guardrail },
    ],
    evaluation: {
      ...{ computed: rule, computedVerdict: rule.verdict, verdict: null, verdictReason: null, version: 1 },
      ...{ recordedAt: null, recordedBy: null, confirmedAt: null, confirmedBy: null, reviews: [] },
      ...recorded,
    },
  } as unknown as ExperimentView;
}

async function show(experiment: ExperimentView, locale: 'fr' | 'en' = 'fr') {
  await renderScreen(
    <ExperimentProvider value={experiment}>
      <EvaluationPage />
    </ExperimentProvider>,
    { locale, path: '/experiments/12/evaluation' },
  );
  return screen.findByRole('region', { name: locale === 'fr' ? /^Ce que conclut/ : /^What the rule set/ });
}

test('confirmed and short of the target are told together', async () => {
  const rule = await show(experimentOf());
  expect(within(rule).getByText('Confirmée')).toBeInTheDocument();
  const reconciled =
    'Mieux que le groupe témoin, mais en deçà de la cible : l’effet est là, plus petit que visé.';
  expect(plain(rule.textContent)).toContain(reconciled);
  const expected = screen.getByRole('region', { name: 'Attendu et observé' });
  expect(
    await within(expected).findAllByText((_, element) => plain(element?.textContent ?? '') === reconciled),
  ).not.toHaveLength(0);
});

test('guardrails say what is suggested, and never the verdict', async () => {
  const rule = await show(experimentOf());
  expect(plain(rule.textContent)).toContain(
    'Plaintes : pas démontré : une dégradation au-delà de la limite n’est pas exclue',
  );
  expect(within(rule).getByText('Amplifier')).toBeInTheDocument();
  expect(within(rule).queryByText('Essaimer')).toBeNull();
  expect(within(rule).getByText(/amplifier, oui, mais en le surveillant/)).toBeInTheDocument();
});

test('strength, repeats, chances and the rule with its inputs are all there, in English too', async () => {
  const rule = await show(experimentOf(), 'en');
  expect(within(rule).getByText(/^Strength of the evidence: 1 on a scale/)).toBeInTheDocument();
  expect(within(rule).getByText(/read 4 other ways, give the same conclusion/)).toBeInTheDocument();
  expect(within(rule).getByText('The same rule, in terms of chances')).toBeInTheDocument();
  expect(within(rule).getByText(/do not license unlimited peeking/)).toBeInTheDocument();
  const given = within(rule).getByRole('group', { name: 'What the rule was given', hidden: true });
  expect(plain(given.textContent)).toContain('from +6.1 points to +12.8 points, 95% confidence');
});

test('a person’s verdict that differs stands beside the computed one', async () => {
  await show(
    experimentOf({
      verdict: 'notEnoughEvidence',
      verdictReason: 'Une panne le 12',
      recordedAt: '2026-02-01T08:00:00Z',
      recordedBy: { id: 'member_1', name: 'Ana Lopes' },
    }),
  );
  const recorded = screen.getByRole('region', { name: 'Verdict enregistré' });
  const [computed, person] = within(recorded).getAllByRole('definition');
  expect(computed).toHaveTextContent('Confirmée');
  expect(person).toHaveTextContent('Preuves insuffisantes');
  expect(person).toHaveTextContent('Une panne le 12');
});

test('a verdict that somebody contested says so', async () => {
  await show(
    experimentOf({
      verdict: 'confirmed',
      recordedAt: '2026-02-01T08:00:00Z',
      recordedBy: { id: 'member_1', name: 'Ana Lopes' },
      reviews: [
        {
          ...{
            id: 'review_1',
            stance: 'contest',
            comment: 'Et la panne ?',
            reviewedAt: '2026-02-02T08:00:00Z',
          },
          member: { id: 'member_2', name: 'Noé Martin' },
        },
      ],
    }),
  );
  expect(screen.getByText('(contesté)', { exact: false })).toBeInTheDocument();
});

import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { GoalsPage } from './goals-page.js';

const leader = { ...ana, member: { ...ana.member, role: 'leadership' as const } };
const NOTHING = { confirmed: 0, refuted: 0, noDifference: 0, notEnoughEvidence: 0 };
const progress = (more: object = {}) => ({
  ...{
    __typename: 'GoalProgress',
    tooEarly: null,
    evaluated: 0,
    running: 0,
    waiting: 0,
    preparing: 0,
    stopped: 0,
  },
  ...{ byVerdict: { __typename: 'GoalVerdicts', ...NOTHING }, effect: null, ...more },
});
const goal = (id: string, more: object = {}) => ({
  ...{ __typename: 'Goal', id, version: 1, title: `Répondre ${id}`, description: null, parentId: null },
  ...{ ownerId: 'person_1', ownerName: 'Hélène', horizon: '2026-12-31', state: 'open', closingReason: null },
  ...{
    closedByName: null,
    closedAt: null,
    baseline: 0.2,
    target: 0.4,
    viewerCanChange: true,
    experimentCount: 1,
  },
  metric: {
    __typename: 'GoalMetric',
    id: 'metric_1',
    name: 'Taux',
    unit: null,
    shape: 'proportion',
    direction: 'increase',
  },
  projects: [{ __typename: 'GoalProject', id: 'project_1', name: 'Forum' }],
  progress: progress({
    ...{
      evaluated: 7,
      running: 1,
      byVerdict: { __typename: 'GoalVerdicts', ...NOTHING, confirmed: 3, refuted: 4 },
    },
    effect: {
      ...{ __typename: 'GoalEffect', experimentNumber: 7, verdict: 'confirmed', value: 0.08, share: 0.4 },
      ...{ lowShare: 0.25, highShare: 0.55, isUnclear: false },
    },
  }),
  experiments: [
    {
      ...{
        __typename: 'GoalExperiment',
        id: 'experiment_7',
        number: 7,
        title: 'Fil public',
        stage: 'iterate',
      },
      ...{ standing: 'evaluated', verdict: 'confirmed', decision: 'grow' },
    },
  ],
  ...more,
});
const ambition = {
  ...{ __typename: 'PeriodAmbition', period: '2199', from: '2199-01-01', to: '2199-12-31', version: 1 },
  ...{ currency: 'EUR', spent: null, hours: 0, started: 0, running: 0, evaluated: 0, before: [] },
  current: {
    ...{
      __typename: 'AmbitionRevision',
      level: 'learn',
      statement: 'Savoir ce qui marche',
      fte: 1,
      money: 40000,
    },
    ...{ leaderHours: null, permission: 'Un fil public', reason: null, recordedByName: 'Hélène' },
    recordedAt: '2026-01-05T09:00:00Z',
  },
};
const vision = {
  ...{ __typename: 'Vision', version: 2, text: 'Écouter avant de parler', writtenByName: 'Hélène' },
  writtenAt: '2026-01-05T09:00:00Z',
};
const shown = (found: object, locale: 'fr' | 'en' = 'fr', more: object = {}) =>
  renderScreen(<GoalsPage />, {
    ...{ locale, viewer: leader },
    answers: {
      Goals: () => ({
        ...{ goals: [], visions: [], ambitions: [] },
        costSettings: { __typename: 'CostSettings', currency: 'EUR' },
        ...found,
      }),
      GoalChoices: () => ({
        ...{ goals: [], metrics: [] },
        projects: { __typename: 'ProjectConnection', edges: [] },
      }),
      PeopleFound: () => ({ people: { __typename: 'PersonConnection', edges: [] } }),
      ...more,
    },
  });
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '';

test('tells the vision, then goals where their verdicts put them, each figure opening its tests', async () => {
  await shown({
    ...{ visions: [vision], ambitions: [ambition] },
    goals: [
      goal('goal_1'),
      goal('goal_2', {
        parentId: 'goal_1',
        progress: progress({ tooEarly: 'noExperiment' }),
        experiments: [],
      }),
    ],
  });
  expect(await screen.findByText('Écouter avant de parler')).toBeVisible();
  const goals = screen.getByRole('region', { name: 'Objectifs' });
  expect(plain(goals.textContent)).toContain(
    '3 hypothèses confirmées sur 7 évaluées, 4 réfutées ; l’effet mesuré le plus récent (n° 7) couvre 40 % de l’écart visé (de 25 % à 55 %).',
  );
  expect(plain(goals.textContent)).toContain('On le verra à : Taux, de 20 % à 40 %.');
  const parts = within(goals).getByRole('list', { name: /Sous-objectifs/ });
  expect(plain(parts.textContent)).toContain('Trop tôt pour dire');
  expect(within(goals).getByRole('link', { name: /EXP-7 · .*Fil public/ })).toHaveAttribute(
    'href',
    '/experiments/7',
  );
});

test('tells ambition beside means, without a mark', async () => {
  await shown({ ambitions: [ambition] }, 'en');
  const panel = await screen.findByRole('region', { name: 'Ambition and means' });
  expect(plain(panel.textContent)).toContain('2199: learn');
  expect(plain(panel.textContent)).toContain('Means given: 1 FTE and €40,000.');
  expect(plain(panel.textContent)).toContain('The period begins on 1 January 2199.');
});

test('says what will be here while nothing is, with the button that starts it', async () => {
  const { user, server } = await shown({}, 'fr', {
    WriteVision: () => ({
      writeVision: { __typename: 'WriteVisionSuccess', vision: { __typename: 'Vision', version: 1 } },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Écrire la vision' }));
  await user.type(screen.getByRole('textbox', { name: /Où voulons-nous aller/ }), 'Écouter');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(server.asked.find(({ name }) => name === 'WriteVision')?.variables['input']).toEqual({
      ...{ version: 0, text: 'Écouter' },
    }),
  );
  expect(screen.getByRole('button', { name: 'Fixer un objectif' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Inscrire une ambition' })).toBeVisible();
});

test('says a refusal at its field', async () => {
  const refusal = {
    __typename: 'Refusal',
    code: 'GOAL_CLOSING_REASON_MISSING',
    field: 'reason',
    parameters: [],
  };
  const { user } = await shown({ goals: [goal('goal_1')] }, 'fr', {
    CloseGoal: () => ({ closeGoal: { __typename: 'RefusedError', code: refusal.code, refusals: [refusal] } }),
  });
  await user.click(await screen.findByRole('button', { name: /^Clore/ }));
  await user.click(screen.getByRole('button', { name: 'Clore' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Pourquoi' })).toHaveAttribute('aria-invalid', 'true'),
  );
});

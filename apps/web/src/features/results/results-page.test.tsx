import { expect, test } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { ResultsPage } from './results-page.js';
import type { ResultsFilter } from './api/results.js';

const result = (number: number, title: string, more: object = {}) => ({
  __typename: 'BoardCard',
  id: `experiment_${number}`,
  number,
  title,
  stage: 'iterate',
  ownerName: 'Ana Lopes',
  design: 'comparison',
  stopDate: null,
  measurementCount: 12,
  verdict: null,
  verdictConfirmed: false,
  verdictContested: false,
  decision: null,
  decisionReason: null,
  learning: null,
  nextNumbers: [],
  abandonedReason: null,
  hypothesis: null,
  outcome: null,
  ...more,
});
const outcome = (more: object) => ({
  __typename: 'OutcomeSummary',
  metricName: 'Taux de clic',
  unit: null,
  shape: 'proportion',
  direction: 'increase',
  baseline: 0.1,
  target: 0.14,
  observed: null,
  control: null,
  ...more,
});
const part = (results: readonly ReturnType<typeof result>[], verdicts: Record<string, number> = {}) => ({
  board: {
    __typename: 'BoardConnection',
    totalCount: results.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    verdictCounts: Object.entries(verdicts).map(([verdict, count]) => ({
      __typename: 'VerdictCount',
      verdict,
      count,
    })),
    edges: results.map((node) => ({ __typename: 'BoardCardEdge', node })),
  },
});

const learned = result(3, 'Forum', {
  verdict: 'refuted',
  verdictConfirmed: true,
  verdictContested: false,
  decision: 'adapt',
  decisionReason: 'Le soir, les clients répondent.',
  learning: 'Le forum seul ne suffit pas.',
  nextNumbers: [8],
  outcome: outcome({ observed: 0.123, control: 0.1 }),
});
const stopped = result(4, 'Page vitrine', {
  verdict: 'abandoned',
  verdictConfirmed: true,
  verdictContested: false,
  decision: 'stop',
  decisionReason: 'Trop cher pour si peu.',
  abandonedReason: 'Le prestataire est parti.',
});

function answerTo(filter: ResultsFilter) {
  if (filter.waitingFor === 'decision') return part([result(5, 'Réponse du soir', { verdict: 'confirmed' })]);
  if (filter.waitingFor === 'confirmation') return part([]);
  if (filter.stages?.includes('test')) {
    const running = { stage: 'test', stopDate: addDays(today(), 12), outcome: outcome({ observed: 0.12 }) };
    return part([result(6, 'Titres', running)]);
  }
  if (filter.verdicts?.includes('abandoned')) return part([stopped], { abandoned: 1 });
  if (filter.decisions?.length === 1) return part([stopped], { abandoned: 1 });
  return part([learned, stopped], { refuted: 1, abandoned: 1 });
}

const overview = {
  board: {
    __typename: 'BoardConnection',
    totalCount: 4,
    stageCounts: [
      { __typename: 'StageCount', stage: 'test', count: 1 },
      { __typename: 'StageCount', stage: 'iterate', count: 3 },
    ],
  },
};
const winRate = (confirmed: number, evaluated: number, more: object = {}) => ({
  __typename: 'WinRate',
  confirmed,
  evaluated,
  abandoned: 1,
  rate: null,
  low: null,
  high: null,
  ...more,
});
const trackRecord = (more: object = {}) => ({
  trackRecord: {
    __typename: 'TrackRecord',
    winRate: winRate(1, 3),
    byDepartment: [],
    byActivity: [],
    families: [],
    ...more,
  },
});
const effect = (number: number, raw: number, shrunken: number) => ({
  __typename: 'ShrunkenEffect',
  experimentId: `experiment_${number}`,
  number,
  title: `Titre ${number}`,
  verdict: 'confirmed',
  raw,
  shrunken,
});
const foreseen = (more: object = {}) => ({
  crowdRecord: {
    __typename: 'CrowdRecord',
    ...{ experiments: 0, right: 0, wrong: 0, brier: null, surprises: [] },
    ...more,
  },
});
const answers = {
  TrackRecord: () => trackRecord(),
  CrowdRecord: () => foreseen(),
  ResultsOverview: () => overview,
  ResultsChoices: () => ({ departments: [], projects: { __typename: 'ProjectConnection', edges: [] } }),
  Results: ({ filter }: Record<string, unknown>) => answerTo(filter as ResultsFilter),
};
const region = async (name: RegExp) => {
  const found = await screen.findByRole('region', { name });
  await within(found).findAllByRole('listitem');
  return found;
};
const boldOf = (element: HTMLElement) =>
  [...element.querySelectorAll('b')].map((bold) => bold.textContent?.replaceAll(/[\u00a0\u202f]/g, ' '));

test('whoever reads only the bold text has understood', async () => {
  await renderScreen(<ResultsPage />, { path: '/results', answers });
  expect(boldOf(await region(/Que devez-vous décider/))).toEqual([
    '1 décision attend une réponse.',
    'Aucune mesure de résultat n’a été fixée.',
  ]);
  expect(boldOf(await region(/Qu’avons-nous appris/))).toEqual([
    '2 expérimentations closes : 1 réfutée et 1 abandonnée.',
    'Taux de clic : visé 14 %, observé 12,3 % (groupe témoin 10 %). Cible non atteinte.',
    'Enseignement : Le forum seul ne suffit pas.',
    'Pourquoi cette décision :',
    'Aucune mesure de résultat n’a été fixée.',
    'Pourquoi cette décision :',
  ]);
  expect(boldOf(await region(/Que testons-nous/))).toEqual([
    '1 pari gelé est en test.',
    'Taux de clic : doit monter de 10 % à 14 % ; 12 % à ce jour, sans conclusion avant la fin du test.',
  ]);
  expect(await region(/Que testons-nous/)).toHaveTextContent(/S’arrête le .*, dans 2 semaines\. 12 relevés/);
});

test('an experiment both abandoned and stopped is counted once, with both reasons', async () => {
  await renderScreen(<ResultsPage />, { path: '/results', answers, locale: 'en' });
  const found = await region(/What did we stop/);
  expect(boldOf(found)[0]).toBe('1 experiment stopped: 1 by decision and 1 test abandoned.');
  expect(within(found).getAllByRole('heading', { level: 3 })).toHaveLength(1);
  expect(found).toHaveTextContent('Why the test was abandoned: Le prestataire est parti.');
  expect(found).toHaveTextContent('Why it was stopped: Trop cher pour si peu.');
});

test('each number opens the board narrowed to what it counts, and the next experiment is a link', async () => {
  const path = '/results?department=department_1&from=2026-01-01';
  const { server } = await renderScreen(<ResultsPage />, { path, answers });
  const found = await region(/Qu’avons-nous appris/);
  const href = within(found).getByRole('link', { name: '1 réfutée' }).getAttribute('href');
  const search = new URLSearchParams(href?.split('?')[1]);
  expect(search.get('verdicts')).toBe('["refuted"]');
  expect(search.get('department')).toBe('department_1');
  expect(search.get('from')).toBe('2026-01-01');
  expect(within(found).getByRole('link', { name: 'EXP-8' })).toHaveAttribute('href', '/experiments/8');
  const asked = server.asked
    .filter(({ name }) => name === 'Results')
    .map(({ variables }) => variables['filter']);
  expect(asked).toContainEqual(
    expect.objectContaining({ departmentId: 'department_1', from: '2026-01-01', waitingFor: 'decision' }),
  );
});

test('a share of confirmed hypotheses is said from five on, with its interval and without a target', async () => {
  const { unmount } = await renderScreen(<ResultsPage />, { path: '/results', answers });
  const early = await screen.findByRole('region', { name: /fréquence nos hypothèses/ });
  expect(early).toHaveTextContent('3 expérimentations évaluées, dont 1 confirmée');
  expect(early).not.toHaveTextContent('%');
  unmount();

  const some = trackRecord({ winRate: winRate(5, 18, { rate: 5 / 18, low: 0.125, high: 0.509 }) });
  await renderScreen(<ResultsPage />, { path: '/results', answers: { ...answers, TrackRecord: () => some } });
  const found = await screen.findByRole('region', { name: /fréquence nos hypothèses/ });
  expect(boldOf(found)[0]).toBe('5 des 18 expérimentations évaluées ont été confirmées : 28 %.');
  expect(found).toHaveTextContent(/entre 13\s% et 51\s%/);
});

test('beside each measured effect stands what it is worth, read the way the figure moved', async () => {
  const family = {
    __typename: 'EffectFamily',
    metricId: 'metric_1',
    metricName: 'Appels',
    unit: 'appels',
    shape: 'level',
    direction: 'decrease',
    mean: 8,
    low: 3,
    high: 13,
    effects: [effect(3, 12, 9.5), effect(7, 4, 6.2)],
  };
  const record = () => trackRecord({ families: [family] });
  await renderScreen(<ResultsPage />, {
    path: '/results',
    answers: { ...answers, TrackRecord: record },
    locale: 'en',
  });
  const found = await screen.findByRole('region', { name: /How often do our hypotheses hold/ });
  expect(found).toHaveTextContent('The largest effect measured, −12 appels, is worth about −9.5 appels.');
  expect(found).toHaveTextContent('That mean is −8 appels (between −13 appels and −3 appels).');
  expect(within(found).getByTitle('−4 appels measured, −6.2 appels to be believed')).toBeInTheDocument();
});

test('before anything was started, it says what will be here', async () => {
  const none = { board: { ...overview.board, totalCount: 0, stageCounts: [] } };
  await renderScreen(<ResultsPage />, {
    path: '/results',
    answers: { ...answers, ResultsOverview: () => none },
  });
  expect(await screen.findByText('Ce que l’organisation apprend se lira ici')).toBeVisible();
});

test('what surprised says what was believed beside what came, without a name', async () => {
  const surprise = {
    ...({ __typename: 'CrowdSurprise', count: 12, mean: 0.78, held: false } as const),
    experiment: {
      __typename: 'ExperimentLink',
      id: 'experiment_3',
      number: 3,
      title: 'Forum',
      verdict: 'refuted',
    },
  };
  const some = foreseen({ experiments: 4, right: 3, wrong: 1, surprises: [surprise] });
  await renderScreen(<ResultsPage />, { path: '/results', answers: { ...answers, CrowdRecord: () => some } });
  const found = await region(/Qu’est-ce qui nous a surpris/);
  expect(boldOf(found)[0]).toBe(
    'Une expérimentation a donné tort aux personnes qui y participaient (3 fois du bon côté sur 4).',
  );
  expect(found).toHaveTextContent(/12 personnes y croyaient à 78\s% en moyenne/);
  expect(found).toHaveTextContent('à partir de cinq expérimentations');
});

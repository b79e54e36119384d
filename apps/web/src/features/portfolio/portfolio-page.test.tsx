import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { PortfolioPage } from './portfolio-page.js';

const VERDICTS = { confirmed: 3, refuted: 2, noDifference: 1, notEnoughEvidence: 1, abandoned: 1 };
const NONE = { confirmed: 0, refuted: 0, noDifference: 0, notEnoughEvidence: 0, abandoned: 0 };
const figures = (more: object = {}) => ({
  __typename: 'PortfolioFigures',
  ...{ experiments: 10, running: 2, started: 9, ended: 7, learned: 6, judged: 8, evaluated: 7 },
  ...{ targetSet: 9, amended: 1, confirmedByTwo: 6, reached: 2, iteration: 4, fromLearning: 3 },
  ...{ costed: 2, valued: 1, medianDays: 31 },
  verdicts: { __typename: 'VerdictTally', ...VERDICTS },
  money: { __typename: 'PortfolioMoney', spent: 1200, spentOfValued: 200, returned: 900, measured: 0 },
  ...more,
});
const group = (key: string | null, name: string | null, more: object = {}) => ({
  __typename: 'PortfolioGroup',
  ...{ key, name },
  figures: figures(more),
});
const counts = (all: Record<number, number>) =>
  Object.entries(all).map(([figure, count]) => ({
    __typename: 'FigureCount',
    figure: Number(figure),
    count,
  }));

const portfolio = (more: object = {}) => ({
  portfolio: {
    __typename: 'Portfolio',
    ...{ asOf: '2026-06-01', currency: 'EUR', groupCount: 3, figures: figures() },
    quarters: [
      group('2025-Q4', null, { ended: 4, verdicts: { __typename: 'VerdictTally', ...NONE, refuted: 2 } }),
      group('2026-Q2', null, { ended: 3, verdicts: { __typename: 'VerdictTally', ...NONE, confirmed: 3 } }),
      group(null, null, { ended: 0, verdicts: { __typename: 'VerdictTally', ...NONE } }),
    ],
    groups: [
      group('department_1', 'Achats', { experiments: 3, medianDays: null, costed: 0 }),
      group('department_2', 'Service', { experiments: 7 }),
      group(null, null, { experiments: 1 }),
    ],
    timeToVerdict: {
      __typename: 'TimeToVerdict',
      ...{ count: 6, lowerQuartile: 20, median: 31, upperQuartile: 44, running: 2, runningLonger: 1 },
      days: counts({ 18: 1, 20: 1, 30: 1, 32: 1, 44: 2 }),
    },
    iteration: {
      __typename: 'Iteration',
      ...{ lineages: 5, iterated: 2, medianDepth: 1, deepest: 3, deepestNumber: 9 },
      depths: counts({ 1: 3, 2: 1, 3: 1 }),
      days: { __typename: 'Spread', count: 5, median: 40 },
    },
    costliest: [
      {
        __typename: 'CostlyExperiment',
        ...{ experimentId: 'experiment_4', number: 4, title: 'Page vitrine', verdict: 'refuted' },
        ...{ spent: 1000, returned: null, measured: null, assumptions: [] },
      },
      {
        __typename: 'CostlyExperiment',
        ...{ experimentId: 'experiment_5', number: 5, title: 'Forum', verdict: null },
        ...{ spent: 200, returned: 900, measured: 0, assumptions: ['Une réponse épargne un appel.'] },
      },
    ],
    ...more,
  },
});
const winRate = (confirmed: number, evaluated: number, more: object = {}) => ({
  __typename: 'WinRate',
  ...{ confirmed, evaluated, abandoned: 1, rate: null, low: null, high: null },
  ...more,
});
const trackRecord = (more: object = {}) => ({
  trackRecord: {
    __typename: 'TrackRecord',
    ...{ winRate: winRate(1, 3), byDepartment: [], byActivity: [], families: [] },
    ...more,
  },
});
const answers = {
  Portfolio: () => portfolio(),
  TrackRecord: () => trackRecord(),
  ScopeChoices: () => ({
    departments: [],
    projects: { __typename: 'ProjectConnection', edges: [] },
    goals: [],
  }),
};
const open = (path = '/results/portfolio', more: object = {}, locale: 'fr' | 'en' = 'fr') =>
  renderScreen(<PortfolioPage />, { path, answers: { ...answers, ...more }, locale });
const plain = (text: string | null | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const region = (name: RegExp) => screen.findByRole('region', { name });
const boldOf = (element: HTMLElement) => plain(element.querySelector('b')?.textContent);
const searchOf = (link: HTMLElement) => new URLSearchParams(link.getAttribute('href')?.split('?')[1]);

test('whoever reads only the bold text has understood', async () => {
  await open();
  expect(
    await screen.findByText(/10 expérimentations, dont 2 en test. 7 tests sont terminés : 6 ont donné/),
  ).toHaveTextContent(/\(86\s%\)/);
  expect(boldOf(await region(/Quels verdicts/))).toBe(
    '8 verdicts : 3 confirmées, 2 réfutées, 1 sans différence, 1 sans preuves suffisantes et 1 abandonnée.',
  );
  expect(boldOf(await region(/Qui essaie quoi/))).toBe('2 directions expérimentent.');
  expect(boldOf(await region(/Apprenons-nous/))).toBe(
    '6 des 7 tests terminés ont laissé un enseignement, quel que soit le verdict : 86 % (49 % à 97 %).',
  );
  expect(boldOf(await region(/combien de temps/))).toMatch(
    /La moitié des 6 expérimentations au verdict confirmé par une seconde personne l’ont eu en 31 jours ou moins/,
  );
  expect(boldOf(await region(/Jusqu’où/))).toBe(
    '2 des 5 lignées ont une suite ; la plus profonde compte 3 tests.',
  );
  expect(boldOf(await region(/Que coûtent/))).toBe('1 200 € consignés pour 2 expérimentations.');
});

test('each number opens the experiments it counts, in the scope of the address', async () => {
  await open('/results/portfolio?activity=answer');
  const verdicts = await region(/Quels verdicts/);
  const cell = within(verdicts).getByRole('link', { name: '2 réfutées, T4 2025' });
  expect([...searchOf(cell)]).toEqual([
    ['activity', 'answer'],
    ['verdicts', '["refuted"]'],
    ['quarter', '2025-Q4'],
  ]);
  const practice = await region(/Apprenons-nous/);
  expect(searchOf(within(practice).getByRole('link', { name: '1' })).get('trait')).toBe('amended');
  const time = await region(/combien de temps/);
  expect(searchOf(within(time).getByRole('link', { name: '2 tests en cours' })).get('trait')).toBe('running');
  const groups = await region(/Qui essaie quoi/);
  expect(searchOf(within(groups).getByRole('link', { name: 'Service' })).get('department')).toBe(
    'department_2',
  );
  expect(within(groups).queryByRole('link', { name: 'Sans direction' })).toBeNull();
  const iteration = await region(/Jusqu’où/);
  expect(within(iteration).getByRole('link', { name: 'EXP-9' })).toHaveAttribute(
    'href',
    '/experiments/9/lineage',
  );
});

test('a published figure stands beside one’s own, with its source', async () => {
  await open('/results/portfolio', {}, 'en');
  const practice = await region(/Do we learn/);
  expect(practice).toHaveTextContent('2 of the 7 tests with a verdict had set a target and reached it');
  expect(within(practice).getByTitle(/29% \(8% to 64%\), Published: 27%/)).toBeInTheDocument();
  expect(within(practice).getByRole('link', { name: /Knudsen et al\..*2019/ })).toHaveAttribute(
    'href',
    'https://doi.org/10.1186/s12913-019-4482-6',
  );
});

test('departments stand by name until asked otherwise, and never by success', async () => {
  const { user, address, server } = await open();
  const groups = await region(/Qui essaie quoi/);
  const names = () =>
    within(groups)
      .getAllByRole('rowheader')
      .map((each) => each.textContent);
  expect(names()).toEqual(['Achats', 'Service', 'Sans direction']);
  expect(
    within(groups)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual([...['Nom', 'Expérimentations', 'En test', 'Temps médian jusqu’au verdict', 'Coût']]);
  await user.click(within(groups).getByRole('button', { name: 'Expérimentations' }));
  expect(names()).toEqual(['Service', 'Achats', 'Sans direction']);
  expect(address()).toContain('sort=experiments');
  await user.click(within(groups).getByRole('radio', { name: 'Projet' }));
  expect(address()).toContain('by=project');
  expect(server.asked.at(-1)).toMatchObject({ name: 'Portfolio', variables: { by: 'project' } });
});

test('below five cases counts are said, and no share nor time', async () => {
  const few = portfolio({
    figures: figures({
      started: 4,
      ended: 3,
      learned: 3,
      evaluated: 3,
      judged: 3,
      iteration: 1,
      fromLearning: 1,
    }),
    timeToVerdict: {
      __typename: 'TimeToVerdict',
      ...{
        count: 3,
        lowerQuartile: null,
        median: null,
        upperQuartile: null,
        running: 0,
        runningLonger: null,
      },
      days: counts({ 18: 3 }),
    },
  });
  await open('/results/portfolio', { Portfolio: () => few });
  const practice = await region(/Apprenons-nous/);
  expect(boldOf(practice)).toBe(
    '3 des 3 tests terminés ont laissé un enseignement, quel que soit le verdict.',
  );
  expect(within(practice).getAllByText('moins de 5 : pas encore de part')).toHaveLength(5);
  expect(boldOf(await region(/combien de temps/))).toMatch(
    /^Trop tôt pour une durée typique : 3 expérimentations/,
  );
});

test('a cost stands beside what it brought, never without the assumption', async () => {
  await open();
  const cost = await region(/Que coûtent/);
  expect(cost).toHaveTextContent(
    /Coûté 200\s€, rapporté 900\s€ \(estimés\), d’après «\sUne réponse épargne un appel\s»/,
  );
  expect(cost).toHaveTextContent(/Coûté 1\s000\s€\s; rien n’est dit de ce que cela rapporte/);
  expect(cost).toHaveTextContent(
    '8 expérimentations n’ont aucun coût consigné : cela ne veut pas dire gratuit.',
  );
});

test('a share of confirmed hypotheses is said from five on, with its interval and without a target', async () => {
  const { unmount } = await open();
  const early = await region(/fréquence nos hypothèses/);
  expect(early).toHaveTextContent('3 verdicts rendus, dont 1 hypothèse confirmée');
  expect(early).not.toHaveTextContent('%');
  unmount();
  const some = trackRecord({ winRate: winRate(5, 18, { rate: 5 / 18, low: 0.125, high: 0.509 }) });
  await open('/results/portfolio', { TrackRecord: () => some });
  const found = await region(/fréquence nos hypothèses/);
  expect(boldOf(found)).toBe('5 des 18 expérimentations au verdict rendu ont été confirmées : 28 %.');
  expect(found).toHaveTextContent(/entre 13\s% et 51\s%/);
});

test('beside each measured effect stands what it is worth, read the way the figure moved', async () => {
  const effect = (number: number, raw: number, shrunken: number) => ({
    __typename: 'ShrunkenEffect',
    ...{
      experimentId: `experiment_${number}`,
      number,
      title: `Titre ${number}`,
      verdict: 'confirmed',
      raw,
      shrunken,
    },
  });
  const family = {
    __typename: 'EffectFamily',
    ...{ metricId: 'metric_1', metricName: 'Appels', unit: 'appels', shape: 'level', direction: 'decrease' },
    ...{ mean: 8, low: 3, high: 13, effects: [effect(3, 12, 9.5), effect(7, 4, 6.2)] },
  };
  await open('/results/portfolio', { TrackRecord: () => trackRecord({ families: [family] }) }, 'en');
  const found = await region(/How often do our hypotheses hold/);
  expect(found).toHaveTextContent('The largest effect measured, −12 appels, is worth about −9.5 appels.');
  expect(found).toHaveTextContent('That mean is −8 appels (between −13 appels and −3 appels).');
  expect(within(found).getByTitle('−4 appels measured, −6.2 appels to be believed')).toBeInTheDocument();
});

test('before anything was tried, it says what will be here', async () => {
  const none = portfolio({ figures: figures({ experiments: 0 }) });
  await open('/results/portfolio', { Portfolio: () => none });
  expect(await screen.findByRole('heading', { name: /Tout ce que l’organisation essaie/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Créer une expérimentation' })).toBeVisible();
});

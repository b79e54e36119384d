import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { ResultsPage } from './results-page.js';

const outcome = (more: object = {}) => ({
  __typename: 'AnsweredOutcome',
  ...{ metricName: 'Taux de clic', unit: null, shape: 'proportion', direction: 'increase' },
  ...{ baseline: 0.1, target: 0.14, observed: 0.123, control: 0.1, effect: 0.023, low: 0.01, high: 0.036 },
  points: [],
  ...more,
});
const item = (number: number, title: string, more: object = {}) => ({
  __typename: 'AnsweredExperiment',
  ...{ id: `experiment_${number}`, number, title, stage: 'iterate', design: 'comparison' },
  ...{ ownerName: 'Ana Lopes', projectName: 'Forum', departmentNames: ['Relation client'] },
  ...{ startedAt: '2026-01-05T08:00:00.000Z', stopDate: '2026-03-01', closedAt: null },
  ...{ measurementCount: 12, lastReadOn: '2026-02-20', participantCount: 3, openTaskCount: 1 },
  ...{ verdict: null, verdictConfirmed: false, verdictContested: false, evidenceGrade: null },
  ...{ amendmentCount: 0, decision: null, decisionReason: null, abandonedReason: null },
  ...{
    learning: null,
    learningLimits: null,
    learningContestations: 0,
    nextNumbers: [],
    level: null,
    signal: null,
  },
  ...{ signalMeaning: null, outcome: outcome(), cost: null },
  ...more,
});
const points = [0.1, 0.11, 0.16].map((value, week) => ({
  __typename: 'OutcomePoint',
  on: `2026-02-0${week + 1}`,
  value,
  signal: week === 2 ? 'outside' : null,
}));
const running = item(6, 'Titres', {
  stage: 'test',
  design: 'beforeAfter',
  stopDate: '2026-04-01',
  signal: 'outside',
  outcome: outcome({ effect: null, low: null, high: null, points }),
});
const refuted = item(3, 'Accueil du soir', {
  ...{ verdict: 'refuted', verdictConfirmed: true, evidenceGrade: 1, decision: 'adapt' },
  ...{ decisionReason: 'Le soir, les clients répondent.', learning: 'Le forum seul ne suffit pas.' },
  ...{ learningLimits: 'Deux mois.', nextNumbers: [8] },
  cost: { __typename: 'AnsweredCost', spent: 4000, returned: null, currency: 'EUR' },
});
const toConfirm = item(5, 'Réponse du soir', { stage: 'evaluate', verdict: 'confirmed' });

const lately = (more: object = {}) => ({
  __typename: 'Lately',
  ...{ period: 'always', since: null, stopped: null },
  evaluated: { __typename: 'DatedExperiment', on: '2026-03-02', experiment: refuted },
  ...more,
});
const boardAnswers = (more: object = {}) => ({
  __typename: 'BoardAnswers',
  asOf: '2026-03-10',
  lately: lately(),
  believed: {
    __typename: 'BelievedAnswer',
    hypotheses: 2,
    judged: 1,
    items: [
      {
        __typename: 'AnsweredHypothesis',
        ...{
          hypothesisId: 'hypothesis_1',
          number: 1,
          sentence: 'Parce que les appels attendent.',
          locale: 'fr',
        },
        ...{ experimentNumbers: [3, 6], verdicts: ['refuted'] },
      },
      {
        __typename: 'AnsweredHypothesis',
        ...{ hypothesisId: 'hypothesis_2', number: 2, sentence: 'Parce que le soir compte.', locale: 'fr' },
        ...{ experimentNumbers: [5], verdicts: [] },
      },
    ],
  },
  testing: { __typename: 'TestingAnswer', running: 1, late: 0, items: [running] },
  learned: {
    __typename: 'LearnedAnswer',
    evaluated: 1,
    verdictCounts: [{ __typename: 'VerdictCount', verdict: 'refuted', count: 1 }],
    money: [],
    items: [refuted],
  },
  changed: {
    __typename: 'ChangedAnswer',
    decided: 1,
    decisionCounts: [{ __typename: 'DecisionCount', decision: 'adapt', count: 1 }],
    born: 1,
    items: [refuted],
  },
  surprised: { __typename: 'SurprisedAnswer', forecast: 0, right: 0, targeted: 1, missed: 1, items: [] },
  blocked: {
    __typename: 'BlockedAnswer',
    count: 2,
    reasonCounts: [
      { __typename: 'BlockedCount', why: 'confirmationMissing', count: 1 },
      { __typename: 'BlockedCount', why: 'readingsMissing', count: 1 },
    ],
    items: [
      {
        __typename: 'BlockedExperiment',
        ...{ why: 'confirmationMissing', since: '2026-03-01', detail: null },
        experiment: toConfirm,
      },
      {
        __typename: 'BlockedExperiment',
        ...{ why: 'readingsMissing', since: '2026-02-20', detail: null },
        experiment: running,
      },
    ],
  },
  decide: { __typename: 'DecideAnswer', asks: [], toConfirm: 1, toDecide: 0, waiting: [toConfirm] },
  ...more,
});
const answers = {
  BoardAnswers: () => ({ readingLevel: 'strategist', boardAnswers: boardAnswers() }),
  ScopeChoices: () => ({
    departments: [],
    goals: [],
    projects: { __typename: 'ProjectConnection', edges: [] },
  }),
  ChooseReadingLevel: ({ input }: Record<string, unknown>) => ({
    chooseReadingLevel: {
      __typename: 'ChooseReadingLevelSuccess',
      readingLevel: (input as { level: string }).level,
    },
  }),
};
const show = (options: object = {}) =>
  renderScreen(<ResultsPage />, { path: '/results/', pattern: '/results/', answers, ...options });
const region = (name: RegExp) => screen.findByRole('region', { name });
const boldOf = (element: HTMLElement) =>
  [...element.querySelectorAll('b')].map((bold) => bold.textContent?.replaceAll(/[\u00a0\u202f]/g, ' '));

test('the seven questions stand in their order, and whoever reads only the bold text has understood', async () => {
  await show();
  await region(/Que croyions-nous/);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'En une minute',
    expect.stringContaining('Que croyions-nous'),
    expect.stringContaining('Que testons-nous'),
    expect.stringContaining('Qu’avons-nous appris'),
    expect.stringContaining('Qu’est-ce que cela a changé'),
    expect.stringContaining('Qu’est-ce qui nous a surpris'),
    expect.stringContaining('Qu’est-ce qui bloque'),
    expect.stringContaining('Que devez-vous décider'),
  ]);
  expect(boldOf(await region(/Qu’avons-nous appris/))).toEqual([
    '1 expérimentation évaluée : 1 réfutée ; EXP-3 : « Le forum seul ne suffit pas ».',
    'Taux de clic : visé 14 %, observé 12,3 % (groupe témoin 10 %), cible manquée.',
    'Enseignement : Le forum seul ne suffit pas.',
    'Limites :',
  ]);
  expect(boldOf(await region(/Que devez-vous décider/))[0]).toBe('1 verdict reste à confirmer.');
});

test('each number opens the experiments narrowed to what it counts', async () => {
  await show({ path: '/results/?department=department_1&from=2026-01-01&period=always' });
  const found = await region(/Qu’avons-nous appris/);
  const href = within(found).getByRole('link', { name: '1 réfutée' }).getAttribute('href');
  const search = new URLSearchParams(href?.split('?')[1]);
  expect(search.get('verdicts')).toBe('["refuted"]');
  expect(search.get('stages')).toBe('["iterate"]');
  expect(search.get('department')).toBe('department_1');
  expect(search.get('from')).toBe('2026-01-01');
  const changed = await region(/Qu’est-ce que cela a changé/);
  expect(within(changed).getByRole('link', { name: 'EXP-8' })).toHaveAttribute('href', '/experiments/8');
});

test('what the list of experiments cannot narrow opens in place, and closes again', async () => {
  const { user } = await show({ locale: 'en' });
  const found = await region(/What did we believe/);
  expect(within(found).getAllByRole('listitem')).toHaveLength(2);
  await user.click(within(found).getByRole('button', { name: '2 experiments' }));
  expect(within(found).getAllByRole('listitem')).toHaveLength(1);
  expect(within(found).getByRole('status')).toHaveTextContent('The list shows only this one.');
  await user.click(within(found).getByRole('button', { name: 'Show all' }));
  expect(within(found).getAllByRole('listitem')).toHaveLength(2);
});

test('the three readers read different lines, chosen in place and kept', async () => {
  const { user, server } = await show();
  const learned = await region(/Qu’avons-nous appris/);
  expect(learned).toHaveTextContent('preuve de rang 1 sur 5');
  expect(within(learned).getByRole('img', { name: /écart \+2,3/ })).toBeVisible();
  const testing = await region(/Que testons-nous/);
  expect(within(testing).getByRole('img', { name: /hors de sa plage habituelle/ })).toBeVisible();

  expect(screen.getByRole('link', { name: 'À décider' })).toHaveAttribute('href', '#decide');

  await user.click(screen.getByRole('radio', { name: 'Décideurs' }));
  expect(learned).toHaveTextContent(/Coût 4\s000\s€, retour non noté/);
  expect(learned).not.toHaveTextContent('preuve de rang');
  expect(screen.getByRole('link', { name: 'À décider' })).toHaveAttribute('href', '#decide');

  await user.click(screen.getByRole('radio', { name: 'Terrain' }));
  expect(learned).toHaveTextContent('12 relevés, le dernier le 20 février 2026');
  expect(learned).toHaveTextContent('Ana Lopes');
  expect(screen.getByRole('link', { name: 'À décider' })).toHaveAttribute('href', '#decide');
  expect(server.asked.filter(({ name }) => name === 'ChooseReadingLevel')).toHaveLength(2);
});

test('what happened is of a month unless a longer period is chosen, in a word that stays in the address', async () => {
  const { user, server, address } = await show();
  await region(/Qu’avons-nous appris/);
  const periods = () =>
    server.asked.filter(({ name }) => name === 'BoardAnswers').map(({ variables }) => variables['period']);
  expect(periods().at(-1)).toBe('month');
  await user.click(screen.getByRole('radio', { name: '3 mois' }));
  await waitFor(() => expect(periods().at(-1)).toBe('quarter'));
  expect(address()).toContain('period=quarter');
});

test('an empty month says so with what came before it, and leads to the shortest period that holds it', async () => {
  const nothing = { __typename: 'LearnedAnswer', evaluated: 0, verdictCounts: [], money: [], items: [] };
  const answered = boardAnswers({
    ...{ asOf: '2026-04-20', learned: nothing },
    lately: lately({ period: 'month', since: '2026-03-20' }),
  });
  const { address, user } = await show({
    answers: { ...answers, BoardAnswers: () => ({ readingLevel: 'executive', boardAnswers: answered }) },
  });
  const minute = await region(/En une minute/);
  expect(minute).toHaveTextContent(
    /Aucune expérimentation n’a été évaluée depuis le 20 mars 2026.*EXP-3, l’a été le 2 mars 2026/,
  );
  expect(minute).toHaveTextContent(/EXP-3 Accueil du soir, évaluée le 2 mars 2026, a coûté 4\s000\s€/);
  await user.click(within(minute).getByRole('link', { name: 'Regarder depuis 3 mois' }));
  expect(address()).toContain('period=quarter');
});

test('of a period, a verdict opens in place what it counts: the list of experiments knows no such days', async () => {
  const { user } = await show({ path: '/results/?period=quarter' });
  const found = await region(/Qu’avons-nous appris/);
  expect(within(found).queryByRole('link', { name: '1 réfutée' })).not.toBeInTheDocument();
  await user.click(within(found).getByRole('button', { name: '1 réfutée' }));
  expect(within(found).getByRole('status')).toHaveTextContent('La liste ne montre que celle-ci.');
  const testing = await region(/Que testons-nous/);
  expect(within(testing).getByRole('link', { name: '1 pari gelé' })).toBeInTheDocument();
});

test('who may freezes the board in view, narrowed as it is', async () => {
  await show({ path: '/results/?department=department_1&period=year' });
  const freeze = await screen.findByRole('link', { name: 'Figer ce tableau' });
  const search = new URLSearchParams(freeze.getAttribute('href')?.split('?')[1]);
  expect(Object.fromEntries(search)).toEqual({ department: 'department_1', freeze: 'true' });
});

test('a learning that somebody contests says so wherever it is quoted', async () => {
  const contested = { ...refuted, learningContestations: 2 };
  const part = {
    learned: { ...boardAnswers().learned, items: [contested] },
    lately: lately({ evaluated: { __typename: 'DatedExperiment', on: '2026-03-02', experiment: contested } }),
    changed: { ...boardAnswers().changed, items: [contested] },
  };
  await show({
    answers: {
      ...answers,
      BoardAnswers: () => ({ readingLevel: 'strategist', boardAnswers: boardAnswers(part) }),
    },
  });
  const found = await region(/Qu’avons-nous appris/);
  expect(boldOf(found)).toEqual(
    expect.arrayContaining([
      '1 expérimentation évaluée : 1 réfutée ; EXP-3 : « Le forum seul ne suffit pas » (contesté par 2 personnes).',
      'Enseignement : Le forum seul ne suffit pas. (contesté par 2 personnes)',
    ]),
  );
});

test('what is blocked leads to where it can be undone', async () => {
  await show({ locale: 'en' });
  const found = await region(/What is blocked/);
  expect(found).toHaveTextContent('The verdict waits for a second person since 1 March 2026.');
  expect(within(found).getByRole('link', { name: 'Record readings of EXP-6' })).toHaveAttribute(
    'href',
    '/experiments/6/measurements',
  );
  const decide = await region(/What do you need to decide/);
  expect(within(decide).getByRole('link', { name: /Confirm or contest EXP-5/ })).toHaveAttribute(
    'href',
    '/experiments/5/evaluation',
  );
});

test('before anything was started, it says what will be here', async () => {
  const nothing = boardAnswers({
    believed: { __typename: 'BelievedAnswer', hypotheses: 0, judged: 0, items: [] },
    testing: { __typename: 'TestingAnswer', running: 0, late: 0, items: [] },
    learned: { __typename: 'LearnedAnswer', evaluated: 0, verdictCounts: [], money: [], items: [] },
    blocked: { __typename: 'BlockedAnswer', count: 0, reasonCounts: [], items: [] },
    decide: { __typename: 'DecideAnswer', asks: [], toConfirm: 0, toDecide: 0, waiting: [] },
  });
  const silent = () => ({ readingLevel: 'executive', boardAnswers: nothing });
  await show({ answers: { ...answers, BoardAnswers: silent } });
  expect(await screen.findByText('Ce que l’organisation apprend se lira ici')).toBeVisible();
});

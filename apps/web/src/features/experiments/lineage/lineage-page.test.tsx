import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ExperimentProvider } from '../experiment-context.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { BorrowPage } from './borrow-page.js';
import { ComparePage } from './compare-page.js';
import { SideBySide } from './compare/side-by-side.js';
import { WhyPanel } from './compare/why-panel.js';
import { LineagePage } from './lineage-page.js';
import { SpreadPage } from './spread-page.js';

const node = (number: number, parent: number | null, more: object = {}) => ({
  ...{
    __typename: 'LineageNode',
    id: `experiment_${number}`,
    number,
    title: `Essai ${number}`,
    stage: 'iterate',
  },
  ...{ verdict: 'refuted', decision: 'redo', parentId: parent && `experiment_${parent}`, move: 'follow' },
  ...{
    end: null,
    departmentName: null,
    keeps: `garde ${number}`,
    changes: null,
    because: null,
    becauseOfId: null,
  },
  ...{ contestations: 0, decisionReason: null, ...more },
});
const Lineage = () => ({
  lineage: {
    ...{ __typename: 'Lineage', experimentId: 'experiment_2' },
    nodes: [
      node(1, null, { move: 'root' }),
      node(2, 1),
      node(3, 1, { move: 'spread', departmentName: 'Juridique' }),
      node(4, 2, {
        move: 'pivot',
        end: 'deadEnd',
        because: 'Trop court',
        becauseOfId: 'learning_1',
        contestations: 2,
      }),
    ],
    figures: {
      ...{ __typename: 'LineageFigures', experiments: 4, generations: 3 },
      ...{ branches: 0, pivots: 1, spreads: 1, deadEnds: 1 },
    },
  },
});

const measure = {
  ...{ id: 'measure_1', position: 0, role: 'outcome', direction: 'increase', baseline: 0.2, target: 0.4 },
  ...{ minimumWorthwhileEffect: 0.1, margin: null, measurementCount: 0, lastObservedOn: null },
  metric: { id: 'metric_1', name: 'Réponses', unit: null, shape: 'proportion' },
};
const view = (number: number, more: object = {}): ExperimentView =>
  ({
    ...{
      __typename: 'Experiment',
      id: `experiment_${number}`,
      number,
      title: `Essai ${number}`,
      hypothesis: null,
    },
    ...{ prototype: null, readings: [], evaluation: null, decision: null, learning: null, parent: null },
    plan: {
      ...{
        design: 'comparison',
        arms: [],
        measures: [measure],
        startsOn: null,
        stopDate: null,
        changeDate: null,
      },
      ...{ periodicity: null, minimumPerArm: null, alpha: 0.05, decisionRule: null, amendments: [] },
    },
    lineage: [1, 2].map((each) => ({
      ...{ id: `experiment_${each}`, number: each, title: `Essai ${each}`, isCurrent: each === number },
      ...{
        parentId: each === 2 ? 'experiment_1' : null,
        keeps: null,
        changes: each === 2 ? 'la durée' : null,
      },
      because: null,
    })),
    ...more,
  }) as unknown as ExperimentView;

const render = (page: React.ReactElement, name: string, answers: object, experiment = view(2), search = '') =>
  renderScreen(<ExperimentProvider value={experiment}>{page}</ExperimentProvider>, {
    ...{
      path: `/experiments/${experiment.number}/${name}${search}`,
      pattern: `/experiments/$number/${name}`,
    },
    answers: { ...answers },
  });

test('arrows walk from parent to child and between siblings; Enter opens', async () => {
  const { user, address } = await render(<LineagePage />, 'lineage', { Lineage });
  expect(
    await screen.findByText(/4 expérimentations en 3 générations, 1 pivot, 1 essaimage, 1 impasse/),
  ).toBeInTheDocument();
  const link = (number: number) => screen.getByRole('link', { name: `EXP-${number} · Essai ${number}` });
  link(2).focus();
  await user.keyboard('{ArrowRight}');
  expect(link(4)).toHaveFocus();
  expect(link(4)).toHaveAccessibleDescription(/Impasse/);
  expect(screen.getByText('Contesté par 2 personnes')).toBeInTheDocument();
  await user.keyboard('{ArrowLeft}{ArrowDown}');
  expect(link(3)).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowUp}');
  expect(link(1)).toHaveFocus();
  await user.keyboard('{End}{Enter}');
  expect(address()).toBe('/experiments/4');
});

test('the outline says in words all that the picture shows', async () => {
  await render(<LineagePage />, 'lineage', { Lineage }, view(2), '?drawn=outline');
  const spread = within((await screen.findByRole('link', { name: /EXP-3/ })).closest('li')!);
  expect(spread.getByText('Essaimée : Juridique')).toBeInTheDocument();
  expect(spread.getByText('garde 3')).toBeInTheDocument();
});

test('any two beside each other say in a word what differs, and why', async () => {
  const evaluation = { verdict: 'refuted' };
  const pair = [view(1, { evaluation }), view(2)] as const;
  const both = (
    <>
      <WhyPanel lineage={pair[1].lineage} pair={pair} />
      <SideBySide pair={pair} />
    </>
  );
  const { user } = await render(both, 'compare', {});
  const row = (await screen.findByRole('rowheader', { name: /^Verdict/ })).closest('tr')!;
  expect(within(row).getByText('Différent')).toBeInTheDocument();
  expect(within(row).getByText('Réfutée')).toBeInTheDocument();
  expect(screen.getByText('la durée')).toBeInTheDocument();
  expect(screen.queryByRole('rowheader', { name: /Réponses.*cible/ })).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Seulement ce qui diffère' }));
  expect(screen.getByRole('rowheader', { name: /Réponses.*cible.*Identique/ })).toBeInTheDocument();
});

test('to compare, one chooses another of the lineage or any by its number', async () => {
  const ComparedExperiment = () => ({ experiment: null });
  const alone = view(2, { lineage: [] });
  const { user, server, address } = await render(<ComparePage />, 'compare', { ComparedExperiment }, alone);
  expect(await screen.findByText(/Choisissez une autre expérimentation/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Ou par son numéro'), '7');
  await user.click(screen.getByRole('button', { name: 'Comparer' }));
  expect(await screen.findByText('EXP-7 est introuvable.')).toBeInTheDocument();
  expect(address()).toContain('with=7');
  expect(server.asked.at(-1)?.variables).toEqual({ number: 7 });
});

const PlacesElsewhere = () => ({
  departments: [{ __typename: 'Department', id: 'department_1', name: 'Juridique' }],
  projects: { __typename: 'ProjectConnection', edges: [] },
});
const PlanCredits = () => ({
  experiment: {
    ...{ __typename: 'Experiment', id: 'experiment_2', source: null, lentTo: [], becauseOf: null },
    learning: { __typename: 'Learning', id: 'learning_1', confirmations: 0, contestations: 1 },
  },
});
const learning = { id: 'learning_1', statement: 'Un rappel suffit', limits: 'Dix personnes' };

test('to spread asks for one’s own figures, and says at the control which are missing', async () => {
  const SpreadExperiment = () => ({
    spreadExperiment: {
      ...{ __typename: 'RefusedError', code: 'OUTCOME_BASELINE_MISSING' },
      refusals: [
        {
          ...{ __typename: 'Refusal', code: 'OUTCOME_BASELINE_MISSING', field: 'figures.0.baseline' },
          parameters: [{ __typename: 'RefusalParameter', name: 'measure', value: 'Réponses' }],
        },
      ],
    },
  });
  const answers = { PlacesElsewhere, PlanCredits, SpreadExperiment };
  const { user, server } = await render(<SpreadPage />, 'spread', answers, view(2, { learning }));
  expect(await screen.findByText('Contesté par une personne')).toBeInTheDocument();
  expect(screen.getByText(/Là-bas : parti de 20 %, visé 40 %/)).toBeInTheDocument();
  await user.selectOptions(await screen.findByLabelText('Direction'), 'Juridique');
  await user.type(screen.getByLabelText('Ce qui diffère ici'), 'Le public');
  await user.type(screen.getByLabelText('Que vise-t-on ici ?'), '30');
  await user.click(screen.getByRole('button', { name: 'Créer le brouillon' }));
  expect(await screen.findByLabelText('D’où part-on ici ?')).toBeInvalid();
  expect(server.asked.find(({ name }) => name === 'SpreadExperiment')?.variables).toMatchObject({
    input: {
      ...{ sourceId: 'experiment_2', departmentId: 'department_1', projectId: null, changes: 'Le public' },
      figures: [{ measureId: 'measure_1', baseline: null, target: 0.3 }],
    },
  });
});

test('a borrowed plan opens as a draft of one’s own', async () => {
  const BorrowPlan = () => ({
    borrowPlan: {
      __typename: 'BorrowPlanSuccess',
      experiment: { __typename: 'Experiment', id: 'experiment_9', number: 9 },
    },
  });
  const { user, address } = await render(<BorrowPage />, 'borrow', { PlacesElsewhere, BorrowPlan });
  await user.type(await screen.findByLabelText('Titre'), 'Autre question');
  await user.click(screen.getByRole('button', { name: 'Créer le brouillon' }));
  expect(address()).toBe('/experiments/9');
});

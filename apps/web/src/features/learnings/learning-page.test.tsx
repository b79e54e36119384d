import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { LearningPage } from './learning-page.js';

const stance = (more: object) => ({
  ...{ __typename: 'LearningStance', id: 'learningStance_1', stance: 'contest', happened: 'L’inverse' },
  ...{ context: 'Juridique, mars', memberName: 'Sam', saidAt: '2026-03-02T09:00:00Z', isMine: false },
  ...{ version: 1, experiment: null, ...more },
});
const detail = {
  ...{ __typename: 'LearningDetail', grade: 2, activity: 'publish', projectName: 'Entraide' },
  ...{ departmentNames: ['Juridique'], viewerMaySpeak: true, reusedIn: [], stances: [] as object[] },
  facts: {
    ...{ __typename: 'LearningFacts', design: 'comparison', frozenAt: '2026-01-05T09:00:00Z', amendments: 1 },
    ...{ verdict: 'confirmed', confirmedByName: 'Léa', decision: 'stop', decisionReason: 'Trop cher' },
    decidedByName: 'Ana',
    outcome: {
      ...{ __typename: 'LearningOutcome', metricName: 'Réponses', unit: null, shape: 'proportion' },
      ...{ baseline: 0.2, target: 0.4, observed: 0.45 },
    },
  },
  deadEnd: null as object | null,
};
const learning = {
  ...{ __typename: 'Learning', id: 'learning_1', statement: 'Un rappel suffit', limits: 'Dix personnes' },
  ...{ createdAt: '2026-02-02T09:00:00Z', confirmations: 0, contestations: 0 },
  writtenBy: { __typename: 'Member', id: 'member_2', name: 'Ana' },
  experiment: {
    ...{ __typename: 'ExperimentLink', id: 'experiment_1', number: 12, title: 'Forum', stage: 'iterate' },
    ...{ verdict: 'confirmed', decision: 'stop' },
  },
};
const render = (more: object = {}, learningMore: object = {}, answers: object = {}) =>
  renderScreen(<LearningPage />, {
    ...{ path: '/learnings/learning_1', pattern: '/learnings/$learningId' },
    answers: {
      Learning: () => ({ learning: { ...learning, ...learningMore, detail: { ...detail, ...more } } }),
      OwnExperiments: () => ({ board: { __typename: 'BoardConnection', edges: [] } }),
      ...answers,
    },
  });

test('always shows the six facts', async () => {
  await render();
  const facts = within(await screen.findByRole('region', { name: 'L’expérimentation derrière' }));
  for (const said of [
    /Réponses : visé 40 %, en partant de 20 %/,
    '45 %',
    'Un avenant depuis le départ',
    /confirmé par Léa/,
    /par Ana/,
    'Trop cher',
  ])
    expect(facts.getByText(said)).toBeInTheDocument();
});

test('says what one saw, at the control what is missing', async () => {
  const TakeStance = () => ({
    takeStance: {
      ...{ __typename: 'RefusedError', code: 'TEXT_REQUIRED' },
      refusals: [{ __typename: 'Refusal', code: 'TEXT_REQUIRED', field: 'happened', parameters: [] }],
    },
  });
  const { user, server } = await render({}, {}, { TakeStance });
  await user.click(await screen.findByRole('button', { name: 'Dire ce que j’ai vu' }));
  await user.click(screen.getByRole('button', { name: 'Publier' }));
  expect(server.asked.map(({ name }) => name)).not.toContain('TakeStance');
  await user.click(screen.getByRole('radio', { name: 'J’ai vu autre chose' }));
  await user.type(screen.getByLabelText('Où et quand'), 'RH, mai');
  await user.click(screen.getByRole('button', { name: 'Publier' }));
  expect(await screen.findByLabelText('Ce qui s’est passé')).toBeInvalid();
  expect(server.asked.at(-1)?.variables).toMatchObject({
    input: { learningId: 'learning_1', stance: 'contest', context: 'RH, mai', experimentId: null },
  });
});

test('shows the words of those who contest, and lets one change one’s own alone', async () => {
  const stances = [stance({ id: 'learningStance_2', isMine: true, stance: 'confirm' }), stance({})];
  await render({ stances }, { contestations: 1, confirmations: 1 });
  const panel = within(await screen.findByRole('region', { name: 'Ce que d’autres ont vu' }));
  expect(panel.getByText(/Une personne a vu autre chose/)).toBeInTheDocument();
  expect(panel.getAllByRole('button', { name: 'Modifier' })).toHaveLength(1);
  expect(panel.queryByRole('button', { name: 'Dire ce que j’ai vu' })).toBeNull();
  expect(screen.getByText('Contesté par une personne')).toBeInTheDocument();
});

test('a dead end says why, what to avoid and when one might; its author writes it there', async () => {
  const deadEnd = {
    ...{ __typename: 'DeadEnd', avoid: null, retryWhen: null, writtenByName: null },
    ...{ version: 0, viewerMayDescribe: true },
  };
  const DescribeDeadEnd = () => ({
    describeDeadEnd: {
      __typename: 'DescribeDeadEndSuccess',
      learning: { __typename: 'Learning', id: 'learning_1' },
    },
  });
  const { user, server } = await render({ deadEnd }, {}, { DescribeDeadEnd });
  const panel = within(await screen.findByRole('region', { name: 'Une impasse' }));
  expect(panel.getByText('Trop cher')).toBeInTheDocument();
  await user.click(panel.getByRole('button', { name: 'Dire ce qu’il faut en retenir' }));
  await user.type(panel.getByLabelText('À ne pas refaire tel quel'), 'Tout envoyer');
  await user.type(panel.getByLabelText('Vaudrait un nouvel essai si'), 'On trie');
  await user.click(panel.getByRole('button', { name: 'Garder cette note' }));
  expect(server.asked.find(({ name }) => name === 'DescribeDeadEnd')?.variables).toEqual({
    input: { experimentId: 'experiment_1', version: 0, avoid: 'Tout envoyer', retryWhen: 'On trie' },
  });
});

test('one that may not be seen is not found', async () => {
  await renderScreen(<LearningPage />, {
    ...{ path: '/learnings/learning_9', pattern: '/learnings/$learningId' },
    answers: { Learning: () => ({ learning: null }) },
  });
  expect(await screen.findByRole('link', { name: 'Enseignements' })).toBeInTheDocument();
});

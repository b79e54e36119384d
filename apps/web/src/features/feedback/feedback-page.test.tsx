import { expect, test } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { FeedbackPage } from './feedback-page.js';

const member = (id: number, name: string) => ({ __typename: 'Member', id: `member_${id}`, name });
const department = (id: number, name: string, more: object = {}) => ({
  ...{ __typename: 'Department', id: `department_${id}`, name, answerers: 'coordinators', referents: [] },
  ...more,
});
const care = department(1, 'Relation client', { answerers: 'referents', referents: [member(3, 'Rosa')] });
const legal = department(2, 'Juridique');
const feedback = (id: number, statement: string, more: object = {}) => ({
  ...{ __typename: 'Feedback', id: `feedback_${id}`, version: 1, kind: 'objection', statement },
  ...{ isFromOutside: false, word: 'C’est chez vous.', wishedOn: addDays(today(), 5), isOverdue: false },
  ...{ handedAt: '2026-11-01T09:00:00Z', state: 'waiting', reason: null, actOn: null, answeredAt: null },
  ...{ canAnswer: false, handedBy: member(2, 'Karim Benali'), answeredBy: null, department: care },
  departments: [care],
  experiment: { __typename: 'ExperimentLink', id: 'experiment_1', number: 12, title: 'Le forum' },
  ...more,
});
const page = (feedbacks: readonly object[]) => ({
  feedbacks: {
    __typename: 'FeedbackConnection',
    totalCount: feedbacks.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: feedbacks.map((node) => ({ __typename: 'FeedbackEdge', node })),
  },
});
const answers = (waiting: readonly object[], answered: readonly object[] = []) => ({
  FeedbackCount: () => ({
    feedbacks: { __typename: 'FeedbackConnection', totalCount: waiting.length + answered.length },
  }),
  Feedbacks: ({ view }: Record<string, unknown>) => page(view === 'answered' ? answered : waiting),
  FeedbackDepartments: () => ({ departments: [care, legal] }),
});
const show = (options: Parameters<typeof renderScreen>[1]) =>
  renderScreen(<FeedbackPage />, { path: '/people/feedback', ...options });

test('says what waits and what is late in words, and who answers', async () => {
  const late = feedback(1, 'Deux fois la même question.', {
    isOverdue: true,
    wishedOn: addDays(today(), -2),
  });
  await show({ answers: answers([late, feedback(2, 'Trop long.')]) });
  expect(await screen.findByText('2 retours attendent leur réponse, dont un en retard.')).toBeInTheDocument();
  const [first] = within(screen.getByRole('list', { name: 'En attente' })).getAllByRole('listitem');
  expect(first).toHaveTextContent(/en retard : souhaitée avant le .*avant-hier/);
  expect(first).toHaveTextContent('Répond : Rosa.');
  expect(screen.queryByRole('button', { name: /^Répondre/ })).not.toBeInTheDocument();
});

test('whoever answers does so in place: what is taken on needs its day', async () => {
  const waiting = feedback(1, 'Deux fois la même question.', { canAnswer: true });
  const { user, server } = await show({
    answers: {
      ...answers([waiting]),
      AnswerFeedback: ({ input }) =>
        (input as { actOn: string | null }).actOn
          ? {
              answerFeedback: {
                __typename: 'AnswerFeedbackSuccess',
                feedback: { ...waiting, state: 'taken' },
              },
            }
          : {
              answerFeedback: {
                __typename: 'RefusedError',
                code: 'DATE_REQUIRED',
                refusals: [{ __typename: 'Refusal', code: 'DATE_REQUIRED', field: 'actOn', parameters: [] }],
              },
            },
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Répondre pour Relation client/ }));
  await user.type(screen.getByLabelText('Ce que nous faisons'), 'Elle disparaît.');
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  expect(await screen.findByText('Choisissez une date.')).toBeInTheDocument();
  const day = addDays(today(), 20);
  await user.type(screen.getByLabelText('D’ici le'), day);
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  expect(await screen.findByText(/La réponse est donnée/)).toBeInTheDocument();
  expect(server.asked.filter(({ name }) => name === 'AnswerFeedback').at(-1)?.variables).toEqual({
    input: {
      id: 'feedback_1',
      version: 1,
      answer: 'taken',
      reason: 'Elle disparaît.',
      actOn: day,
      departmentId: null,
    },
  });
});

test('passing it on offers every department but those that had it, and says who will answer', async () => {
  const waiting = feedback(1, 'Trop long.', { canAnswer: true, isFromOutside: true });
  const { user } = await show({ answers: answers([waiting]) });
  await user.click(await screen.findByRole('button', { name: /^Répondre pour/ }));
  expect(screen.getByText(/elle lit cette réponse sur sa page, sans votre nom/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Une autre direction est mieux placée' }));
  await user.click(screen.getByRole('combobox', { name: 'À quelle direction' }));
  const options = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
  expect(options).toEqual(['Juridique']);
  await user.click(screen.getByRole('option', { name: 'Juridique' }));
  expect(
    screen.getByText('Cette direction n’a pas de référent : la coordination répond.'),
  ).toBeInTheDocument();
});

test('an answer is read with its reason, and where it came through', async () => {
  const given = feedback(1, 'Trop long.', {
    ...{ state: 'explained', reason: 'La loi l’exige.', answeredAt: '2026-11-05T09:00:00Z' },
    ...{ answeredBy: member(4, 'Yannick'), department: legal, departments: [care, legal] },
  });
  await show({ answers: answers([], [given]), locale: 'en' });
  const item = (await screen.findAllByRole('listitem')).find(({ id }) => id === 'feedback_1')!;
  expect(item).toHaveTextContent(/Says no.*La loi l’exige\..*Yannick.*Came through: Relation client/);
});

test('the filters live in the address', async () => {
  const { user, address } = await show({ answers: answers([feedback(1, 'Trop long.')]) });
  await user.click(await screen.findByRole('combobox', { name: 'Direction' }));
  await user.click(await screen.findByRole('option', { name: 'Juridique' }));
  expect(address()).toContain('department=department_2');
});

test('nothing was handed over: what will be here, and where it starts', async () => {
  await show({ answers: answers([]) });
  expect(await screen.findByText('Personne ne parle dans le vide')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Voir les expérimentations' })).toBeInTheDocument();
});

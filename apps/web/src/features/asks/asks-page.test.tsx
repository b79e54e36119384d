import { expect, test } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { screen, within } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { AsksPage } from './asks-page.js';

const none = { canAnswer: false, canReply: false, canWithdraw: false, canClose: false };
const member = (id: number, name: string) => ({ __typename: 'Member', id: `member_${id}`, name });
const ask = (id: number, question: string, more: object = {}) => ({
  ...{
    __typename: 'Ask',
    id: `ask_${id}`,
    version: 1,
    question,
    context: 'Le pilote a réussi.',
    options: [],
  },
  ...{ dueOn: addDays(today(), 5), state: 'waiting', isOverdue: false, closingWord: null },
  ...{ askedAt: '2026-11-01T09:00:00Z', movedAt: '2026-11-01T09:00:00Z', addressedTo: null },
  ...{ askedBy: member(2, 'Karim Benali'), experiment: null, project: null, answers: [] },
  permissions: { __typename: 'AskPermissions', ...none },
  ...more,
});
const can = (act: Partial<typeof none>) => ({
  permissions: { __typename: 'AskPermissions', ...none, ...act },
});
const page = (asks: readonly object[]) => ({
  asks: {
    __typename: 'AskConnection',
    totalCount: asks.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: asks.map((node) => ({ __typename: 'AskEdge', node })),
  },
});
const answers = (open: readonly object[], answered: readonly object[] = []) => ({
  AsksCount: () => ({ asks: { __typename: 'AskConnection', totalCount: open.length + answered.length } }),
  WaitingAsks: () => ({
    asks: {
      __typename: 'AskConnection',
      totalCount: open.filter((each) => !('state' in each) || each.state === 'waiting').length,
    },
  }),
  Asks: ({ view }: Record<string, unknown>) => page(view === 'open' ? open : answered),
  AskChoices: () => ({
    members: [
      { ...member(3, 'Hélène'), role: 'leadership', disabledAt: null },
      { ...member(4, 'Parti'), role: 'leadership', disabledAt: '2026-01-01T00:00:00Z' },
      { ...member(5, 'Relais'), role: 'influencer', disabledAt: null },
    ],
    projects: { __typename: 'ProjectConnection', edges: [] },
    board: { __typename: 'BoardConnection', edges: [] },
  }),
});
const leader = { ...ana, member: { ...ana.member, role: 'leadership' as const } };
const show = (options: Parameters<typeof renderScreen>[1]) =>
  renderScreen(<AsksPage />, { path: '/results/asks', ...options });

test('says how many decisions wait and how many are overdue, without a colour for it', async () => {
  const late = ask(1, 'Gardons-nous les relais ?', { isOverdue: true, dueOn: addDays(today(), -2) });
  await show({ answers: answers([late, ask(2, 'Ouvrons-nous le forum ?')]) });
  expect(await screen.findByText('2 décisions sont attendues. 1 est en retard.')).toBeInTheDocument();
  const list = screen.getByRole('list', { name: 'En attente' });
  expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent(
    /Attend la direction.*en retard.*avant-hier/,
  );
});

test('what leadership asked back waits for whoever asked, and is not counted as a decision to take', async () => {
  await show({
    answers: answers([ask(1, 'Ouvrons-nous ?'), ask(2, 'Fermons-nous ?', { state: 'askedBack' })]),
  });
  expect(
    await screen.findByText('1 décision est attendue. 1 autre attend d’abord la réponse de qui l’a posée.'),
  ).toBeInTheDocument();
});

test('a leader answers in place: a no needs its reason, and the answer says what is sent', async () => {
  const asked: object[] = [ask(1, 'Ouvrons-nous le forum ?', can({ canAnswer: true }))];
  const { user, server } = await show({
    viewer: leader,
    answers: {
      ...answers(asked),
      AnswerAsk: ({ input }) =>
        (input as { word: string | null }).word
          ? {
              answerAsk: {
                __typename: 'AnswerAskSuccess',
                ask: ask(1, 'Ouvrons-nous le forum ?', { state: 'answered' }),
              },
            }
          : {
              answerAsk: {
                __typename: 'RefusedError',
                code: 'ANSWER_REASON_MISSING',
                refusals: [
                  { __typename: 'Refusal', code: 'ANSWER_REASON_MISSING', field: 'word', parameters: [] },
                ],
              },
            },
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Non' }));
  await user.click(screen.getByRole('button', { name: 'Répondre non' }));
  expect(await screen.findByText('Dites pourquoi : la personne recevra cette raison.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Pourquoi non'), 'Trop tôt.');
  await user.click(screen.getByRole('button', { name: 'Répondre non' }));
  expect(
    await screen.findByText('Votre réponse est enregistrée et envoyée à Karim Benali.'),
  ).toBeInTheDocument();
  const sent = server.asked.filter(({ name }) => name === 'AnswerAsk').at(-1);
  expect(sent?.variables).toEqual({
    input: { id: 'ask_1', version: 1, answer: 'no', word: 'Trop tôt.', option: null },
  });
});

test('a yes to a choice says which option', async () => {
  const choice = ask(1, 'Quand ?', { options: ['Maintenant', 'En mars'], ...can({ canAnswer: true }) });
  const { user, server } = await show({
    viewer: leader,
    answers: {
      ...answers([choice]),
      AnswerAsk: () => ({ answerAsk: { __typename: 'AnswerAskSuccess', ask: choice } }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Oui' }));
  await user.click(screen.getByRole('radio', { name: 'En mars' }));
  await user.click(screen.getByRole('button', { name: 'Répondre oui' }));
  await screen.findByText(/Votre réponse est enregistrée/);
  expect(server.asked.filter(({ name }) => name === 'AnswerAsk')[0]?.variables).toMatchObject({
    input: { answer: 'yes', option: 1, word: null },
  });
});

test('what was answered before stays readable, with what came of it', async () => {
  const given = (id: number, answer: string, word: string) => ({
    ...{
      __typename: 'GivenAnswer',
      id: `askAnswer_${id}`,
      answer,
      word,
      option: null,
      reply: null,
      repliedAt: null,
    },
    ...{ answeredAt: '2026-11-02T09:00:00Z', answeredBy: member(3, 'Hélène') },
  });
  const closed = ask(1, 'Une heure ?', {
    state: 'closed',
    closingWord: 'L’heure est tenue.',
    answers: [given(1, 'no', 'Pas maintenant.'), given(2, 'yes', 'Oui.')],
  });
  await show({ answers: answers([], [closed]), locale: 'en' });
  const item = (await screen.findAllByRole('listitem'))[0]!;
  expect(item).toHaveTextContent(
    /Hélène answered no.*changed since.*“Pas maintenant\.”.*Hélène answered yes/,
  );
  expect(item).toHaveTextContent('What came of it: L’heure est tenue.');
});

test('asking says what is missing at its control, before the server is asked; only leaders may be named', async () => {
  const { user, server } = await show({ answers: answers([]) });
  await user.click(await screen.findByRole('button', { name: 'Demander une décision' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer à la direction' }));
  expect(screen.getAllByText('À remplir.')).toHaveLength(2);
  expect(server.asked.some(({ name }) => name === 'AskForDecision')).toBe(false);
  await user.click(screen.getByRole('combobox', { name: 'À qui' }));
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Hélène']);
});

test('nothing was asked: a lead is offered the button, a leader reads what will be here', async () => {
  const { unmount } = await show({ answers: answers([]) });
  expect(await screen.findByRole('button', { name: 'Demander une décision' })).toBeInTheDocument();
  unmount();
  await show({ answers: answers([]), viewer: leader });
  expect(await screen.findByText(/Quand une personne qui mène un projet/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Demander une décision' })).not.toBeInTheDocument();
});

import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { SaveBoard } from './save-board.js';
import { SavedBoardsPage } from './saved-boards-page.js';

const board = (id: number, name: string, more: object = {}) => ({
  ...{
    __typename: 'SavedBoard',
    id: `savedBoard_${id}`,
    version: 1,
    name,
    isShared: false,
    level: 'executive',
    period: 'quarter',
  },
  ...{ isPinned: false, isMine: true, viewerCanChange: true },
  owner: { __typename: 'Member', id: 'member_2', name: 'Karim Benali' },
  scope: {
    ...{ __typename: 'SavedScope', departmentId: null, departmentName: null, projectId: 'project_1' },
    ...{ projectName: 'Forum', goalId: null, goalName: null, activity: null, from: '2026-01-01', to: null },
  },
  ...more,
});
const show = (boards: readonly object[], answers = {}) =>
  renderScreen(<SavedBoardsPage />, {
    path: '/results/boards',
    answers: { SavedBoards: () => ({ savedBoards: boards }), ...answers },
  });

test('each board opens the results narrowed and read as it was saved', async () => {
  await show([
    board(1, 'Le forum'),
    board(2, 'Comité', { isMine: false, isShared: true, viewerCanChange: false }),
  ]);
  const own = await screen.findByRole('region', { name: 'Vos tableaux' });
  const href = within(own).getByRole('link', { name: 'Le forum' }).getAttribute('href');
  expect(Object.fromEntries(new URLSearchParams(href?.split('?')[1]))).toEqual({
    ...{ project: 'project_1', from: '2026-01-01', level: 'executive', period: 'quarter' },
  });
  expect(own).toHaveTextContent(/Forum · actives depuis le 1er janvier 2026 · appris depuis 3 mois/);
  const shared = screen.getByRole('region', { name: 'Partagés par d’autres' });
  expect(shared).toHaveTextContent('Partagé par Karim Benali');
  expect(within(shared).queryByRole('button', { name: 'Supprimer' })).not.toBeInTheDocument();
});

test('a board is renamed and shared in its version, and a name that is taken is said at its field', async () => {
  const { user, server } = await show([board(1, 'Le forum')], {
    ReviseSavedBoard: () => ({
      reviseSavedBoard: {
        __typename: 'RefusedError',
        code: 'NAME_TAKEN',
        refusals: [
          {
            ...{ __typename: 'Refusal', code: 'NAME_TAKEN', field: 'name' },
            parameters: [{ __typename: 'RefusalParameter', name: 'name', value: 'Comité' }],
          },
        ],
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Renommer ou partager' }));
  await user.clear(screen.getByLabelText('Nom du tableau'));
  await user.type(screen.getByLabelText('Nom du tableau'), 'Comité');
  await user.click(screen.getByRole('checkbox', { name: 'Partager avec tout l’espace' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }));
  expect(await screen.findByText(/« Comité » existe déjà/)).toBeInTheDocument();
  expect(server.asked.find(({ name }) => name === 'ReviseSavedBoard')?.variables['input']).toMatchObject({
    ...{ id: 'savedBoard_1', version: 1, name: 'Comité', isShared: true, level: 'executive' },
    scope: { projectId: 'project_1', from: '2026-01-01', departmentId: null },
  });
});

test('deleting asks first, and says that nothing it shows is erased', async () => {
  const { user, server } = await show([board(1, 'Le forum')], {
    RemoveSavedBoard: () => ({
      removeSavedBoard: { __typename: 'RemoveSavedBoardSuccess', id: 'savedBoard_1' },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Supprimer' }));
  const dialog = await screen.findByRole('dialog', { name: /Supprimer «\sLe forum\s»/ });
  expect(dialog).toHaveTextContent('Rien de ce qu’il montre n’est effacé.');
  await user.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
  expect(await screen.findByText('Le tableau « Le forum » est supprimé.')).toBeInTheDocument();
  expect(server.asked.find(({ name }) => name === 'RemoveSavedBoard')?.variables).toEqual({
    input: { id: 'savedBoard_1', version: 1 },
  });
});

test('no board yet: what will be here, and where it starts', async () => {
  await show([]);
  expect(await screen.findByRole('link', { name: 'Ouvrir les résultats' })).toHaveAttribute(
    'href',
    '/results',
  );
});

test('the board in view is saved with its address and its reading', async () => {
  const { user, server } = await renderScreen(
    <SaveBoard address={{ department: 'department_1', activity: 'answer' }} level="strategist" />,
    {
      answers: {
        SaveBoard: () => ({
          saveBoard: { __typename: 'SaveBoardSuccess', savedBoard: board(3, 'Réponses') },
        }),
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce tableau' }));
  await user.type(screen.getByLabelText('Nom du tableau'), 'Réponses');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Le tableau « Réponses » est enregistré.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Enregistrer ce tableau' })).toHaveFocus();
  expect(server.asked.find(({ name }) => name === 'SaveBoard')?.variables['input']).toMatchObject({
    ...{ name: 'Réponses', isShared: false, level: 'strategist' },
    scope: { departmentId: 'department_1', activity: 'answer', projectId: null, from: null },
  });
});

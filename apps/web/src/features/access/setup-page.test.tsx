import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { SetupPage } from './setup-page.js';

const PASSWORD_TOO_SHORT = {
  setUpWorkspace: {
    __typename: 'RefusedError',
    code: 'PASSWORD_TOO_SHORT',
    refusals: [
      {
        __typename: 'Refusal',
        code: 'PASSWORD_TOO_SHORT',
        field: 'password',
        parameters: [{ __typename: 'RefusalParameter', name: 'min', value: '12' }],
      },
    ],
  },
};

test('a refusal is said at its control', async () => {
  const onReady = jest.fn();
  const { user } = await renderScreen(<SetupPage onReady={onReady} />, {
    viewer: null,
    answers: { SetUpWorkspace: () => PASSWORD_TOO_SHORT },
  });
  await user.type(screen.getByLabelText('Mot de passe'), 'court');
  await user.click(screen.getByRole('button', { name: 'Créer l’espace' }));
  expect(await screen.findByText(/^Au moins 12 caractères/)).toBeVisible();
  expect(screen.getByLabelText('Mot de passe')).toBeInvalid();
  expect(onReady).not.toHaveBeenCalled();
});

test('what was typed survives a reload, except the password', async () => {
  const first = await renderScreen(<SetupPage onReady={() => {}} />, { viewer: null });
  await first.user.type(screen.getByLabelText('Nom de l’espace'), 'Maison Aubert');
  await first.user.type(screen.getByLabelText('Mot de passe'), 'pain au levain');
  first.unmount();
  await renderScreen(<SetupPage onReady={() => {}} />, { viewer: null });
  expect(screen.getByLabelText('Nom de l’espace')).toHaveValue('Maison Aubert');
  expect(screen.getByLabelText('Mot de passe')).toHaveValue('');
});

test('the workspace is made in the language of the screen', async () => {
  const onReady = jest.fn();
  const success = {
    setUpWorkspace: {
      __typename: 'SetUpWorkspaceSuccess',
      viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: 'member_1' } },
    },
  };
  const { user, server } = await renderScreen(<SetupPage onReady={onReady} />, {
    viewer: null,
    locale: 'en',
    answers: { SetUpWorkspace: () => success },
  });
  await user.type(screen.getByLabelText('Name of the workspace'), 'Rise');
  await user.type(screen.getByLabelText('Your name'), 'Ana');
  await user.type(screen.getByLabelText('E-mail address'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'a few words in a row{Enter}');
  expect(server.asked.at(-1)?.variables).toEqual({
    input: {
      workspaceName: 'Rise',
      name: 'Ana',
      email: 'ana@example.org',
      password: 'a few words in a row',
      locale: 'en',
    },
  });
  expect(onReady).toHaveBeenCalledTimes(1);
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { RaiseObjection } from './raise-objection.js';

const CHOICES = {
  viewer: {
    __typename: 'Viewer',
    member: {
      __typename: 'Member',
      id: 'member_1',
      person: {
        __typename: 'Person',
        id: 'person_1',
        department: { __typename: 'Department', id: 'department_1', name: 'Achats' },
      },
    },
  },
  departments: [
    { __typename: 'Department', id: 'department_1', name: 'Achats' },
    { __typename: 'Department', id: 'department_2', name: 'Ventes' },
  ],
};

const raised: unknown[] = [];
const answers = {
  ObjectionChoices: () => CHOICES,
  RaiseObjection: ({ input }: Record<string, unknown>) => {
    raised.push(input);
    return {
      raiseObjection: {
        __typename: 'RaiseObjectionSuccess',
        objection: { __typename: 'Objection', id: 'objection_1', version: 1 },
      },
    };
  },
};

test('what is missing is said at its control, and nothing is sent', async () => {
  const { user } = await renderScreen(<RaiseObjection aboutId="experiment_1" />, { locale: 'fr', answers });
  await user.click(screen.getByRole('button', { name: 'Exprimer une résistance' }));
  await user.click(screen.getByRole('button', { name: 'Exprimer cette résistance' }));
  expect(screen.getByLabelText(/Qu’est-ce qui vous retient/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toContain('3');
  expect(raised).toEqual([]);
});

test('a sentence and a strength are enough: the own department is proposed, the name is not', async () => {
  const { user } = await renderScreen(<RaiseObjection aboutId="experiment_1" />, { locale: 'fr', answers });
  await user.click(screen.getByRole('button', { name: 'Exprimer une résistance' }));
  await screen.findByDisplayValue('Achats (la vôtre)');
  await user.type(screen.getByLabelText(/Qu’est-ce qui vous retient/), 'Personne n’a le temps.');
  await user.click(screen.getByRole('radio', { name: 'Opposition' }));
  await user.click(screen.getByRole('combobox', { name: 'Cela tient à' }));
  await user.click(await screen.findByRole('option', { name: 'Le manque de moyens' }));
  await user.click(screen.getByRole('button', { name: 'Exprimer cette résistance' }));
  await screen.findByRole('button', { name: 'Exprimer une résistance' });
  expect(raised).toMatchObject([
    {
      aboutId: 'experiment_1',
      objection: {
        ...{ statement: 'Personne n’a le temps.', strength: 4, kind: 'lackOfResources', kindLabel: null },
        ...{ departmentId: 'department_1', isNamed: false, details: null },
      },
    },
  ]);
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { AddTestimony } from './add-testimony.js';

const ABOUT = 'experiment_1';
const success = () => ({
  recordTestimony: {
    __typename: 'RecordTestimonySuccess',
    testimony: { __typename: 'Testimony', id: 't1', version: 1 },
  },
});

test('a sentence, where it comes from and Enter are enough', async () => {
  const sent: any[] = [];
  const { user } = await renderScreen(<AddTestimony aboutId={ABOUT} />, {
    locale: 'fr',
    answers: {
      RecordTestimony: ({ input }: any) => {
        sent.push(input);
        return success();
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Ajouter un témoignage' }));
  await user.click(screen.getByRole('radio', { name: /Parle contre/ }));
  await user.click(screen.getByRole('radio', { name: /^Fait/ }));
  await user.type(screen.getByLabelText(/Qui, où/), 'Forum');
  await user.type(screen.getByLabelText(/Qu’a-t-on dit ou fait/), 'Trois réponses.{Enter}');
  expect(await screen.findByRole('button', { name: 'Ajouter un témoignage' })).toBeInTheDocument();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    aboutId: ABOUT,
    testimony: {
      stance: 'against',
      strength: 'did',
      source: 'Forum',
      statement: 'Trois réponses.',
      link: null,
    },
  });
});

test('what is missing is said at its control, before the server is asked', async () => {
  const { user } = await renderScreen(<AddTestimony aboutId={ABOUT} />, { locale: 'en', answers: {} });
  await user.click(screen.getByRole('button', { name: 'Add a testimony' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByLabelText(/What was said or done/)).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByLabelText(/Who, where/)).toHaveAttribute('aria-invalid', 'true');
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { AnswerSent } from './answer-sent.js';
import { OpenLinkForm } from './open-link-form.js';

const sent = {
  ...({ __typename: 'SentTestimony', id: 's1', version: 3, question: 'Le forum vous aide-t-il ?' } as const),
  ...({ statement: 'Réponse en une heure.', sender: 'Une cliente', strength: 'said' } as const),
  ...({ heardOn: '2026-01-05', sentAt: '2026-01-06T08:00:00Z', standing: 'waiting' } as const),
  ...{ answerReason: null, answeredAt: null, answeredBy: null },
};

test('the address of a link is shown once it is made, with the question as it was typed', async () => {
  const asked: any[] = [];
  const { user } = await renderScreen(
    <OpenLinkForm experimentId="experiment_1" onClose={() => undefined} />,
    {
      locale: 'fr',
      answers: {
        OpenTestimonyLink: ({ input }: any) => {
          asked.push(input);
          return {
            openTestimonyLink: {
              __typename: 'OpenTestimonyLinkSuccess',
              url: 'http://localhost/t/x',
              testimonyLink: { __typename: 'TestimonyLink', id: 'l1', version: 1 },
            },
          };
        },
      },
    },
  );
  await user.type(screen.getByLabelText(/La question/), 'Le forum vous aide-t-il ?');
  await user.click(screen.getByRole('button', { name: 'Créer le lien' }));
  expect(await screen.findByLabelText('Lien à transmettre')).toHaveValue('http://localhost/t/x');
  expect(asked[0]).toMatchObject({ experimentId: 'experiment_1', question: 'Le forum vous aide-t-il ?' });
});

test('taking in asks which way it speaks before the server is asked', async () => {
  const answers: any[] = [];
  const { user } = await renderScreen(<AnswerSent sent={sent} />, {
    locale: 'en',
    answers: {
      AcceptSentTestimony: ({ input }: any) => {
        answers.push(input);
        return {
          acceptSentTestimony: {
            __typename: 'AcceptSentTestimonySuccess',
            sentTestimony: { __typename: 'SentTestimony', id: 's1', version: 4 },
          },
        };
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Take in' }));
  await user.click(screen.getByRole('button', { name: 'Take in' }));
  expect(screen.getByText('Choose one.')).toBeInTheDocument();
  expect(answers).toHaveLength(0);
  await user.click(screen.getByRole('radio', { name: 'Speaks against' }));
  await user.click(screen.getByRole('button', { name: 'Take in' }));
  expect(answers).toEqual([
    { id: 's1', version: 3, stance: 'against', strength: 'said', source: 'Une cliente' },
  ]);
});

import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { ProfileForm } from './profile-form.js';

const TOPICS = [{ id: 'topic_1', name: 'Accueil', relayCount: 1 }];
const refusal = (field: string, code: string) => ({ __typename: 'Refusal', field, code, parameters: [] });

test('a profile is written with topics that exist and topics of one’s own; refusals stand at their control', async () => {
  const { user, server } = await renderScreen(
    <ProfileForm profile={null} topics={TOPICS} onDone={() => undefined} onCancel={() => undefined} />,
    {
      locale: 'fr',
      answers: {
        SetProfile: () => ({
          setProfile: {
            ...{ __typename: 'RefusedError', code: 'TEXT_INVALID' },
            refusals: [refusal('newTopics.0', 'TEXT_INVALID'), refusal('pausedUntil', 'DATE_PAST')],
          },
        }),
      },
    },
  );
  const topics = screen.getByRole('combobox', { name: /Sur quels sujets/ });
  await user.type(topics, 'Accueil{Enter}');
  await user.type(topics, 'Textes{Enter}');
  await user.type(screen.getByLabelText(/Comment aidez-vous/), 'Je relis.');
  await user.click(screen.getByLabelText('Les coordinateurs seulement'));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(server.asked.find(({ name }) => name === 'SetProfile')?.variables).toEqual({
    input: {
      ...{ version: 0, topicIds: ['topic_1'], newTopics: ['Textes'], help: 'Je relis.' },
      ...{ visibility: 'coordinators', monthlyHours: null, pausedUntil: null },
    },
  });
  expect(await screen.findByText('Choisissez une date à partir d’aujourd’hui.')).toBeTruthy();
}, 20_000);

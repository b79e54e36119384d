import { expect, test } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { MyPartPage } from './my-part-page.js';

const experiment = { __typename: 'ExperimentLink', id: 'experiment_4', number: 4, title: 'Forum' };
const person = (id: string, name: string) => ({ __typename: 'Person', id, name });
const task = {
  ...{ __typename: 'Task', id: 'task_1', version: 3, what: 'Relire le forum', dueOn: addDays(today(), -2) },
  ...{ dueAt: null, setting: 'anywhere', place: null, link: null, notes: null, state: 'open' },
  ...{ settledAt: null, dropReason: null, viewerCanSettle: true, viewerCanEdit: false, experiment },
  person: person('person_1', 'Ana'),
  plannedBy: { __typename: 'Member', id: 'member_2', name: 'Noé' },
};
const months = [7, 8, 9, 10, 11, 12].map((month) => ({
  __typename: 'OwnMonth',
  month: `2026-${String(month).padStart(2, '0')}-01`,
  ...{ accepted: 2, asked: 4, done: 0 },
}));
const part = (more: object = {}) => ({
  myPart: {
    ...{ __typename: 'MyPart', asked: [], tasks: [], took: [], thanks: [], suggestions: [] },
    load: { __typename: 'OwnLoad', cap: 5, pausedUntil: null, months },
    known: [{ __typename: 'Known', kind: 'contributions', count: 2 }],
    ...more,
  },
});
const settings = {
  node: { __typename: 'Person', id: 'person_1', profile: null },
  myMail: { __typename: 'MailPreferences', address: 'ana@example.org', categories: ['tasks'], muted: [] },
};
const beside = {
  callsForMe: [],
  ownNominations: [],
  objections: { __typename: 'ObjectionConnection', edges: [] },
};
const answers = { BesideMyPart: () => beside, OwnSettings: () => settings };

test('a task is done in place, and its sentence becomes a contribution', async () => {
  let isDone = false;
  const { user, server } = await renderScreen(<MyPartPage />, {
    answers: {
      ...answers,
      MyPart: () => part({ tasks: isDone ? [] : [task] }),
      CompleteTask: () => {
        isDone = true;
        const done = { __typename: 'Task', id: 'task_1', version: 4, state: 'done' };
        return { completeTask: { __typename: 'CompleteTaskSuccess', task: done } };
      },
    },
  });
  expect(await screen.findByText('1 chose vous attend, dont une en retard.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  const sentence = screen.getByRole('textbox', { name: /en une phrase/ });
  expect(sentence).toHaveValue('Relire le forum');
  await user.clear(sentence);
  await user.type(sentence, 'A relu le forum');
  await user.click(screen.getByRole('button', { name: 'C’est fait' }));
  await waitFor(() => expect(screen.getByText('Rien ne vous attend')).toBeVisible());
  expect(server.asked.find(({ name }) => name === 'CompleteTask')?.variables['input']).toEqual({
    ...{ id: 'task_1', version: 3, contribution: 'A relu le forum', minutes: null },
  });
});

test('what is asked beyond one’s limit, what is kept and the mail that may be stopped are said', async () => {
  const { user, server } = await renderScreen(<MyPartPage />, {
    locale: 'en',
    answers: {
      ...answers,
      MyPart: () => part(),
      MuteMailHere: () => ({ muteMail: { ...settings.myMail, muted: ['tasks'] } }),
    },
  });
  expect(
    await screen.findByText('6 hours are asked of you this month, above your limit of 5 h.'),
  ).toBeVisible();
  const privacy = screen.getByRole('region', { name: 'My privacy' });
  expect(within(privacy).getByText('2 contributions')).toBeVisible();
  expect(within(privacy).getByRole('link', { name: /Download my data/ })).toHaveAttribute(
    'href',
    '/api/my-part/data.json',
  );
  const tasks = within(privacy).getByRole('switch', { name: 'Tasks' });
  expect(tasks).toBeChecked();
  await user.click(tasks);
  await waitFor(() => expect(tasks).not.toBeChecked());
  expect(server.asked.at(-1)?.variables).toEqual({ category: 'tasks' });
});

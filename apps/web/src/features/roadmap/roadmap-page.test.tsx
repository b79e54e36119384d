import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { RoadmapPage } from './roadmap-page.js';

const item = (more: object) => ({
  __typename: 'RoadmapItem',
  ...{ kind: 'test', title: 'Deux titres', startsOn: '2026-03-02', endsOn: '2026-03-16', state: 'open' },
  ...{ number: 7, projectName: 'Service', id: 'experiment_7' },
  ...more,
});
const ASK = { id: 'ask_1', kind: 'ask', title: 'Ouvrir le forum ?', number: null, projectName: null };
const ITEMS = [item({}), item({ ...ASK, startsOn: '2026-04-20', endsOn: '2026-04-20' })];
const roadmap = (items: readonly object[]) => ({
  roadmap: {
    __typename: 'Roadmap',
    ...{ from: '2026-01-01', to: '2026-12-31', today: '2026-03-10', isCut: false, items },
  },
});
const answers = (items: readonly object[], link: object | null = null) => ({
  Roadmap: () => roadmap(items),
  RoadmapChoices: () => ({ departments: [], projects: { __typename: 'ProjectConnection', edges: [] } }),
  CalendarLink: () => ({ calendarLink: link }),
});
const at = { path: '/roadmap' };

test('shows tests and days by month, with their dates in words', async () => {
  await renderScreen(<RoadmapPage />, { ...at, locale: 'en', answers: answers(ITEMS) });
  const march = await screen.findByRole('region', { name: 'March 2026' });
  expect(within(march).getByRole('link', { name: 'EXP-7 · Deux titres' }).getAttribute('href')).toBe(
    '/experiments/7',
  );
  expect(within(march).getByText(/2 March 2026 to 16 March 2026 · Service/)).toBeTruthy();
  const april = screen.getByRole('region', { name: 'April 2026' });
  expect(within(april).getByText('Decision due · under way')).toBeTruthy();
});

test('narrows by the address, and says when nothing is left', async () => {
  const { user, address } = await renderScreen(<RoadmapPage />, {
    ...{ path: '/roadmap?kind=goal', pattern: '/roadmap', locale: 'fr' as const, answers: answers(ITEMS) },
  });
  expect(await screen.findByText('Rien à ces dates avec ces filtres.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tout montrer' }));
  expect(address()).toBe('/roadmap');
});

test('says what will be here while there is nothing', async () => {
  await renderScreen(<RoadmapPage />, { ...at, locale: 'fr', answers: answers([]) });
  expect(await screen.findByRole('heading', { name: 'Aucune date pour l’instant' })).toBeTruthy();
});

test('makes the link of a calendar, shown this once, with how to use it', async () => {
  const { user } = await renderScreen(<RoadmapPage />, {
    ...{ ...at, locale: 'en' as const },
    answers: {
      ...answers(ITEMS),
      MakeCalendarLink: ({ input }) => {
        expect(input).toEqual({ scope: 'workspace' });
        return {
          makeCalendarLink: {
            __typename: 'MakeCalendarLinkSuccess',
            url: 'https://levain.example/calendar/x.ics',
          },
        };
      },
    },
  });
  await user.click(await screen.findByRole('radio', { name: 'All those of the workspace' }));
  await user.click(screen.getByRole('button', { name: 'Make my link' }));
  const shown = await screen.findByRole<HTMLInputElement>('textbox', {
    name: 'The address of your calendar',
  });
  expect(shown.value).toBe('https://levain.example/calendar/x.ics');
  expect(screen.getByText(/Google Calendar/)).toBeTruthy();
});

test('deletes the link after asking', async () => {
  const link = { __typename: 'CalendarLink', scope: 'mine', madeAt: '2026-02-01T09:00:00Z' };
  const { user } = await renderScreen(<RoadmapPage />, {
    ...{ ...at, locale: 'en' as const },
    answers: {
      ...answers(ITEMS, link),
      RemoveCalendarLink: () => ({
        removeCalendarLink: { __typename: 'RemoveCalendarLinkSuccess', calendarLink: null },
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Delete my link' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Delete my link' }));
  await screen.findByText('The link of your calendar is deleted.');
});

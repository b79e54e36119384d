import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { NewsPage } from './news-page.js';

const item = (id: string, more: object = {}) => ({
  __typename: 'NewsItemEdge',
  cursor: id,
  node: {
    __typename: 'NewsItem',
    ...{ id, kind: 'experimentStarted', happenedAt: '2026-03-02T09:00:00Z', subject: 'experiment' },
    ...{ subjectId: null, number: 7, title: 'Deux titres', projectName: 'Service', who: 'Ana Lopes' },
    ...{ verdict: null, decision: null, quote: null, isNew: false },
    ...more,
  },
});
const TOLD = [
  item('event_2', {
    ...{ kind: 'decisionTaken', decision: 'grow', quote: 'Le pari a tenu.', isNew: true },
    happenedAt: '2026-03-20T09:00:00Z',
  }),
  item('event_1'),
];
const answers = (edges: readonly object[], mark: object = { readAt: null, count: 0 }) => ({
  News: () => ({
    news: {
      __typename: 'NewsItemConnection',
      edges,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
  }),
  NewsMark: () => ({ newsMark: { __typename: 'NewsMark', ...mark } }),
  NewsProjects: () => ({ projects: { __typename: 'ProjectConnection', edges: [] } }),
  MarkNewsRead: () => ({
    markNewsRead: {
      __typename: 'MarkNewsReadSuccess',
      newsMark: { __typename: 'NewsMark', readAt: '2026-03-21T09:00:00Z', count: 0 },
    },
  }),
});
const at = { path: '/news' };

test('tells what happened by day, in sentences that open what they speak of', async () => {
  await renderScreen(<NewsPage />, { ...at, locale: 'fr', answers: answers(TOLD) });
  const day = await screen.findByRole('region', { name: '20 mars 2026' });
  expect(within(day).getByText(/a décidé pour/).textContent).toMatch(
    /^Ana Lopes a décidé pour EXP-7 · Deux titres\s: Amplifier\.$/,
  );
  expect(within(day).getByText(/Le pari a tenu/)).toBeTruthy();
  expect(within(day).getByRole('link').getAttribute('href')).toBe('/experiments/7');
  expect(screen.getByRole('region', { name: '2 mars 2026' })).toBeTruthy();
});

test('says what is new since the last visit, and goes on saying it while one reads', async () => {
  const seen: string[] = [];
  await renderScreen(<NewsPage />, {
    ...{ ...at, locale: 'en' as const },
    answers: {
      ...answers(TOLD, { readAt: '2026-03-10T09:00:00Z', count: 1 }),
      MarkNewsRead: ({ input }) => {
        seen.push((input as { lastId: string }).lastId);
        return answers([]).MarkNewsRead();
      },
    },
  });
  expect(await screen.findByText(/^1 piece of news since your visit/)).toBeTruthy();
  expect(screen.getAllByText('New')).toHaveLength(1);
  expect(seen).toEqual(['event_2']);
});

test('does not count a part of the news as read, and says when none is left', async () => {
  const seen: string[] = [];
  await renderScreen(<NewsPage />, {
    ...{ path: '/news?topic=people', pattern: '/news', locale: 'en' as const },
    answers: {
      ...answers([]),
      MarkNewsRead: () => {
        seen.push('read');
        return answers([]).MarkNewsRead();
      },
    },
  });
  expect(await screen.findByText('No news with these filters.')).toBeTruthy();
  expect(seen).toEqual([]);
});

test('says what will be here while nothing happened', async () => {
  await renderScreen(<NewsPage />, { ...at, locale: 'fr', answers: answers([]) });
  expect(await screen.findByRole('heading', { name: 'Aucune nouvelle pour l’instant' })).toBeTruthy();
});

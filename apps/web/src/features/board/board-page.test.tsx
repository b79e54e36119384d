import { STAGES } from '@levain/domain/experiments/stages.js';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { BoardPage } from './board-page.js';

// Without a height every row would be in sight of the others.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 52 });

const card = (number: number, stage: string) => ({
  ...{
    __typename: 'BoardCard',
    id: `experiment_${number}`,
    number,
    version: 1,
    stage,
    title: `Essai ${number}`,
  },
  ...{ isDraft: false, ownerName: 'Noé', projectName: null, departmentNames: [], activity: null },
  ...{ startedAt: null, stopDate: null, closedAt: null, lastActivityAt: '2026-11-20T08:00:00.000Z' },
  ...{
    measurementCount: 0,
    participantNames: [],
    participantCount: 0,
    verdict: null,
    verdictConfirmed: false,
  },
  ...{ verdictContested: false, decision: null, parentNumber: null, hypothesis: null, outcome: null },
});

const connection = (
  cards: ReturnType<typeof card>[],
  counts: Record<string, number>,
  endCursor: string | null,
) => ({
  board: {
    ...{
      __typename: 'BoardConnection',
      totalCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    },
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
    stageCounts: STAGES.map((stage) => ({ __typename: 'StageCount', stage, count: counts[stage] ?? 0 })),
    edges: cards.map((node) => ({ __typename: 'BoardCardEdge', cursor: `c${node.number}`, node })),
  },
});

/** Nine tests and one benchmark on the first page, ten of each in all. */
const COUNTS = { test: 10, benchmark: 10 };
const FIRST_CARDS = [
  ...Array.from({ length: 9 }, (_, index) => card(index + 1, 'test')),
  card(10, 'benchmark'),
];
const answers = {
  BoardChoices: () => ({
    ...{ departments: [], members: [] },
    projects: { __typename: 'ProjectConnection', edges: [] },
  }),
  Board: () => connection(FIRST_CARDS, COUNTS, 'end of the page'),
  BoardCards: ({ after, filter }: any) => {
    if (!after) return connection(FIRST_CARDS, COUNTS, null);
    const [stage = 'iterate'] = filter.stages ?? [];
    const from = stage === 'test' ? 20 : 30;
    const missing = stage === 'test' ? 1 : 9;
    return connection(
      Array.from({ length: missing }, (_, index) => card(from + index, stage)),
      COUNTS,
      null,
    );
  },
};
const at = (address = '/experiments') => ({ path: address, pattern: '/experiments' });
const column = (name: RegExp) => screen.findByRole('region', { name });

test('a column says how many it has, and goes on from where the page ended with its own stage', async () => {
  const { user, server } = await renderScreen(<BoardPage />, { locale: 'fr', answers, ...at() });
  const tests = await column(/^Test/);
  expect(within(tests).getAllByRole('article')).toHaveLength(8);
  expect(within(tests).getByText('10')).toBeInTheDocument();
  // Little happened in benchmarks lately: their first cards are fetched for themselves.
  const benchmarks = await column(/^Benchmark/);
  expect(await within(benchmarks).findByText('Essai 36')).toBeInTheDocument();
  const asked = server.asked.filter(({ name }) => name === 'BoardCards').map(({ variables }) => variables);
  expect(asked).toContainEqual({
    first: 50,
    after: 'end of the page',
    filter: expect.objectContaining({ stages: ['benchmark'] }),
  });
  await user.click(within(tests).getByRole('button', { name: /^Afficher/ }));
  expect((await within(tests).findAllByRole('listitem'))[0]).toHaveAttribute('aria-setsize', '10');
});

test('the list holds the rows near the window, and says how many there are', async () => {
  await renderScreen(<BoardPage />, { locale: 'fr', answers, ...at('/experiments?view=list') });
  const table = await screen.findByRole('table');
  expect(table).toHaveAttribute('aria-rowcount', '21');
  expect(await within(table).findByRole('link', { name: 'EXP-1 Essai 1' })).toBeInTheDocument();
});

test('what holds some words is shown before it is counted', async () => {
  let count: () => void = () => undefined;
  const counted = new Promise<void>((resolve) => (count = resolve));
  const BoardCounts = async () => {
    await counted;
    return connection([], COUNTS, null);
  };
  await renderScreen(<BoardPage />, {
    locale: 'fr',
    answers: { ...answers, BoardCounts },
    ...at('/experiments?q=essai'),
  });
  const tests = await column(/^Test$/);
  expect(within(tests).getAllByRole('article')).toHaveLength(8);
  expect(within(tests).queryByRole('button', { name: /^Afficher/ })).toBeNull();
  count();
  expect(await column(/^Test\s?: 10/)).toBeInTheDocument();
  expect(screen.getByText('20 expérimentations')).toBeInTheDocument();
});

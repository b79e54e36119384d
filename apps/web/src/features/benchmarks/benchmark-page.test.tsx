import { usualRecheck } from '@levain/domain/benchmarks/benchmark.js';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { today } from '../../lib/today.js';
import { BenchmarkPage } from './benchmark-page.js';

const benchmark = (more: object = {}) => ({
  ...{ __typename: 'Benchmark', id: 'benchmark_1', number: 3, version: 2, actor: 'AXA UK', sector: null },
  ...{ context: null, action: 'Un forum interne', result: 'Deux manquements', viewerCanEdit: true },
  ...{ sourceUrl: 'https://source.example', sourceAuthor: 'Adam Tinworth', publishedOn: '2009-06-01' },
  ...{ recheckOn: '2026-03-01', createdAt: '2026-01-02T09:00:00Z', figures: [], prototypes: [] },
  recordedBy: { __typename: 'Member', id: 'member_2', name: 'Hélène Morvan' },
  ...more,
});
const shown = (more: object = {}) =>
  renderScreen(<BenchmarkPage />, {
    ...{ locale: 'fr', path: '/benchmarks/3', pattern: '/benchmarks/$number' },
    answers: {
      Benchmark: () => ({ benchmark: benchmark(more) }),
      ReviseBenchmark: () => ({
        reviseBenchmark: {
          __typename: 'ReviseBenchmarkSuccess',
          benchmark: { __typename: 'Benchmark', id: 'benchmark_1', number: 3, version: 3 },
        },
      }),
    },
  });

test('a benchmark whose day has come asks whether it still holds; one gesture says so', async () => {
  const { user, server } = await shown();
  const panel = await screen.findByRole('region', { name: /Est-ce toujours vrai/ });
  expect(panel.textContent).toContain('depuis le 1er mars 2026');
  await user.click(within(panel).getByRole('button', { name: /Toujours vrai/ }));
  const [asked] = server.asked.filter(({ name }) => name === 'ReviseBenchmark');
  expect(asked?.variables).toMatchObject({
    input: {
      id: 'benchmark_1',
      version: 2,
      benchmark: { actor: 'AXA UK', recheckOn: usualRecheck(today()) },
    },
  });
});

test('before its day, or without one, it asks nothing; whoever may not change it has no button', async () => {
  await shown({ recheckOn: null });
  await screen.findByRole('heading', { name: 'AXA UK' });
  expect(screen.queryByRole('region', { name: /Est-ce toujours vrai/ })).toBeNull();
});

test('whoever may not change it is told, and has no button', async () => {
  await shown({ viewerCanEdit: false });
  const panel = await screen.findByRole('region', { name: /Est-ce toujours vrai/ });
  expect(within(panel).queryByRole('button')).toBeNull();
});

import { expect, test } from '@jest/globals';
import { PROGRESS_STEPS, levelOf, projectProgress } from '@levain/domain/progress/project-progress.js';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import type { ProgressShown } from '../api/progress-parts.js';
import { ProgressLadder } from './progress-ladder.js';

const project = (counts: Partial<Record<(typeof PROGRESS_STEPS)[number], number>>) => {
  const rungs = PROGRESS_STEPS.map((step) => ({
    ...{ step, level: levelOf(step), count: counts[step] ?? 0 },
    evidence: counts[step] ? [{ kind: 'experiment' as const, number: 7, title: 'Deux titres' }] : [],
  }));
  const all = Object.fromEntries(rungs.map(({ step, count }) => [step, count]));
  const progress = { ...projectProgress(all as never), rungs } as ProgressShown;
  return { id: 'project_1', progress };
};

test('says how far it has come, what shows it, and the one next act', async () => {
  await renderScreen(
    <ProgressLadder project={project({ purpose: 1, benchmark: 4, prototype: 1, hypothesis: 1 })} />,
    { locale: 'fr' },
  );
  expect(screen.getByText(/^2 sur 5\s: une hypothèse dit sa cible$/)).toBeTruthy();
  const next = screen.getByRole('link', { name: 'Nouvelle expérimentation' });
  expect(next.getAttribute('href')).toContain('/experiments/new?project=project_1');
  const ladder = screen.getByRole('list', { name: 'Les dix demi-marches' });
  expect(within(ladder).getAllByRole('link', { name: 'EXP-7 · Deux titres' })).toHaveLength(3);
  expect(within(ladder).getByText('et 3 autres')).toBeTruthy();
});

test('shows what is held above a gap without counting it', async () => {
  await renderScreen(<ProgressLadder project={project({ purpose: 1, bet: 1 })} />, { locale: 'en' });
  expect(screen.getByText('0.5 out of 5: a purpose is written')).toBeTruthy();
  expect(screen.getByText('Counts as soon as the steps below it do.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Record a benchmark' })).toBeTruthy();
});

test('ends when every step is held', async () => {
  const all = Object.fromEntries(PROGRESS_STEPS.map((step) => [step, 1]));
  await renderScreen(<ProgressLadder project={project(all)} />, { locale: 'en' });
  expect(screen.getByText('5 out of 5: the outcome held in a later test')).toBeTruthy();
});

import { describe, expect, it } from '@jest/globals';
import {
  PROGRESS_STEPS,
  levelOf,
  projectProgress,
  type ProgressEvidence,
  type ProgressStep,
} from './project-progress.js';

const holding = (...steps: ProgressStep[]): ProgressEvidence =>
  Object.fromEntries(PROGRESS_STEPS.map((step) => [step, steps.includes(step) ? 1 : 0])) as Record<
    ProgressStep,
    number
  >;

describe('the ladder of a project', () => {
  it.each([
    { step: 'purpose', level: 0.5, next: 'benchmark' },
    { step: 'benchmark', level: 1, next: 'prototype' },
    { step: 'prototype', level: 1.5, next: 'hypothesis' },
    { step: 'hypothesis', level: 2, next: 'bet' },
    { step: 'bet', level: 2.5, next: 'ran' },
    { step: 'ran', level: 3, next: 'confirmed' },
    { step: 'confirmed', level: 3.5, next: 'acted' },
    { step: 'acted', level: 4, next: 'spread' },
    { step: 'spread', level: 4.5, next: 'held' },
    { step: 'held', level: 5, next: null },
  ] as const)('stands at $level once it has "$step" and all below', ({ step, level, next }) => {
    const below = PROGRESS_STEPS.slice(0, PROGRESS_STEPS.indexOf(step) + 1);
    expect(projectProgress(holding(...below))).toEqual({ level, current: step, next });
    expect(levelOf(step)).toBe(level);
  });

  it('stands nowhere while nothing is written', () => {
    expect(projectProgress(holding())).toEqual({ level: 0, current: null, next: 'purpose' });
  });

  it.each([
    { held: ['purpose', 'hypothesis', 'bet', 'ran'], level: 0.5, next: 'benchmark' },
    {
      held: ['purpose', 'benchmark', 'prototype', 'hypothesis', 'bet', 'confirmed'],
      level: 2.5,
      next: 'ran',
    },
    { held: ['held'], level: 0, next: 'purpose' },
  ] as const)('does not climb over a gap: $held stands at $level', ({ held, level, next }) => {
    expect(projectProgress(holding(...held))).toMatchObject({ level, next });
  });

  it('counts one thing as much as many', () => {
    const many = { ...holding('purpose', 'benchmark'), benchmark: 12 };
    expect(projectProgress(many).level).toBe(1);
  });
});

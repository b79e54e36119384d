import { describe, expect, it } from '@jest/globals';
import { analyse } from '@levain/domain/statistics/analyse.js';
import type { AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { newId } from '../database/new-id.js';
import { analysisOf } from './analyses.js';

const input = (events: number): AnalysisInput => ({
  ...{ design: 'comparison', shape: 'proportion', measureRole: 'outcome', direction: 'increase' },
  ...{ baseline: 0.1, target: 0.12, minimumWorthwhileEffect: 0.01, guardrailMargin: null, bounded: null },
  ...{ periodicity: null, changeDate: null, now: '2026-03-20', confidence: 0.95 },
  arms: [
    { id: 'a', role: 'control', share: null },
    { id: 'b', role: 'variant', share: null },
  ],
  data: {
    shape: 'proportion',
    arms: [
      { armId: 'a', events: 100, total: 1000 },
      { armId: 'b', events, total: 1000 },
    ],
  },
  plannedEnd: {
    minimumPerArm: 100,
    minimumPeriodsBefore: null,
    minimumPeriodsAfter: null,
    stopDate: '2026-03-16',
  },
});

describe('an analysis', () => {
  const tenant = { workspaceId: newId() };

  it('is the one of the domain, made once for the same numbers', () => {
    const first = analysisOf(tenant, input(140));
    expect(first).toEqual(analyse(input(140)));
    expect(analysisOf(tenant, input(140))).toBe(first);
  });

  it('is made anew for another number, another day and another workspace', () => {
    const first = analysisOf(tenant, input(140));
    expect(analysisOf(tenant, input(141)).inputsHash).not.toBe(first.inputsHash);
    expect(analysisOf(tenant, { ...input(140), now: '2026-03-21' })).not.toBe(first);
    expect(analysisOf({ workspaceId: newId() }, input(140))).not.toBe(first);
  });
});

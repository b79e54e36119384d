import type { MemberRole } from '../members/role.js';
import { METRIC_LEVELS, type MetricLevel } from '../metrics/indicator-library.js';

/** What leadership asks of the board, always in this order. */
export const QUESTIONS = [
  'believed',
  'testing',
  'learned',
  'changed',
  'surprised',
  'blocked',
  'decide',
] as const;

/** One of {@link QUESTIONS}. */
export type Question = (typeof QUESTIONS)[number];

/**
 * Who reads the board, as who reads a metric: an executive wants outcomes, money and decisions first; a strategist the analysis, its
 * intervals and designs; a practitioner the activity, readings, people and tasks.
 */
export const READING_LEVELS = METRIC_LEVELS;

/** One of {@link READING_LEVELS}. */
export type ReadingLevel = MetricLevel;

const BY_ROLE: Readonly<Record<MemberRole, ReadingLevel>> = {
  leadership: 'executive',
  lead: 'strategist',
  coordinator: 'practitioner',
  influencer: 'practitioner',
  admin: 'practitioner',
};

/** How a member reads until they choose otherwise. */
export function usualReadingLevel(role: MemberRole): ReadingLevel {
  return BY_ROLE[role];
}

import type { CostCategory, CostKind } from '@levain/domain/costs/cost.js';
import type { ReturnConfidence } from '@levain/domain/costs/return.js';
import type { AmbitionLevel } from '@levain/domain/goals/ambition.js';
import type { GoalOutcome } from '@levain/domain/goals/goal.js';
import type { Text } from './story.js';

/** Something that a member of the story does on a day. */
interface Act {
  readonly by: string;
  readonly on: string;
}

/** What experiments cost and brought: every amount is invented, and says so. */
export interface CostsStory {
  readonly settings: readonly (Act & {
    readonly currency: string;
    readonly hourlyRate: number;
    readonly basis: Text;
  })[];
  readonly budgets: readonly (Act & {
    readonly experiment: string;
    readonly amount: number;
    readonly note?: Text;
  })[];
  readonly costs: readonly (Act & {
    readonly experiment: string;
    readonly kind: CostKind;
    readonly category: CostCategory;
    readonly vendor?: string;
    readonly hours?: number;
    readonly amount?: number;
    readonly note: Text;
  })[];
  /** `line`: which cost of the experiment, in the order of the story. */
  readonly corrections: readonly (Act & {
    readonly experiment: string;
    readonly line: number;
    readonly amount: number;
    readonly reason: Text;
  })[];
  readonly returns: readonly (Act & {
    readonly experiment: string;
    readonly amount: number;
    readonly confidence: ReturnConfidence;
    readonly assumption: Text;
  })[];
}

/** Where the organisation of the story wants to go, and what its leadership gives. */
export interface DirectionStory {
  readonly visions: readonly (Act & { readonly text: Text })[];
  readonly goals: readonly (Act & {
    readonly key: string;
    readonly parent?: string;
    readonly owner: string;
    readonly horizon: string;
    readonly metric?: string;
    readonly baseline?: number;
    readonly target?: number;
    readonly projects: readonly string[];
    readonly title: Text;
    readonly description?: Text;
    readonly closed?: Act & { readonly outcome: GoalOutcome; readonly reason: Text };
  })[];
  readonly ambitions: readonly (Act & {
    readonly period: string;
    readonly level: AmbitionLevel;
    readonly statement: Text;
    readonly fte?: number;
    readonly money?: number;
    readonly leaderHours?: number;
    readonly permission?: Text;
    readonly reason?: Text;
  })[];
}

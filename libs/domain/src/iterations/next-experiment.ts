import { isClosed } from '../experiments/experiment-facts.js';
import type { Stage } from '../experiments/stages.js';
import type { Plan } from '../plans/plan.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';

/** The experiment the next one is born from. */
export interface ParentFacts {
  readonly id: string;
  readonly stage: Stage;
  readonly isDecided: boolean;
  readonly projectId: string | null;
  readonly prototypeId: string | null;
  readonly hypothesisId: string | null;
  readonly benchmarkIds: readonly string[];
  readonly noPrecedentReason: string | null;
  /** The plan as it ended, amendments included. */
  readonly plan: Plan;
  /** Learnings it may quote: its own. */
  readonly learningIds: readonly string[];
}

/** What the form holds. */
export interface NextExperimentInput {
  readonly title?: string | null;
  readonly keeps?: string | null;
  readonly changes?: string | null;
  readonly becauseOfId?: string | null;
}

/** The next experiment: everything of its parent but the dates, and why it is not the same. */
export interface NextExperiment {
  readonly title: string;
  readonly stage: Stage;
  readonly parentId: string;
  readonly keeps: string;
  readonly changes: string;
  readonly becauseOfId: string;
  readonly projectId: string | null;
  readonly prototypeId: string | null;
  readonly hypothesisId: string | null;
  readonly benchmarkIds: readonly string[];
  readonly noPrecedentReason: string | null;
  readonly plan: Plan;
}

/** A plan to begin again from: dates are cleared, records get ids of their own. */
export function prefilledPlan(plan: Plan): Plan {
  return {
    ...plan,
    arms: plan.arms.map(({ name, role, share }) => ({ name, role, share })),
    measures: plan.measures.map(({ id: _, ...measure }) => measure),
    startsOn: null,
    stopDate: null,
    changeDate: null,
  };
}

/**
 * The next experiment, from a decided one. What it keeps, what it changes and which learning made it so are all three
 * required: refuses `KEEPS_MISSING`, `CHANGES_MISSING`, `LEARNING_MISSING` (also for the learning of another
 * experiment), a missing title, and a parent that is not decided.
 */
export function startNextExperiment(parent: ParentFacts, input: NextExperimentInput): Result<NextExperiment> {
  if (!isClosed(parent)) return refuse('PARENT_NOT_DECIDED', 'parentId');
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', input.title, { max: LINE_MAX });
  const keeps = requiredText(refusals, 'keeps', input.keeps, { code: 'KEEPS_MISSING' });
  const changes = requiredText(refusals, 'changes', input.changes, { code: 'CHANGES_MISSING' });
  const becauseOfId = input.becauseOfId ?? '';
  if (!parent.learningIds.includes(becauseOfId)) refusals.push(refusal('LEARNING_MISSING', 'becauseOfId'));
  const { id: parentId, projectId, prototypeId, hypothesisId, benchmarkIds, noPrecedentReason } = parent;
  return unlessRefused(refusals, () => ({
    ...{ title, stage: 'benchmark' as const, parentId, keeps, changes, becauseOfId },
    ...{ projectId, prototypeId, hypothesisId, benchmarkIds, noPrecedentReason },
    plan: prefilledPlan(parent.plan),
  }));
}

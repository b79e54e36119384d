import { draftMeasures } from '../plans/draft-measures.js';
import type { Measure, Plan } from '../plans/plan.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { firstDay, lenderRefusals, type LenderFacts } from './borrow-plan.js';
import { carriedPlan } from './carried-plan.js';

/** The experiment that spreads. */
export interface SpreadSource extends LenderFacts {
  readonly id: string;
  readonly learningId: string | null;
}

/** What an outcome measure is here and what is aimed at here. */
export interface LocalFigures {
  readonly measureId: string;
  readonly baseline?: number | null;
  readonly target?: number | null;
}

/** What the form holds; ids are those of this workspace. */
export interface SpreadInput {
  readonly title?: string | null;
  readonly keeps?: string | null;
  /** What is not the same here. */
  readonly changes?: string | null;
  readonly departmentId?: string | null;
  readonly projectId?: string | null;
  readonly startsOn?: string | null;
  /** One for each outcome measure. */
  readonly figures: readonly LocalFigures[];
}

/** A local re-test: a child of the experiment that spreads, quoting what was learned there. */
export interface SpreadExperiment {
  readonly title: string;
  readonly parentId: string;
  readonly keeps: string;
  readonly changes: string;
  readonly becauseOfId: string;
  readonly departmentId: string | null;
  readonly projectId: string | null;
  readonly plan: Plan;
}

/**
 * Starts a local re-test of what was learned elsewhere. What held there is a hypothesis here: nothing is taken over without its
 * own starting point and its own target. Refuses whatever {@link lenderRefusals} refuses, an experiment of which nothing was
 * learned yet (`LEARNING_MISSING`), a missing title, what it keeps and what differs here (`KEEPS_MISSING`, `CHANGES_MISSING`),
 * neither department nor project (`SPREAD_PLACE_MISSING`), a first day before `today`, and for each outcome measure a
 * missing starting point (`OUTCOME_BASELINE_MISSING`), a missing target (`OUTCOME_TARGET_MISSING`) or figures that no plan
 * would take, at `figures.<its place among the outcome measures>`.
 */
export function spreadExperiment(
  source: SpreadSource,
  input: SpreadInput,
  today: string,
): Result<SpreadExperiment> {
  const refusals: Refusal[] = lenderRefusals(source);
  if (source.learningId === null) refusals.push(refusal('LEARNING_MISSING', 'sourceId'));
  const departmentId = input.departmentId ?? null;
  const projectId = input.projectId ?? null;
  if (departmentId === null && projectId === null)
    refusals.push(refusal('SPREAD_PLACE_MISSING', 'departmentId'));
  const changes = requiredText(refusals, 'changes', input.changes, { code: 'CHANGES_MISSING' });
  const keeps = requiredText(refusals, 'keeps', input.keeps, { code: 'KEEPS_MISSING' });
  const measures = localMeasures(refusals, source.plan, input.figures);
  const startsOn = firstDay(refusals, input.startsOn, today);
  const title = requiredText(refusals, 'title', input.title, { max: LINE_MAX });
  return unlessRefused(refusals, () => ({
    ...{ title, parentId: source.id, keeps, changes, becauseOfId: source.learningId! },
    ...{ departmentId, projectId },
    plan: { ...carriedPlan(source.plan, source.frozenOn, startsOn), measures },
  }));
}

/** The measures of the plan with the figures of the place; guardrails and process measures keep none of elsewhere. */
function localMeasures(refusals: Refusal[], plan: Plan, figures: readonly LocalFigures[]): Measure[] {
  let place = -1;
  return plan.measures.map(({ id, ...measure }) => {
    const local = { ...measure, baseline: null, target: null };
    if (measure.role !== 'outcome') return local;
    place += 1;
    const figure = figures.find(({ measureId }) => measureId === id);
    return localOutcome(refusals, `figures.${place}`, local, figure);
  });
}

function localOutcome(
  refusals: Refusal[],
  field: string,
  measure: Measure,
  figure: LocalFigures | undefined,
): Measure {
  const parameters = { measure: measure.name };
  const baseline = figure?.baseline ?? null;
  const target = figure?.target ?? null;
  if (baseline === null) refusals.push(refusal('OUTCOME_BASELINE_MISSING', `${field}.baseline`, parameters));
  if (target === null) refusals.push(refusal('OUTCOME_TARGET_MISSING', `${field}.target`, parameters));
  const found: Refusal[] = [];
  const [drafted = measure] = draftMeasures(found, [{ ...measure, baseline, target }]);
  refusals.push(...found.map((each) => atFigures(each, field)));
  return drafted;
}

/** The smallest worthwhile effect came along: where it asks for more than the target, the target is what can be put right here. */
function atFigures({ code, field = '', parameters }: Refusal, place: string): Refusal {
  const last = field.slice(field.lastIndexOf('.') + 1);
  return refusal(code, `${place}.${last === 'baseline' ? last : 'target'}`, parameters);
}

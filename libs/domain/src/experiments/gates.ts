import { refusal, type Refusal } from '../refusal.js';
import { isSaid, type ExperimentFacts } from './experiment-facts.js';
import {
  missingArms,
  missingDesign,
  missingDetails,
  missingOutcome,
  missingRule,
  missingStopDate,
} from './plan-requirements.js';
import type { Stage } from './stages.js';

/** What a gate looks at, one word per line of the checklist. */
export const REQUIREMENT_CODES = [
  'benchmarkLinked',
  'prototypeDescribed',
  'hypothesisSaid',
  'designChosen',
  'armsNamed',
  'outcomeWithTarget',
  'measuresDetailed',
  'stopDateAhead',
  'ruleSet',
  'shared',
  'projectLinked',
  'guardrailNamed',
  'peopleInvited',
  'testEnded',
  'verdictRecorded',
  'verdictConfirmed',
  'learningWritten',
] as const;

/** One of {@link REQUIREMENT_CODES}. */
export type RequirementCode = (typeof REQUIREMENT_CODES)[number];

/** One line of a gate. */
export interface Requirement {
  readonly code: RequirementCode;
  /** The control to go to, done or not. */
  readonly field: string;
  /** False for advice: shown on the checklist, never a reason to refuse. */
  readonly required: boolean;
  /** What is missing; nothing when the line is done. */
  readonly missing: (facts: ExperimentFacts) => readonly Refusal[];
}

function missingBenchmark(facts: ExperimentFacts): Refusal[] {
  const done = facts.benchmarks > 0 || isSaid(facts.noPrecedentReason);
  return done ? [] : [refusal('BENCHMARK_MISSING', 'benchmarks')];
}

function missingHypothesis({ hypothesis }: ExperimentFacts): Refusal[] {
  if (!hypothesis) return [refusal('HYPOTHESIS_MISSING', 'hypothesis')];
  const missing: Refusal[] = [];
  if (!isSaid(hypothesis.observation)) missing.push(refusal('OBSERVATION_MISSING', 'hypothesis.observation'));
  if (!isSaid(hypothesis.audience)) missing.push(refusal('AUDIENCE_MISSING', 'hypothesis.audience'));
  if (!isSaid(hypothesis.change)) missing.push(refusal('CHANGE_MISSING', 'hypothesis.change'));
  if (!isSaid(hypothesis.measure)) missing.push(refusal('EXPECTED_MEASURE_MISSING', 'hypothesis.measure'));
  if (!hypothesis.direction) missing.push(refusal('EXPECTED_DIRECTION_MISSING', 'hypothesis.direction'));
  return missing;
}

function missingEnd(facts: ExperimentFacts): Refusal[] {
  const stop = facts.plan?.stopDate ?? null;
  const ended = stop !== null && stop <= facts.today;
  if (ended || isSaid(facts.endedEarlyReason) || isSaid(facts.abandonedReason)) return [];
  return [refusal('STOP_DATE_NOT_REACHED', 'endedEarlyReason', stop === null ? undefined : { date: stop })];
}

/** A verdict not given yet is not confirmed either: the line must not read as done. */
function missingConfirmation({ verdictStanding }: ExperimentFacts): Refusal[] {
  if (verdictStanding === 'confirmed') return [];
  const code = verdictStanding === 'contested' ? 'VERDICT_CONTESTED' : 'VERDICT_UNCONFIRMED';
  return [refusal(code, 'verdict.confirmation')];
}

function missingLearning({ learning, limits }: ExperimentFacts): Refusal[] {
  const missing: Refusal[] = [];
  if (!isSaid(learning)) missing.push(refusal('LEARNING_MISSING', 'learning.statement'));
  if (!isSaid(limits)) missing.push(refusal('LIMITS_MISSING', 'learning.limits'));
  return missing;
}

const when = (done: boolean, code: Refusal['code'], field: string) => (done ? [] : [refusal(code, field)]);

function line(
  code: RequirementCode,
  field: string,
  missing: Requirement['missing'],
  required: boolean = true,
): Requirement {
  return { code, field, required, missing };
}

const BEFORE_TEST: readonly Requirement[] = [
  line('prototypeDescribed', 'prototype', (facts) =>
    when(facts.hasPrototype, 'PROTOTYPE_MISSING', 'prototype'),
  ),
  line('hypothesisSaid', 'hypothesis', missingHypothesis),
  line('designChosen', 'plan.design', missingDesign),
  line('armsNamed', 'plan.arms', missingArms),
  line('outcomeWithTarget', 'plan.measures', missingOutcome),
  line('measuresDetailed', 'plan.measures', missingDetails),
  line('stopDateAhead', 'plan.stopDate', missingStopDate),
  line('ruleSet', 'plan.decisionRule', missingRule),
  line('shared', 'isDraft', (facts) => when(!facts.isDraft, 'EXPERIMENT_PRIVATE', 'isDraft')),
  line('projectLinked', 'project', (facts) => when(facts.hasProject, 'PROJECT_MISSING', 'project'), false),
  line(
    'guardrailNamed',
    'plan.measures',
    ({ plan }) =>
      when(
        plan?.measures.some((measure) => measure.role === 'guardrail') ?? false,
        'MEASURE_MISSING',
        'plan.measures',
      ),
    false,
  ),
  line(
    'peopleInvited',
    'participations',
    (facts) => when(facts.otherPeople > 0, 'NOT_PARTICIPATING', 'participations'),
    false,
  ),
];

/**
 * What must be there to leave each stage forward; `iterate` is the last. The bet's lines are in the order of the
 * screen.
 */
export const GATES: Readonly<Record<Stage, readonly Requirement[]>> = {
  benchmark: [line('benchmarkLinked', 'benchmarks', missingBenchmark)],
  prototype: BEFORE_TEST,
  test: [line('testEnded', 'endedEarlyReason', missingEnd)],
  evaluate: [
    line('verdictRecorded', 'verdict', (facts) =>
      when(facts.verdict !== null && facts.verdictStanding !== 'none', 'VERDICT_MISSING', 'verdict'),
    ),
    line('verdictConfirmed', 'verdict.confirmation', missingConfirmation),
    line('learningWritten', 'learning', missingLearning),
  ],
  iterate: [],
};

/** Everything that stands between the experiment and the next stage, in the order of the screen. */
export function missingAtGate(facts: ExperimentFacts): readonly Refusal[] {
  return GATES[facts.stage].filter((each) => each.required).flatMap((each) => each.missing(facts));
}

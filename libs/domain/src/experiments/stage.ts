import { ok, refuse, unlessRefused, type Result } from '../refusal.js';
import { isClosed, isPlanFrozen, isSaid, type ExperimentFacts } from './experiment-facts.js';
import { missingAtGate } from './gates.js';
import { STAGES, type Stage } from './stages.js';

/** What a move does beside changing the stage: starting a test freezes the bet, ending one opens its evaluation. */
export type StageAct = 'stepForward' | 'stepBack' | 'startTest' | 'endTest' | 'openDecision';

/** A move that the rules allow. */
export interface StageMove {
  readonly from: Stage;
  readonly to: Stage;
  readonly act: StageAct;
}

/** How a test ended: on its date, before it with a reason, or given up with a reason. */
export type TestEnd = 'planned' | 'early' | 'abandoned';

const ACT_TO: Readonly<Record<Stage, StageAct>> = {
  benchmark: 'stepBack',
  prototype: 'stepForward',
  test: 'startTest',
  evaluate: 'endTest',
  iterate: 'openDecision',
};

/** The stage after this one, or null at the end. */
export function nextStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}

/** The stage before this one, or null at the beginning. */
export function previousStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) - 1] ?? null;
}

function stepBack(facts: ExperimentFacts, to: Stage): Result<StageMove> {
  const from = facts.stage;
  const previous = previousStage(from)!;
  if (isPlanFrozen(facts)) return refuse('STAGE_BACK_AFTER_START', 'stage', { from, to });
  if (to !== previous) return refuse('STAGE_BACK_TOO_FAR', 'stage', { from, to, previous });
  return ok({ from, to, act: 'stepBack' });
}

/**
 * Moves an experiment to a stage. Forward one at a time, each through its gate; back one step before the test starts,
 * never after; not at all once a decision closed it. Refuses `EXPERIMENT_CLOSED`, `STAGE_UNCHANGED`, `STAGE_SKIPPED`,
 * `STAGE_BACK_TOO_FAR`, `STAGE_BACK_AFTER_START`, or all that the gate misses.
 */
export function advance(facts: ExperimentFacts, to: Stage): Result<StageMove> {
  const from = facts.stage;
  if (isClosed(facts)) return refuse('EXPERIMENT_CLOSED', 'stage');
  if (to === from) return refuse('STAGE_UNCHANGED', 'stage', { stage: to });
  if (STAGES.indexOf(to) < STAGES.indexOf(from)) return stepBack(facts, to);
  const next = nextStage(from)!;
  if (to !== next) return refuse('STAGE_SKIPPED', 'stage', { from, to, next });
  return unlessRefused(missingAtGate(facts), () => ({ from, to, act: ACT_TO[to] }));
}

/**
 * Ends a running test: on or after its stop date without a reason, before it with one (`STOP_REASON_MISSING`), or
 * giving it up with one (`ABANDON_REASON_MISSING`): an abandoned test still gets an evaluation, whose verdict is
 * `abandoned`. Refuses `TEST_NOT_RUNNING` outside the test.
 */
export function endTest(
  facts: ExperimentFacts,
  abandon: boolean,
  reason: string | null,
): Result<{ move: StageMove; end: TestEnd }> {
  if (facts.stage !== 'test') return refuse('TEST_NOT_RUNNING', 'stage');
  if (abandon && !isSaid(reason)) return refuse('ABANDON_REASON_MISSING', 'reason');
  const planned = advance(facts, 'evaluate').ok;
  if (!abandon && !planned && !isSaid(reason)) {
    const date = facts.plan?.stopDate;
    return refuse('STOP_REASON_MISSING', 'reason', date ? { date } : undefined);
  }
  const end: TestEnd = abandon ? 'abandoned' : planned ? 'planned' : 'early';
  return ok({ move: { from: 'test', to: 'evaluate', act: 'endTest' }, end });
}

/** Whether anything of the experiment may still be written; else refuses `EXPERIMENT_CLOSED`. */
export function whileOpen(facts: Pick<ExperimentFacts, 'stage' | 'isDecided'>): Result<true> {
  return isClosed(facts) ? refuse('EXPERIMENT_CLOSED') : ok(true);
}

/** Whether hypothesis, prototype and plan may still be rewritten; else `EXPERIMENT_CLOSED` or `PLAN_FROZEN`. */
export function whilePlanned(facts: Pick<ExperimentFacts, 'stage' | 'isDecided'>): Result<true> {
  if (isClosed(facts)) return refuse('EXPERIMENT_CLOSED');
  return isPlanFrozen(facts) ? refuse('PLAN_FROZEN', 'plan') : ok(true);
}

/**
 * Whether readings may be recorded: while the test runs or is evaluated, and no verdict is confirmed; else why not.
 */
export function whileMeasured(
  facts: Pick<ExperimentFacts, 'stage' | 'isDecided' | 'verdictStanding'>,
): Result<true> {
  if (isClosed(facts)) return refuse('EXPERIMENT_CLOSED');
  if (!isPlanFrozen(facts)) return refuse('TEST_NOT_STARTED', 'measurements');
  const read = facts.stage === 'iterate' || facts.verdictStanding === 'confirmed';
  return read ? refuse('MEASUREMENTS_CLOSED', 'measurements') : ok(true);
}

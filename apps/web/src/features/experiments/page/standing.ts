import type { VerdictStanding } from '@levain/domain/experiments/experiment-facts.js';
import { GATES, type RequirementCode } from '@levain/domain/experiments/gates.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { daysBetween } from '@levain/domain/time/day.js';
import type { MessageId } from '../../../i18n/message-id.js';
import type { ExperimentView } from './api/experiment-parts.js';

/** The one thing to do now. */
export type PrimaryAct =
  | 'answerInvitation'
  | 'fillIn'
  | 'stepForward'
  | 'startTest'
  | 'recordMeasurements'
  | 'endTest'
  | 'recordVerdict'
  | 'reviewVerdict'
  | 'openDecision'
  | 'decide'
  | 'startNext'
  | 'join';

export interface ChecklistLine {
  readonly code: RequirementCode;
  readonly done: boolean;
  /** False for advice: it never stands in the way. */
  readonly required: boolean;
  readonly field: string;
}

/** The lines of the next gate, told apart from advice. */
export function checklistOf({
  stage,
  checklist,
}: Pick<ExperimentView, 'stage' | 'checklist'>): readonly ChecklistLine[] {
  return checklist.flatMap(({ code, done, field }) => {
    const line = GATES[stage].find((each) => each.code === code);
    return line ? [{ code: line.code, done, required: line.required, field: field ?? line.field }] : [];
  });
}

export function verdictStandingOf({ evaluation }: Pick<ExperimentView, 'evaluation'>): VerdictStanding {
  if (!evaluation?.verdict) return 'none';
  if (evaluation.confirmedAt) return 'confirmed';
  const since = evaluation.recordedAt ?? '';
  const contested = evaluation.reviews.some(
    ({ stance, reviewedAt }) => stance === 'contest' && reviewedAt >= since,
  );
  return contested ? 'contested' : 'recorded';
}

export interface Reader {
  readonly memberId: string;
  readonly personId: string;
  readonly mayStartNext: boolean;
  readonly today: string;
}

export function isStopReached(experiment: Pick<ExperimentView, 'plan'>, today: string): boolean {
  return experiment.plan.stopDate !== null && experiment.plan.stopDate <= today;
}

function invited(experiment: ExperimentView, reader: Reader): boolean {
  return experiment.participations.some(
    ({ person, status }) => person.id === reader.personId && status === 'invited',
  );
}

function preparing(experiment: ExperimentView): PrimaryAct | null {
  if (!experiment.permissions.canEdit) return null;
  if (checklistOf(experiment).some(({ required, done }) => required && !done)) return 'fillIn';
  return experiment.stage === 'benchmark' ? 'stepForward' : 'startTest';
}

function testing(experiment: ExperimentView, reader: Reader): PrimaryAct | null {
  const { canEdit, canRecordMeasurements } = experiment.permissions;
  if (canEdit && isStopReached(experiment, reader.today)) return 'endTest';
  return canRecordMeasurements ? 'recordMeasurements' : null;
}

function evaluating(experiment: ExperimentView): PrimaryAct | null {
  const { canEdit, canRecordVerdict, canReviewVerdict } = experiment.permissions;
  const standing = verdictStandingOf(experiment);
  if (standing === 'none' || standing === 'contested') return canRecordVerdict ? 'recordVerdict' : null;
  if (standing === 'recorded') return canReviewVerdict ? 'reviewVerdict' : null;
  return canEdit ? 'openDecision' : null;
}

function iterating(experiment: ExperimentView, reader: Reader): PrimaryAct | null {
  if (!experiment.decision) return experiment.permissions.canDecide ? 'decide' : null;
  return reader.mayStartNext ? 'startNext' : null;
}

const ACT_OF: Record<Stage, (experiment: ExperimentView, reader: Reader) => PrimaryAct | null> = {
  benchmark: preparing,
  prototype: preparing,
  test: testing,
  evaluate: evaluating,
  iterate: iterating,
};

/** What the reader is asked to do first; null when it is someone else's turn. */
export function primaryActOf(experiment: ExperimentView, reader: Reader): PrimaryAct | null {
  if (invited(experiment, reader)) return 'answerInvitation';
  const act = ACT_OF[experiment.stage](experiment, reader);
  if (act) return act;
  return experiment.permissions.canJoin && experiment.stage !== 'iterate' ? 'join' : null;
}

export interface StandingLine {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
  /** Values that are days, to be written in the reader's language. */
  readonly days: Readonly<Record<string, string>>;
  /** Values that are words of the domain. */
  readonly words: Readonly<Record<string, MessageId>>;
}

type LineParts = Partial<Omit<StandingLine, 'id'>>;
const line = (id: MessageId, { values = {}, days = {}, words = {} }: LineParts = {}): StandingLine => ({
  id,
  values,
  days,
  words,
});

function preparingLine(experiment: ExperimentView): StandingLine {
  const count = checklistOf(experiment).filter(({ required, done }) => required && !done).length;
  const { stage } = experiment;
  if (stage === 'benchmark') {
    return line(count > 0 ? 'experiments.standing.benchmarkMissing' : 'experiments.standing.benchmarkReady');
  }
  if (count === 0) return line('experiments.standing.planReady');
  return line('experiments.standing.planMissing', { values: { count } });
}

function testLine({ plan }: ExperimentView, today: string): StandingLine {
  const stop = plan.stopDate;
  if (!stop) return line('experiments.standing.testRunning');
  const readings = plan.measures.reduce((sum, measure) => sum + measure.measurementCount, 0);
  if (stop <= today)
    return line('experiments.standing.stopReached', { values: { readings }, days: { stop } });
  const values = { days: daysBetween(today, stop), readings };
  return line('experiments.standing.testUntil', { values, days: { stop } });
}

function evaluateLine(experiment: ExperimentView): StandingLine {
  const { evaluation, abandonedReason } = experiment;
  const standing = verdictStandingOf(experiment);
  if (standing === 'none' || !evaluation?.verdict) {
    if (abandonedReason) return line('experiments.standing.abandoned');
    const computed = evaluation?.computedVerdict;
    if (!computed) return line('experiments.standing.verdictMissing');
    return line('experiments.standing.verdictProposed', { words: { verdict: `words.verdict.${computed}` } });
  }
  const words = { verdict: `words.verdict.${evaluation.verdict}` } as const;
  const last = evaluation.reviews.findLast(({ stance }) => stance === 'contest');
  if (standing === 'contested') {
    return line('experiments.standing.verdictContested', {
      words,
      values: { name: last?.member.name ?? '' },
    });
  }
  if (standing === 'recorded') {
    return line('experiments.standing.verdictRecorded', {
      words,
      values: { name: evaluation.recordedBy?.name ?? '' },
    });
  }
  return line('experiments.standing.verdictConfirmed', {
    words,
    values: { name: evaluation.confirmedBy?.name ?? '' },
  });
}

function iterateLine({ decision, evaluation }: ExperimentView): StandingLine {
  const words = { verdict: `words.verdict.${evaluation?.verdict ?? 'notEnoughEvidence'}` } as const;
  if (!decision) return line('experiments.standing.decisionMissing', { words });
  const decided = { ...words, decision: `words.decision.${decision.kind}` } as const;
  return line('experiments.standing.decided', { words: decided, values: { name: decision.decidedBy.name } });
}

/** One line that says where the experiment stands. */
export function standingLine(experiment: ExperimentView, today: string): StandingLine {
  switch (experiment.stage) {
    case 'benchmark':
    case 'prototype':
      return preparingLine(experiment);
    case 'test':
      return testLine(experiment, today);
    case 'evaluate':
      return evaluateLine(experiment);
    case 'iterate':
      return iterateLine(experiment);
  }
}

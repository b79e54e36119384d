import {
  mayChange,
  mayDecide,
  mayJoin,
  mayRecord,
  mayRecordVerdict,
  mayReviewVerdict,
} from '@levain/domain/experiments/access.js';
import { isClosed, type ExperimentFacts } from '@levain/domain/experiments/experiment-facts.js';
import { launchChecklist } from '@levain/domain/experiments/launch-checklist.js';
import { nextStage, whileMeasured } from '@levain/domain/experiments/stage.js';
import type { ActingMember } from '../database/acting-member.js';
import { globalId } from '../graphql/global-id.js';
import { Refusal } from '../graphql/user-error.js';
import type { ExperimentPermissions } from './experiment-permissions.model.js';
import { accessOf, factsOf, type ExperimentRecord } from './experiment-record.js';
import { Experiment } from './experiment.model.js';

/** The experiment as the member sees it: what is computed comes from the rules that the commands obey. */
export function experimentView(record: ExperimentRecord, actor: ActingMember): Experiment {
  const facts = factsOf(record, actor);
  return Object.assign(new Experiment(), {
    id: globalId('experiment', record.id),
    number: record.number,
    title: record.title,
    stage: record.stage,
    isDraft: record.is_draft,
    version: record.version,
    noPrecedentReason: record.no_precedent_reason,
    startedAt: record.started_at,
    testEndedAt: record.test_ended_at,
    endedEarlyReason: record.ended_early_reason,
    abandonedReason: record.abandoned_reason,
    closedAt: record.closed_at,
    createdAt: record.created_at,
    lastActivityAt: record.last_activity_at,
    keeps: record.keeps,
    changes: record.changes,
    checklist: launchChecklist(facts).map((item) => ({
      ...item,
      refusals: item.refusals.map((each) => Refusal.from(each)),
    })),
    nextStage: nextStage(record.stage),
    permissions: permissionsOf(record, facts, actor),
    record,
  });
}

function permissionsOf(
  record: ExperimentRecord,
  facts: ExperimentFacts,
  actor: ActingMember,
): ExperimentPermissions {
  const access = accessOf(record);
  const open = !isClosed(facts);
  const evaluated = record.stage === 'evaluate';
  return {
    canEdit: open && mayChange(access, actor),
    canRecordMeasurements: whileMeasured(facts).ok && mayRecord(access, actor),
    canRecordVerdict: evaluated && facts.verdictStanding !== 'confirmed' && mayRecordVerdict(access, actor),
    canReviewVerdict: evaluated && facts.verdictStanding === 'recorded' && mayReviewVerdict(access, actor),
    canDecide: open && record.stage === 'iterate' && mayDecide(access, actor),
    canJoin: open && mayJoin(access, actor) && !isInvited(record, actor),
  };
}

const isInvited = (record: ExperimentRecord, { personId }: ActingMember): boolean =>
  record.participations.some((each) => each.person_id === personId && each.status === 'invited');

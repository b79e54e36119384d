import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { ExperimentFacts, VerdictStanding } from '@levain/domain/experiments/experiment-facts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import type { AccessFacts } from '@levain/domain/experiments/access.js';
import type { EntityManager } from 'typeorm';
import type { ActingPerson, Tenant } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { readStatement } from '../database/pipelined-reads.js';
import { plannedQuery } from '../database/planned-query.js';
import { PLAN_JSON, planOf, type PlanRow } from '../plans/plan-row.js';
import type { ParticipationRow } from './participation-row.js';
import { visibleExperiment } from './visible-experiments.js';

/** Everything that the rules and the experiment's page look at, as one statement gives it. */
export interface ExperimentRecord {
  id: string;
  number: number;
  title: string;
  stage: Stage;
  is_draft: boolean;
  version: number;
  no_precedent_reason: string | null;
  owner_id: string;
  owner_person_id: string;
  project_id: string | null;
  hypothesis_id: string | null;
  prototype_id: string | null;
  parent_id: string | null;
  because_of_id: string | null;
  keeps: string | null;
  changes: string | null;
  started_at: Date | null;
  test_ended_at: Date | null;
  ended_early_reason: string | null;
  abandoned_reason: string | null;
  closed_at: Date | null;
  created_at: Date;
  last_activity_at: Date;
  plan: PlanRow;
  hypothesis: (HypothesisParts & { locale: Locale }) | null;
  benchmark_ids: string[];
  /** Linked to the experiment or to its prototype, each counted once. */
  benchmark_count: number;
  verdict: Verdict | null;
  verdict_standing: VerdictStanding;
  verdict_recorded_by: string | null;
  /** Null before anything was recorded. */
  evaluation_version: number | null;
  learning: string | null;
  limits: string | null;
  decision: DecisionKind | null;
  project_co_lead_ids: string[];
  project_sponsor_id: string | null;
  participations: readonly ParticipationRow[];
}

/** The experiment as the member, or who opened a link, may see it; null when it is absent, of another workspace, or another's private draft. */
export async function findExperiment(
  tx: EntityManager,
  tenant: Tenant,
  by: { readonly id: string } | { readonly number: number },
): Promise<ExperimentRecord | null> {
  const [statement, value] = 'id' in by ? [BY_ID, by.id] : [BY_NUMBER, by.number];
  const [row] = await plannedQuery<ExperimentRecord>(tx, statement, [tenant.workspaceId, value]);
  return row ?? null;
}

/** What the stage machine looks at. */
export function factsOf(record: ExperimentRecord, actor: ActingPerson): ExperimentFacts {
  return {
    stage: record.stage,
    today: todayOf(actor),
    isDraft: record.is_draft,
    hasProject: record.project_id !== null,
    benchmarks: record.benchmark_count,
    noPrecedentReason: record.no_precedent_reason,
    hasPrototype: record.prototype_id !== null,
    hypothesis: record.hypothesis,
    plan: planOf(record.plan),
    otherPeople: record.participations.filter((each) => isOther(record, each)).length,
    endedEarlyReason: record.ended_early_reason,
    abandonedReason: record.abandoned_reason,
    verdict: record.verdict,
    verdictStanding: record.verdict_standing,
    learning: record.learning,
    limits: record.limits,
    isDecided: record.decision !== null,
  };
}

const isOther = (record: ExperimentRecord, { person_id, status }: ParticipationRow): boolean =>
  person_id !== record.owner_person_id && (status === 'invited' || status === 'accepted');

/** What depends on who asks. */
export function accessOf(record: ExperimentRecord): AccessFacts {
  return {
    isDraft: record.is_draft,
    ownerId: record.owner_id,
    projectCoLeadIds: record.project_co_lead_ids,
    projectSponsorId: record.project_sponsor_id,
    participations: record.participations.map(({ person_id, role, status }) => ({
      personId: person_id,
      role,
      status,
    })),
    verdictRecordedBy: record.verdict_recorded_by,
  };
}

/** SQL: the columns of a record, over {@link RECORD_FROM}. */
export const RECORD_COLUMNS = `e.id, e.number, e.title, e.stage, e.is_draft, e.version, e.no_precedent_reason, e.owner_id,
    owner.person_id AS owner_person_id, e.project_id, e.hypothesis_id, e.prototype_id, e.parent_id, e.because_of_id,
    e.keeps, e.changes, e.started_at, e.test_ended_at, e.ended_early_reason, e.abandoned_reason, e.closed_at,
    e.created_at, e.last_activity_at,
    ${PLAN_JSON} AS plan,
    (SELECT to_jsonb(h) FROM hypotheses h WHERE h.workspace_id = e.workspace_id AND h.id = e.hypothesis_id) AS hypothesis,
    ARRAY(SELECT linked.benchmark_id FROM experiment_benchmarks linked
      WHERE linked.workspace_id = e.workspace_id AND linked.experiment_id = e.id ORDER BY linked.benchmark_id) AS benchmark_ids,
    (SELECT count(*)::int FROM (
      SELECT benchmark_id FROM experiment_benchmarks WHERE workspace_id = e.workspace_id AND experiment_id = e.id
      UNION SELECT benchmark_id FROM prototype_benchmarks WHERE workspace_id = e.workspace_id AND prototype_id = e.prototype_id
    ) AS precedents) AS benchmark_count,
    ev.verdict, ev.recorded_by AS verdict_recorded_by, ev.version AS evaluation_version,
    CASE WHEN ev.verdict IS NULL THEN 'none' WHEN ev.confirmed_at IS NOT NULL THEN 'confirmed'
      WHEN contest.id IS NOT NULL THEN 'contested' ELSE 'recorded' END AS verdict_standing,
    l.statement AS learning, l.limits, d.kind AS decision,
    ARRAY(SELECT lead.member_id FROM project_co_leads lead
      WHERE lead.workspace_id = e.workspace_id AND lead.project_id = e.project_id) AS project_co_lead_ids,
    project.sponsor_id AS project_sponsor_id,
    coalesce((SELECT jsonb_agg(to_jsonb(p) ORDER BY p.created_at, p.id) FROM participations p
      WHERE p.workspace_id = e.workspace_id AND p.experiment_id = e.id), '[]') AS participations`;

/** SQL: the experiments of the workspace `$1` that the reader may see, as `e`. More conditions on it may follow. */
export const RECORD_FROM = `
  FROM experiments e
  JOIN members owner ON owner.workspace_id = e.workspace_id AND owner.id = e.owner_id
  LEFT JOIN projects project ON project.workspace_id = e.workspace_id AND project.id = e.project_id
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN LATERAL (SELECT review.id FROM verdict_reviews review
    WHERE review.workspace_id = e.workspace_id AND review.experiment_id = e.id AND review.stance = 'contest'
      AND review.reviewed_at >= ev.recorded_at LIMIT 1) contest ON true
  LEFT JOIN learnings l ON l.workspace_id = e.workspace_id AND l.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
  WHERE e.workspace_id = $1 AND ${visibleExperiment('e')}`;

const SELECT_RECORD = `SELECT ${RECORD_COLUMNS} ${RECORD_FROM}`;
const BY_ID = readStatement(`${SELECT_RECORD} AND e.id = $2`);
const BY_NUMBER = readStatement(`${SELECT_RECORD} AND e.number = $2`);

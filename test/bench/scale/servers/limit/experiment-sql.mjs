const member = (id) => `(SELECT json_build_object('id', 'member_' || m.id, 'name', p.name) FROM members m
  JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id WHERE m.workspace_id = $1 AND m.id = ${id})`;
const person = (id) =>
  `(SELECT json_build_object('id', 'person_' || p.id, 'name', p.name) FROM people p WHERE p.workspace_id = $1 AND p.id = ${id})`;

const learning = (
  condition,
) => `(SELECT json_build_object('id', 'learning_' || l.id, 'statement', l.statement, 'limits', l.limits, 'createdAt', l.created_at,
  'writtenBy', ${member('l.written_by')}, 'experiment', (SELECT json_build_object('id', 'experiment_' || x.id, 'number', x.number, 'title', x.title)
    FROM experiments x WHERE x.workspace_id = $1 AND x.id = l.experiment_id)) FROM learnings l WHERE l.workspace_id = $1 AND ${condition})`;

const PLAN = `(SELECT json_build_object('design', design, 'startsOn', starts_on, 'stopDate', stop_date, 'changeDate', change_date, 'periodicity', periodicity,
    'minimumPerArm', minimum_per_arm, 'minimumPeriodsBefore', minimum_periods_before, 'minimumPeriodsAfter', minimum_periods_after, 'planning', planning,
    'alpha', alpha, 'decisionRule', decision_rule, 'frozenAt', frozen_at, 'frozenBy', ${member('frozen_by')}, 'fingerprint', fingerprint,
    'frozenContent', frozen_content, 'version', version,
    'arms', (SELECT coalesce(json_agg(json_build_object('id', 'arm_' || a.id, 'position', a.position, 'name', a.name, 'role', a.role, 'share', a.share)
      ORDER BY a.position), '[]') FROM arms a WHERE a.workspace_id = $1 AND a.experiment_id = e.id),
    'measures', (SELECT coalesce(json_agg(json_build_object('id', 'measure_' || q.id, 'position', q.position, 'role', q.role, 'direction', q.direction,
        'baseline', q.baseline, 'target', q.target, 'minimumWorthwhileEffect', q.minimum_worthwhile_effect, 'margin', q.margin,
        'measurementCount', counted.count, 'lastObservedOn', counted.last,
        'metric', json_build_object('id', 'metric_' || k.id, 'name', k.name, 'unit', k.unit, 'shape', k.shape, 'direction', k.direction,
          'definition', k.definition, 'collection', k.collection, 'level', k.level, 'indicator', k.indicator, 'lowerBound', k.lower_bound,
          'upperBound', k.upper_bound)) ORDER BY q.position), '[]')
      FROM measures q JOIN metrics k ON k.workspace_id = $1 AND k.id = q.metric_id
      CROSS JOIN LATERAL (SELECT coalesce(sum(readings), 0) AS count, max(last_on) AS last FROM measure_totals r
        WHERE r.workspace_id = $1 AND r.experiment_id = e.id AND r.measure_id = q.id OFFSET 0) counted
      WHERE q.workspace_id = $1 AND q.experiment_id = e.id),
    'amendments', (SELECT coalesce(json_agg(json_build_object('id', 'amendment_' || a.id, 'number', a.number, 'reason', a.reason, 'amendedAt', a.amended_at,
      'fingerprint', a.fingerprint, 'author', ${member('a.author_id')}, 'changes', a.changes) ORDER BY a.number), '[]')
      FROM amendments a WHERE a.workspace_id = $1 AND a.experiment_id = e.id))
  FROM plans WHERE workspace_id = $1 AND experiment_id = e.id)`;

const PARTICIPATIONS = `(SELECT coalesce(json_agg(json_build_object('id', 'participation_' || t.id, 'role', t.role, 'status', t.status, 'message', t.message,
    'hours', t.hours, 'hoursPer', t.hours_per, 'from', t.starts_on, 'until', t.ends_on, 'learns', t.learns, 'organisation', t.organisation, 'weight', t.weight,
    'overLimit', t.over_limit, 'acceptedAboveLimit', t.accepted_above_limit, 'answerReason', t.answer_reason, 'suggestedName', t.suggested_name,
    'suggestionWaits', t.status = 'declined' AND t.suggested_name IS NOT NULL AND t.suggestion_set_aside_at IS NULL,
    'createdAt', t.created_at, 'answeredAt', t.answered_at, 'version', t.version,
    'person', json_build_object('id', 'person_' || p.id, 'name', p.name,
      'department', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', 'department_' || d.id, 'name', d.name) END),
    'invitedBy', ${member('t.invited_by')}, 'suggestedBy', ${person('t.suggested_by')}, 'suggestedPerson', ${person('t.suggested_person_id')})
    ORDER BY t.created_at, t.id), '[]')
  FROM participations t JOIN people p ON p.workspace_id = $1 AND p.id = t.person_id
  LEFT JOIN departments d ON d.workspace_id = $1 AND d.id = p.department_id WHERE t.workspace_id = $1 AND t.experiment_id = e.id)`;

const REVIEWS = `(SELECT coalesce(json_agg(json_build_object('id', 'review_' || r.id, 'stance', r.stance, 'comment', r.comment, 'reviewedAt', r.reviewed_at,
    'member', ${member('r.member_id')}) ORDER BY r.reviewed_at, r.id), '[]')
  FROM verdict_reviews r WHERE r.workspace_id = $1 AND r.experiment_id = e.id)`;

const LINEAGE = `(WITH RECURSIVE up AS (
    SELECT e.id, e.parent_id UNION ALL SELECT x.id, x.parent_id FROM experiments x JOIN up ON x.workspace_id = $1 AND x.id = up.parent_id
  ), family AS (
    SELECT id FROM up WHERE parent_id IS NULL
    UNION ALL SELECT x.id FROM experiments x JOIN family f ON x.workspace_id = $1 AND x.parent_id = f.id
  )
  SELECT json_agg(json_build_object('id', 'experiment_' || x.id, 'number', x.number, 'title', x.title, 'stage', x.stage, 'verdict', xv.verdict,
    'decision', xd.kind, 'parentId', 'experiment_' || x.parent_id, 'isCurrent', x.id = e.id, 'keeps', x.keeps, 'changes', x.changes, 'because', l.statement)
    ORDER BY x.number)
  FROM family JOIN experiments x ON x.workspace_id = $1 AND x.id = family.id AND NOT x.is_draft
  LEFT JOIN evaluations xv ON xv.workspace_id = $1 AND xv.experiment_id = x.id
  LEFT JOIN decisions xd ON xd.workspace_id = $1 AND xd.experiment_id = x.id
  LEFT JOIN learnings l ON l.workspace_id = $1 AND l.id = x.because_of_id)`;

/**
 * A closed experiment, whole, as one text of JSON: what the rules say of it (nothing is left to do, nobody may change it) is known without
 * asking them. $1 workspace, $2 number.
 */
export const EXPERIMENT = `
  SELECT json_build_object('data', json_build_object('experiment', json_build_object(
    'id', 'experiment_' || e.id, 'number', e.number, 'title', e.title, 'stage', e.stage, 'nextStage', null, 'isDraft', e.is_draft, 'version', e.version,
    'startedAt', e.started_at, 'testEndedAt', e.test_ended_at, 'endedEarlyReason', e.ended_early_reason, 'abandonedReason', e.abandoned_reason,
    'closedAt', e.closed_at, 'createdAt', e.created_at, 'lastActivityAt', e.last_activity_at, 'keeps', e.keeps, 'changes', e.changes,
    'project', (SELECT json_build_object('id', 'project_' || p.id, 'name', p.name) FROM projects p WHERE p.workspace_id = $1 AND p.id = e.project_id),
    'hypothesis', (SELECT json_build_object('id', 'hypothesis_' || h.id, 'number', h.number, 'locale', h.locale, 'observation', h.observation,
      'audience', h.audience, 'change', h.change, 'measure', h.measure, 'direction', h.direction, 'target', h.target, 'rationale', h.rationale,
      'viewerCanEdit', false, 'version', h.version) FROM hypotheses h WHERE h.workspace_id = $1 AND h.id = e.hypothesis_id),
    'prototype', (SELECT json_build_object('id', 'prototype_' || p.id, 'number', p.number, 'name', p.name, 'need', p.need, 'smallestForm', p.smallest_form,
      'activity', p.activity, 'link', p.link, 'touchpoint', p.touchpoint) FROM prototypes p WHERE p.workspace_id = $1 AND p.id = e.prototype_id),
    'benchmarks', (SELECT coalesce(json_agg(json_build_object('id', 'benchmark_' || b.id, 'number', b.number, 'actor', b.actor, 'action', b.action,
      'result', b.result) ORDER BY b.id), '[]') FROM experiment_benchmarks x JOIN benchmarks b ON b.workspace_id = $1 AND b.id = x.benchmark_id
      WHERE x.workspace_id = $1 AND x.experiment_id = e.id),
    'noPrecedentReason', e.no_precedent_reason,
    'owner', (SELECT json_build_object('id', 'member_' || m.id, 'name', p.name, 'person', json_build_object('id', 'person_' || p.id)) FROM members m
      JOIN people p ON p.workspace_id = $1 AND p.id = m.person_id WHERE m.workspace_id = $1 AND m.id = e.owner_id),
    'plan', ${PLAN}, 'participations', ${PARTICIPATIONS}, 'checklist', '[]'::json,
    'readings', (SELECT json_agg(json_build_object('analysis', one -> 'analysis', 'measure', json_build_object('id', 'measure_' || (one ->> 'measureId'))) ORDER BY place)
      FROM jsonb_array_elements(v.analyses) WITH ORDINALITY AS a (one, place)),
    'evaluation', json_build_object('computed', v.computed, 'computedVerdict', v.computed_verdict, 'verdict', v.verdict, 'verdictReason', v.verdict_reason,
      'recordedAt', v.recorded_at, 'confirmedAt', v.confirmed_at, 'version', v.version, 'recordedBy', ${member('v.recorded_by')},
      'confirmedBy', ${member('v.confirmed_by')}, 'reviews', ${REVIEWS}),
    'learning', ${learning('l.experiment_id = e.id')},
    'decision', (SELECT json_build_object('kind', d.kind, 'reason', d.reason, 'decidedAt', d.decided_at, 'secondsToUndo', 0,
      'decidedBy', ${member('d.decided_by')}, 'options', d.options) FROM decisions d WHERE d.workspace_id = $1 AND d.experiment_id = e.id),
    'parent', (SELECT json_build_object('id', 'experiment_' || x.id, 'number', x.number, 'title', x.title, 'stage', x.stage, 'verdict', xv.verdict, 'decision', xd.kind)
      FROM experiments x LEFT JOIN evaluations xv ON xv.workspace_id = $1 AND xv.experiment_id = x.id
      LEFT JOIN decisions xd ON xd.workspace_id = $1 AND xd.experiment_id = x.id WHERE x.workspace_id = $1 AND x.id = e.parent_id AND NOT x.is_draft),
    'becauseOf', ${learning('l.id = e.because_of_id')}, 'lineage', ${LINEAGE},
    'permissions', json_build_object('canEdit', false, 'canRecordMeasurements', false, 'canRecordVerdict', false, 'canReviewVerdict', false,
      'canDecide', false, 'canJoin', false))))::text AS answer
  FROM experiments e JOIN evaluations v ON v.workspace_id = $1 AND v.experiment_id = e.id
  WHERE e.workspace_id = $1 AND e.number = $2 AND e.closed_at IS NOT NULL`;

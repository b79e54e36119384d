import { ANSWER_DAYS } from '@levain/domain/objections/standing.js';
import { OF_ASKS } from './ask-tasks-sql.js';
import { OF_FEEDBACK } from './feedback-tasks-sql.js';

/** In each branch after the first: nothing more to say of it than its kind and its experiment. */
const BARE = 'NULL::uuid, NULL::text, NULL::uuid, NULL::text';

/**
 * SQL: what waits for the viewer in experiments, from the common table `seen` (the experiments the viewer sees, with `leads`, `records`, `sponsors`: what
 * the viewer is in them). `$2` is the member, `$3` the person, `$4` today, `$5` the role. Each branch mirrors a rule of the domain; opening the task asks the rule
 * itself. Columns: the kind, the experiment if any, the day, the invitation to answer, what it is about (type and id), in words.
 */
const OF_EXPERIMENTS = `
  SELECT 'answerInvitation' AS kind, e.id, plan.stop_date AS due_on, mine.id AS participation_id, NULL::text AS subject_type,
    NULL::uuid AS subject_id, NULL::text AS what
  FROM seen e JOIN participations mine ON mine.workspace_id = $1 AND mine.experiment_id = e.id AND mine.person_id = $3
  LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  WHERE mine.status = 'invited' AND e.closed_at IS NULL
  UNION ALL
  SELECT CASE WHEN e.standing = 'recorded' THEN 'confirmVerdict' ELSE 'recordVerdict' END, e.id, NULL::date, ${BARE}
  FROM seen e
  WHERE e.stage = 'evaluate' AND CASE e.standing
    WHEN 'recorded' THEN e.owner_id <> $2 AND e.recorded_by <> $2 AND (e.leads OR e.records OR e.sponsors OR e.watches)
    WHEN 'confirmed' THEN false ELSE e.leads END
  UNION ALL
  SELECT 'decide', e.id, NULL, ${BARE} FROM seen e
  WHERE e.stage = 'iterate' AND e.closed_at IS NULL AND (e.leads OR e.sponsors)
  UNION ALL
  SELECT 'testEnding', e.id, plan.stop_date, ${BARE}
  FROM seen e JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  WHERE e.stage = 'test' AND e.leads AND plan.stop_date <= $4::date + 7
  UNION ALL
  SELECT 'recordMeasurements', e.id, (period.began + period.length - interval '1 day')::date, ${BARE}
  FROM seen e JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  CROSS JOIN LATERAL (SELECT date_trunc(plan.periodicity, $4::timestamp) AS began, ('1 ' || plan.periodicity)::interval AS length) period
  WHERE e.stage = 'test' AND (e.leads OR e.records) AND plan.periodicity IS NOT NULL
    AND coalesce(plan.starts_on, e.started_at::date) <= period.began - interval '1 day'
    AND EXISTS (
      SELECT FROM measures measure JOIN metrics metric ON metric.workspace_id = $1 AND metric.id = measure.metric_id
      WHERE measure.workspace_id = $1 AND measure.experiment_id = e.id AND (metric.shape = 'level' OR plan.design = 'beforeAfter')
        AND NOT EXISTS (SELECT FROM measure_totals kept WHERE kept.workspace_id = $1 AND kept.experiment_id = e.id
          AND kept.measure_id = measure.id AND kept.last_on >= period.began - period.length))
  UNION ALL
  SELECT 'finishDraft', e.id, NULL, ${BARE} FROM seen e WHERE e.is_draft AND e.owner_id = $2 AND e.stage IN ('benchmark', 'prototype')`;

/** What is asked of the person, whoever they are. */
const OF_PERSON = `
  SELECT 'doTask', e.id, task.due_on, NULL::uuid, 'task', task.id, task.what
  FROM tasks task JOIN seen e ON e.id = task.experiment_id
  WHERE task.workspace_id = $1 AND task.person_id = $3 AND task.state = 'open'
  UNION ALL
  SELECT 'giveForecast', e.id, plan.stop_date, ${BARE}
  FROM seen e LEFT JOIN plans plan ON plan.workspace_id = $1 AND plan.experiment_id = e.id
  WHERE e.stage = 'test' AND e.participates AND e.owner_id <> $2 AND e.hypothesis_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM levain_own_forecasts() mine WHERE mine.experiment_id = e.id)
  UNION ALL
  SELECT 'answerConsent', NULL, NULL, NULL::uuid, 'ownNomination', told.id, round.title
  FROM round_nominees told JOIN nomination_rounds round ON round.workspace_id = $1 AND round.id = told.round_id
  WHERE told.workspace_id = $1 AND told.person_id = $3 AND told.answered_at IS NULL
  UNION ALL
  SELECT 'answerNomination', NULL, round.ends_on, NULL::uuid, 'round', round.id, round.title
  FROM round_voters asked JOIN nomination_rounds round ON round.workspace_id = $1 AND round.id = asked.round_id
  WHERE asked.workspace_id = $1 AND asked.person_id = $3 AND asked.answered_at IS NULL AND round.closed_at IS NULL
    AND round.cancelled_at IS NULL AND $4::date BETWEEN round.starts_on AND round.ends_on`;

/** What people wait for from whoever leads: an answer, each of them. */
const OF_LEAD = `
  SELECT 'answerObjection', e.id, o.waits_since + ${ANSWER_DAYS}, NULL::uuid, 'objection', o.id, o.statement
  FROM objections o
  LEFT JOIN seen e ON e.id = o.experiment_id
  LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = o.hypothesis_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = coalesce(h.project_id, o.project_id)
  WHERE o.workspace_id = $1 AND o.answered_on IS NULL AND o.withdrawn_on IS NULL AND (e.leads OR h.owner_id = $2 OR project.owner_id = $2
    OR EXISTS (SELECT FROM project_co_leads lead WHERE lead.workspace_id = $1 AND lead.project_id = project.id AND lead.member_id = $2)
    OR ($5::text IN ('coordinator', 'admin') AND num_nonnulls(o.experiment_id, o.hypothesis_id, o.project_id) = 0))
  UNION ALL
  SELECT 'answerVolunteer', e.id, NULL, NULL::uuid, 'call', call.id, person.name
  FROM call_volunteers volunteer JOIN calls call ON call.workspace_id = $1 AND call.id = volunteer.call_id
  JOIN seen e ON e.id = call.experiment_id AND e.leads AND e.closed_at IS NULL
  JOIN people person ON person.workspace_id = $1 AND person.id = volunteer.person_id
  WHERE volunteer.workspace_id = $1 AND volunteer.status = 'waiting'
  UNION ALL
  SELECT 'suggestedPerson', e.id, NULL, NULL::uuid, 'participation', declined.id, coalesce(person.name, declined.suggested_name)
  FROM participations declined JOIN seen e ON e.id = declined.experiment_id AND e.leads AND e.closed_at IS NULL
  LEFT JOIN people person ON person.workspace_id = $1 AND person.id = declined.suggested_person_id
  WHERE declined.workspace_id = $1 AND declined.status = 'declined' AND declined.suggestion_set_aside_at IS NULL
    AND (declined.suggested_name IS NOT NULL OR (person.id IS NOT NULL AND NOT EXISTS (SELECT FROM participations known
      WHERE known.workspace_id = $1 AND known.experiment_id = declined.experiment_id AND known.person_id = person.id)))`;

/** Everything that waits for the viewer. */
export const TASKS = [OF_EXPERIMENTS, OF_PERSON, OF_LEAD, OF_FEEDBACK, OF_ASKS].join('\n  UNION ALL');

import { TRAITS } from '@levain/domain/portfolio/figures.js';

const VERDICTS = ['confirmed', 'refuted', 'noDifference', 'notEnoughEvidence', 'abandoned'];
const FEWEST = 5;

const count = (condition) => `coalesce(sum(c.n) FILTER (WHERE ${condition}), 0)`;
const has = (trait, alias = 'c') => `${alias}.traits & ${1 << TRAITS.indexOf(trait)} <> 0`;
const traits = (...names) => names.map((name) => `'${name}', ${count(has(name))}`).join(', ');
const verdicts = `'verdicts', json_build_object(${VERDICTS.map((verdict) => `'${verdict}', ${count(`c.verdict = '${verdict}'`)}`).join(', ')})`;
const money = (column, trait) => `coalesce(sum(c.${column}) FILTER (WHERE ${has(trait)}), 0)::float8`;
const quartiles = (column) =>
  `CASE WHEN count(${column}) >= ${FEWEST} THEN percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY ${column}) END`;
const figures = (median) =>
  `'experiments', coalesce(sum(c.n), 0), ${traits('running', 'ended', 'learned', 'judged', 'costed')}, ${verdicts}, 'medianDays', ${median}`;
const histogram = (
  column,
  from,
) => `(SELECT coalesce(json_agg(json_build_object('figure', figure, 'count', cases) ORDER BY figure), '[]')
  FROM (SELECT ${column} AS figure, count(*) AS cases FROM ${from} WHERE ${column} IS NOT NULL GROUP BY 1) each)`;

const DEPARTMENTS = `LEFT JOIN project_departments pd ON pd.workspace_id = $1 AND pd.project_id = c.project_id
    LEFT JOIN departments d ON d.workspace_id = $1 AND d.id = pd.department_id`;

/** Everything rolled up by department and by quarter, as one text of JSON. $1 workspace, $2 member, $3 person, $4 today. */
export const LEADERSHIP = `
  WITH kept AS MATERIALIZED (
    SELECT experiment_id, project_id, quarter, root_id, depth, traits, started_on, days_to_verdict, days_since_parent, verdict, spent, returned, measured
    FROM portfolio_entries p WHERE workspace_id = $1 AND (NOT is_draft OR owner_id = $2 OR EXISTS (SELECT FROM participations t
      WHERE t.workspace_id = $1 AND t.experiment_id = p.experiment_id AND t.person_id = $3 AND t.status IN ('invited', 'accepted')))
  ), cells AS MATERIALIZED (
    SELECT project_id, quarter, verdict, traits, count(*) AS n, sum(spent) AS spent, sum(returned) AS returned, sum(measured) AS measured
    FROM kept GROUP BY project_id, quarter, verdict, traits
  ), medians AS (
    SELECT d.id, ${quartiles('c.days_to_verdict')} AS of FROM kept c ${DEPARTMENTS} GROUP BY d.id
  ), departments_of AS (
    SELECT 'department_' || d.id AS key, d.name, json_build_object(${figures('min(m.of[2])')}, 'money', json_build_object('spent', ${money('spent', 'costed')})) AS figures
    FROM cells c ${DEPARTMENTS} LEFT JOIN medians m ON m.id IS NOT DISTINCT FROM d.id GROUP BY d.id, d.name
  ), quarters_of AS (
    SELECT quarter AS key, json_build_object('experiments', sum(c.n), ${traits('ended', 'learned')}, ${verdicts}) AS figures FROM cells c GROUP BY quarter
  ), timed AS MATERIALIZED (
    SELECT count(days_to_verdict) AS count, ${quartiles('days_to_verdict')} AS of FROM kept
  ), lineages AS MATERIALIZED (
    SELECT root_id, max(depth) AS depth FROM kept WHERE ${has('started', 'kept')} GROUP BY root_id
  )
  SELECT json_build_object('data', json_build_object('portfolio', json_build_object('asOf', $4::date,
    'currency', coalesce((SELECT currency FROM cost_settings WHERE workspace_id = $1), 'EUR'), 'groupCount', (SELECT count(*) FROM departments_of),
    'figures', (SELECT json_build_object(${figures('(SELECT of[2] FROM timed)')}, ${traits('started', 'evaluated', 'targetSet', 'amended', 'confirmedByTwo', 'reached')},
      ${traits('iteration', 'fromLearning', 'valued')}, 'money', json_build_object('spent', ${money('spent', 'costed')}, 'spentOfValued', ${money('spent', 'valued')},
      'returned', ${money('returned', 'valued')}, 'measured', ${money('measured', 'valued')})) FROM cells c),
    'quarters', (SELECT json_agg(json_build_object('key', key, 'figures', figures) ORDER BY key) FROM quarters_of),
    'groups', (SELECT json_agg(json_build_object('key', key, 'name', name, 'figures', figures) ORDER BY name, key) FROM departments_of),
    'timeToVerdict', (SELECT json_build_object('count', count, 'lowerQuartile', of[1], 'median', of[2], 'upperQuartile', of[3],
      'running', (SELECT count(*) FROM kept c WHERE ${has('running')}),
      'runningLonger', CASE WHEN of IS NOT NULL THEN (SELECT count(*) FROM kept c WHERE ${has('running')} AND $4::date - started_on > of[2]) END,
      'days', ${histogram('days_to_verdict', 'kept')}) FROM timed),
    'iteration', (SELECT json_build_object('lineages', count(*), 'iterated', count(*) FILTER (WHERE depth > 1),
      'medianDepth', CASE WHEN count(*) >= ${FEWEST} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY depth) END, 'deepest', coalesce(max(depth), 0),
      'deepestNumber', (SELECT e.number FROM experiments e WHERE e.workspace_id = $1 AND e.id = (SELECT experiment_id FROM kept
        WHERE ${has('started', 'kept')} AND depth = (SELECT max(depth) FROM lineages) ORDER BY experiment_id LIMIT 1)),
      'depths', ${histogram('depth', 'lineages')},
      'days', (SELECT json_build_object('count', count(days_since_parent), 'median', (${quartiles('days_since_parent')})[2]) FROM kept)) FROM lineages),
    'costliest', (SELECT coalesce(json_agg(json_build_object('experimentId', 'experiment_' || e.id, 'number', e.number, 'title', e.title, 'verdict', most.verdict,
        'spent', most.spent, 'returned', most.returned, 'measured', most.measured, 'assumptions', ARRAY(SELECT r.assumption FROM return_lines r
          WHERE r.workspace_id = $1 AND r.experiment_id = e.id AND NOT EXISTS (SELECT FROM return_lines later WHERE later.workspace_id = $1 AND later.corrects_id = r.id)
          GROUP BY r.assumption ORDER BY max(r.amount) DESC, r.assumption LIMIT 3)) ORDER BY most.spent DESC, e.number), '[]')
      FROM (SELECT * FROM kept WHERE spent IS NOT NULL ORDER BY spent DESC, experiment_id LIMIT 12) most
      JOIN experiments e ON e.workspace_id = $1 AND e.id = most.experiment_id))))::text AS answer`;

import { FOUND_END, FOUND_START } from '@levain/domain/learnings/found-parts.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';

/** SQL: whether the experiment `e`, decided by `d`, was stopped and nobody the viewer sees went on from it. */
export const DEAD_END = `(coalesce(d.kind = 'stop', false) AND NOT EXISTS (SELECT FROM experiments child
    WHERE child.workspace_id = e.workspace_id AND child.parent_id = e.id AND ${visibleExperiment('child')}))`;

/** SQL: how many members' words of that stance stand beside the learning `l`. */
export const STANDING = (
  stance: 'confirm' | 'contest',
): string => `(SELECT count(*)::int FROM learning_stances s
    WHERE s.workspace_id = l.workspace_id AND s.learning_id = l.id AND s.stance = '${stance}' AND s.withdrawn_at IS NULL)`;

/** What is looked for, in one language: as typed, or the words with their families and the last one begun. `$2` to `$4`. */
const ASKED = (language: string): string => `websearch_to_tsquery('${language}', $2::text)
    || (to_tsquery('${language}', $3) && (to_tsquery('${language}', $4) || to_tsquery('simple', $4)))`;

/** Every learning the viewer sees and the text finds, with what it is narrowed by. */
const FOUND = `
  SELECT l.id, l.created_at, l.grade, e.project_id, t.activity, ev.verdict, ${DEAD_END} AS dead_end,
    EXISTS (SELECT FROM learning_stances s WHERE s.workspace_id = l.workspace_id AND s.learning_id = l.id
      AND s.stance = 'contest' AND s.withdrawn_at IS NULL) AS contested,
    coalesce(hit.rank, 0) AS rank
  FROM learnings l LEFT JOIN hits hit ON hit.id = l.id
  JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
  LEFT JOIN evaluations ev ON ev.workspace_id = l.workspace_id AND ev.experiment_id = l.experiment_id
  LEFT JOIN decisions d ON d.workspace_id = l.workspace_id AND d.experiment_id = l.experiment_id
  LEFT JOIN prototypes t ON t.workspace_id = e.workspace_id AND t.id = e.prototype_id
  WHERE l.workspace_id = $1 AND ${visibleExperiment('e')}
    AND ($2::text IS NULL OR hit.id IS NOT NULL)`;

/** Whether each filter leaves a learning out: `$5` to `$11`. */
const MISSES: Readonly<Record<string, string>> = {
  department: `($5::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM project_departments linked
    WHERE linked.workspace_id = $1 AND linked.project_id = c.project_id AND linked.department_id = $5))`,
  project: '($6::uuid IS NOT NULL AND c.project_id IS DISTINCT FROM $6)',
  activity: '($7::text IS NOT NULL AND c.activity IS DISTINCT FROM $7)',
  verdict: '($8::text IS NOT NULL AND c.verdict IS DISTINCT FROM $8)',
  grade: '($9::int IS NOT NULL AND c.grade IS DISTINCT FROM $9)',
  dead_end: '($10::boolean AND NOT c.dead_end)',
  contested: '($11::boolean AND NOT c.contested)',
};

const NAMES = Object.keys(MISSES);
const NOTHING_MISSES = `NOT (${Object.values(MISSES).join(' OR ')})`;

/** What choosing another value of this filter would give, the other filters staying as they are. */
const facet = (name: string, columns: string, join = ''): string => `(
  SELECT coalesce(json_agg(json_build_object(${columns}, 'count', n) ORDER BY n DESC, value), '[]'::json) FROM (
    SELECT value, ${join ? 'name,' : ''} sum(n)::int AS n FROM (
      SELECT ${join ? 'facet.id AS value, facet.name' : `c.${name} AS value`}, c.n FROM judged c ${join}
      WHERE c.misses = c.miss_${name}) each
    WHERE value IS NOT NULL GROUP BY value ${join ? ', name' : ''}) counted)`;

const DEPARTMENTS = `JOIN project_departments linked ON linked.workspace_id = $1 AND linked.project_id = c.project_id
  JOIN departments facet ON facet.workspace_id = $1 AND facet.id = linked.department_id`;
const PROJECTS = 'JOIN projects facet ON facet.workspace_id = $1 AND facet.id = c.project_id';

/** The text with what was found marked, in one language: letters keep their places, accents do not. */
const MARKED = (text: string, language: 'french' | 'english'): string =>
  `ts_headline('${language}', translate(${text}, 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ’',
    'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY'''), asked.${language === 'french' ? 'fr' : 'en'},
    'HighlightAll=true, StartSel=${FOUND_START}, StopSel=${FOUND_END}')`;
const COPIES = (text: string): string =>
  `CASE WHEN $2::text IS NULL THEN '[]'::json ELSE json_build_array(${MARKED(text, 'french')}, ${MARKED(text, 'english')}) END`;

/** SQL: the learnings `page`, each with all that a line of the library shows. */
const LINES = `(
  SELECT coalesce(json_agg(json_build_object('id', l.id, 'statement', l.statement, 'limits', l.limits, 'createdAt', l.created_at,
    'statementCopies', ${COPIES('l.statement')}, 'limitsCopies', ${COPIES('l.limits')},
    'grade', l.grade, 'deadEnd', page.dead_end, 'activity', page.activity, 'writtenBy', person.name,
    'experiment', json_build_object('id', e.id, 'number', e.number, 'title', e.title, 'stage', e.stage, 'verdict', ev.verdict, 'decision', d.kind),
    'decisionReason', d.reason, 'avoid', note.avoid, 'retryWhen', note.retry_when, 'projectName', project.name,
    'departmentNames', ARRAY(SELECT department.name FROM project_departments linked
      JOIN departments department ON department.workspace_id = $1 AND department.id = linked.department_id
      WHERE linked.workspace_id = $1 AND linked.project_id = e.project_id ORDER BY department.name),
    'confirmations', ${STANDING('confirm')}, 'contestations', ${STANDING('contest')},
    'reused', (SELECT count(*)::int FROM experiments child WHERE child.workspace_id = $1 AND child.because_of_id = l.id
      AND ${visibleExperiment('child')}),
    'keys', json_build_array(page.rank, page.created_at::text, page.id)
  ) ORDER BY page.rank DESC, page.created_at DESC, page.id DESC), '[]'::json)
  FROM asked CROSS JOIN page
  JOIN learnings l ON l.workspace_id = $1 AND l.id = page.id
  JOIN experiments e ON e.workspace_id = $1 AND e.id = l.experiment_id
  JOIN members writer ON writer.workspace_id = $1 AND writer.id = l.written_by
  JOIN people person ON person.workspace_id = $1 AND person.id = writer.person_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = e.project_id
  LEFT JOIN evaluations ev ON ev.workspace_id = $1 AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = $1 AND d.experiment_id = e.id
  LEFT JOIN dead_end_notes note ON note.workspace_id = $1 AND note.experiment_id = e.id)`;

/** The whole library by one statement: a page, how many there are, and what each filter would leave. `$12` to `$14` the cursor, `$15` the limit. */
export const SELECT_LIBRARY = `
  WITH asked AS MATERIALIZED (SELECT ${ASKED('french')} AS fr, ${ASKED('english')} AS en),
  hits AS (SELECT hit.* FROM asked, levain_learnings_found(asked.fr, asked.en) hit WHERE $2::text IS NOT NULL),
  found AS MATERIALIZED (${FOUND}),
  combined AS (SELECT verdict, activity, project_id, grade, dead_end, contested, count(*)::int AS n FROM found
    GROUP BY verdict, activity, project_id, grade, dead_end, contested),
  judged AS MATERIALIZED (SELECT c.*, ${NAMES.map((name) => `(${MISSES[name]})::int AS miss_${name}`).join(', ')},
    ${NAMES.map((name) => `(${MISSES[name]})::int`).join(' + ')} AS misses FROM combined c),
  page AS MATERIALIZED (SELECT * FROM found c WHERE ${NOTHING_MISSES}
    AND ($12::int IS NULL OR (rank, created_at, id) < ($12::int, $13::timestamptz, $14::uuid))
    ORDER BY rank DESC, created_at DESC, id DESC LIMIT $15)
  SELECT
    (SELECT coalesce(sum(n), 0)::int FROM judged WHERE misses = 0) AS total,
    (SELECT coalesce(sum(n), 0)::int FROM judged WHERE dead_end AND misses = miss_dead_end) AS dead_ends,
    (SELECT coalesce(sum(n), 0)::int FROM judged WHERE contested AND misses = miss_contested) AS contested,
    ${facet('department', `'id', 'department_' || value, 'name', name`, DEPARTMENTS)} AS departments,
    ${facet('project', `'id', 'project_' || value, 'name', name`, PROJECTS)} AS projects,
    ${facet('activity', `'activity', value`)} AS activities,
    ${facet('verdict', `'verdict', value`)} AS verdicts,
    ${facet('grade', `'grade', value`)} AS grades,
    ${LINES} AS lines`;

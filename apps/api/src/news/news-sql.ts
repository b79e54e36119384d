/** SQL: the events `e` of the kinds `$2` that everybody may know of; `$1` is the workspace. Nothing of a private draft, not even for its owner. */
const FROM_NEWS = `
  FROM event_log e
  LEFT JOIN experiments x ON x.workspace_id = e.workspace_id AND x.id = e.experiment_id
  WHERE e.workspace_id = $1 AND e.kind = ANY ($2) AND (e.experiment_id IS NULL OR NOT x.is_draft)`;

const NEWS = `SELECT e.id, e.kind, e.happened_at, e.object_type, e.object_id, e.experiment_id, e.actor_id, e.person_id, e.after,
    x.number, x.title, x.project_id ${FROM_NEWS}`;

/** SQL: what was said with it. A reason or an answer is quoted; a learning is told in the words it has now. */
const QUOTE = `CASE n.kind
    WHEN 'evaluationClosed' THEN learned.statement
    WHEN 'decisionTaken' THEN decided.reason
    WHEN 'testAbandoned' THEN n.after ->> 'reason'
    WHEN 'askAnswered' THEN n.after ->> 'reason'
    WHEN 'benchmarkRecorded' THEN benchmark.action
    WHEN 'visionWritten' THEN n.after ->> 'text' END`;

/** News as it is told; `$3` is the member who reads, `$4` a project. */
export const SELECT_NEWS = `
  SELECT n.id, n.kind, n.happened_at, n.object_id,
    CASE WHEN n.experiment_id IS NOT NULL AND n.object_type <> 'ask' THEN 'experiment' ELSE n.object_type END AS subject,
    CASE WHEN n.object_type = 'benchmark' THEN benchmark.number ELSE n.number END AS number,
    coalesce(ask.question, goal.title, benchmark.actor, n.title) AS title, project.name AS project,
    coalesce(acted.name, person.name) AS who, evaluated.verdict, decided.kind AS decision, ${QUOTE} AS quote,
    coalesce(n.happened_at > (SELECT mark.read_to FROM news_marks mark WHERE mark.workspace_id = $1 AND mark.member_id = $3), false) AS is_new
  FROM (${NEWS}) n
  LEFT JOIN members m ON m.workspace_id = $1 AND m.id = n.actor_id
  LEFT JOIN people acted ON acted.workspace_id = $1 AND acted.id = m.person_id
  LEFT JOIN people person ON person.workspace_id = $1 AND person.id = n.person_id
  LEFT JOIN projects project ON project.workspace_id = $1 AND project.id = n.project_id
  LEFT JOIN evaluations evaluated ON n.kind IN ('verdictConfirmed', 'verdictContested', 'evaluationClosed')
    AND evaluated.workspace_id = $1 AND evaluated.experiment_id = n.experiment_id
  LEFT JOIN decisions decided ON n.kind = 'decisionTaken' AND decided.workspace_id = $1 AND decided.experiment_id = n.experiment_id
  LEFT JOIN learnings learned ON n.kind = 'evaluationClosed' AND learned.workspace_id = $1 AND learned.experiment_id = n.experiment_id
  LEFT JOIN benchmarks benchmark ON n.object_type = 'benchmark' AND benchmark.workspace_id = $1 AND benchmark.id = n.object_id
  LEFT JOIN asks ask ON n.object_type = 'ask' AND ask.workspace_id = $1 AND ask.id = n.object_id
  LEFT JOIN goals goal ON n.object_type = 'goal' AND goal.workspace_id = $1 AND goal.id = n.object_id
  WHERE ($4::uuid IS NULL OR n.project_id = $4 OR ask.project_id = $4 OR EXISTS (SELECT FROM goal_projects served
    WHERE served.workspace_id = $1 AND served.goal_id = goal.id AND served.project_id = $4))`;

/** How much news there is since the member read it, a hundred at most; `$3` is the member. */
export const SELECT_MARK = `
  SELECT mark.marked_at AS read_at, (SELECT count(*)::int FROM (
    SELECT ${FROM_NEWS} AND e.happened_at > mark.read_to LIMIT 100) since) AS count
  FROM news_marks mark WHERE mark.workspace_id = $1 AND mark.member_id = $3`;

/** One never reads backwards: an older item leaves the mark where it is. */
export const MARK_READ = `
  INSERT INTO news_marks AS mark (workspace_id, member_id, read_to, marked_at)
  SELECT $1, $2, e.happened_at, $4 FROM event_log e WHERE e.workspace_id = $1 AND e.id = $3
  ON CONFLICT (workspace_id, member_id) DO UPDATE SET read_to = greatest(mark.read_to, excluded.read_to), marked_at = excluded.marked_at
  RETURNING marked_at`;

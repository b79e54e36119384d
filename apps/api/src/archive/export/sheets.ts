import { hiddenIds, type ArchiveScope } from './table-rows.js';

/** A sheet that a person opens in a spreadsheet. `figures`: columns that are numbers, and stay so. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly figures: readonly string[];
  readonly sql: string;
}

type Columns = Readonly<Record<string, string>>;

/** `WORKSPACE` stands for its id, `HIDDEN` for the experiments that stay behind. */
const sheet = (name: string, columns: Columns, from: string, figures: string[] = []): Sheet => ({
  ...{ name, figures, columns: Object.keys(columns) },
  sql: `SELECT ${Object.entries(columns)
    .map(([column, sql]) => `(${sql})::text AS "${column}"`)
    .join(', ')} FROM ${from}`,
});

const join = (table: string, alias: string, id: string): string =>
  `LEFT JOIN ${table} ${alias} ON ${alias}.workspace_id = t.workspace_id AND ${alias}.id = ${id}`;
/** Only rows of experiments that go. */
const experiment = `JOIN experiments e ON e.workspace_id = t.workspace_id AND e.id = t.experiment_id AND e.id <> ALL (HIDDEN)`;
const ofExperiment = (key: string): string =>
  `LEFT JOIN ${key} ${key} ON ${key}.workspace_id = t.workspace_id AND ${key}.experiment_id = t.id`;
/** The name of a member. */
const memberName = (id: string): string =>
  `SELECT p.name FROM members m JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
    WHERE m.workspace_id = t.workspace_id AND m.id = ${id}`;
const HERE = `WHERE t.workspace_id = 'WORKSPACE'`;
const ABOUT_SEEN = '(t.experiment_id IS NULL OR t.experiment_id <> ALL (HIDDEN))';

const SHEETS: readonly Sheet[] = [
  sheet(
    'experiments',
    {
      ...{
        number: 't.number',
        title: 't.title',
        stage: 't.stage',
        design: 'plans.design',
        owner: memberName('t.owner_id'),
      },
      ...{
        project: 'project.name',
        hypothesis: 'h.number',
        started: 't.started_at',
        stop_date: 'plans.stop_date',
      },
      ...{
        plan_fingerprint: 'plans.fingerprint',
        test_ended: 't.test_ended_at',
        verdict: 'evaluations.verdict',
      },
      ...{ verdict_reason: 'evaluations.verdict_reason', verdict_confirmed: 'evaluations.confirmed_at' },
      ...{ decision: 'decisions.kind', abandoned_reason: 't.abandoned_reason', closed: 't.closed_at' },
    },
    `experiments t ${join('projects', 'project', 't.project_id')} ${join('hypotheses', 'h', 't.hypothesis_id')}
      ${ofExperiment('plans')} ${ofExperiment('evaluations')} ${ofExperiment('decisions')}
      ${HERE} AND t.id <> ALL (HIDDEN) ORDER BY t.number`,
    ['number', 'hypothesis'],
  ),
  sheet(
    'measurements',
    {
      ...{
        experiment: 'e.number',
        date: 't.observed_on',
        measure: 'metric.name',
        role: 'measure.role',
        arm: 'arm.name',
      },
      ...{
        value: 't.value',
        covariate: 't.covariate',
        events: 't.events',
        total: 't.total',
        exposure: 't.exposure',
      },
      ...{ n: 't.n', mean: 't.mean', sd: 't.sd', note: 't.note' },
    },
    `measurements t ${experiment} ${join('measures', 'measure', 't.measure_id')} ${join('metrics', 'metric', 'measure.metric_id')}
      ${join('arms', 'arm', 't.arm_id')} ${HERE}`,
    ['experiment', 'value', 'covariate', 'events', 'total', 'exposure', 'n', 'mean', 'sd'],
  ),
  sheet(
    'hypotheses',
    {
      ...{ number: 't.number', locale: 't.locale', observation: 't.observation', audience: 't.audience' },
      ...{ change: 't.change', measure: 't.measure', direction: 't.direction', target: 't.target' },
      ...{ rationale: 't.rationale', owner: memberName('t.owner_id'), written: 't.created_at' },
    },
    `hypotheses t ${HERE} ORDER BY t.number`,
    ['number'],
  ),
  sheet(
    'benchmarks',
    {
      ...{
        number: 't.number',
        actor: 't.actor',
        sector: 't.sector',
        context: 't.context',
        action: 't.action',
      },
      ...{
        result: 't.result',
        source: 't.source_url',
        author: 't.source_author',
        published: 't.published_on',
      },
    },
    `benchmarks t ${HERE} ORDER BY t.number`,
    ['number'],
  ),
  sheet(
    'projects',
    {
      ...{
        name: 't.name',
        purpose: 't.purpose',
        audience: 't.audience',
        aspiration: 't.audience_aspiration',
      },
      ...{ objective: 't.company_objective', owner: memberName('t.owner_id') },
    },
    `projects t ${HERE} ORDER BY t.name`,
  ),
  sheet(
    'people',
    {
      ...{ name: 't.name', email: 't.email', department: 'd.name', manager: 'manager.name', site: 't.site' },
      ...{ member_role: 'member.role', left: 't.left_at' },
    },
    `people t ${join('departments', 'd', 't.department_id')} ${join('people', 'manager', 't.manager_id')}
      LEFT JOIN members member ON member.workspace_id = t.workspace_id AND member.person_id = t.id ${HERE} ORDER BY t.name, t.id`,
  ),
  sheet(
    'learnings',
    {
      ...{ experiment: 'e.number', learning: 't.statement', limits: 't.limits', about: 't.about' },
      ...{ written_by: memberName('t.written_by'), written: 't.created_at' },
    },
    `learnings t ${experiment} ${HERE} ORDER BY e.number`,
    ['experiment'],
  ),
  sheet(
    'decisions',
    {
      experiment: 'e.number',
      decision: 't.kind',
      reason: 't.reason',
      decided_by: memberName('t.decided_by'),
      decided: 't.decided_at',
    },
    `decisions t ${experiment} ${HERE} ORDER BY e.number`,
    ['experiment'],
  ),
  sheet(
    'testimonies',
    {
      ...{ hypothesis: 'h.number', experiment: 'about.number', strength: 't.strength', stance: 't.stance' },
      ...{ statement: 't.statement', source: 't.source', heard: 't.heard_on', withdrawn: 't.withdrawn_at' },
    },
    `testimonies t ${join('hypotheses', 'h', 't.hypothesis_id')} ${join('experiments', 'about', 't.experiment_id')}
      ${HERE} AND ${ABOUT_SEEN} ORDER BY t.heard_on, t.id`,
    ['hypothesis', 'experiment'],
  ),
  sheet(
    'objections',
    {
      ...{
        experiment: 'about.number',
        kind: 't.kind',
        statement: 't.statement',
        details: 't.details',
        strength: 't.strength',
      },
      ...{ raised: 't.raised_on', answered: 't.answered_on', withdrawn: 't.withdrawn_on' },
    },
    `objections t ${join('experiments', 'about', 't.experiment_id')} ${HERE} AND ${ABOUT_SEEN} ORDER BY t.raised_on, t.id`,
    ['experiment', 'strength'],
  ),
  sheet(
    'costs',
    {
      ...{
        experiment: 'e.number',
        kind: 't.kind',
        category: 't.category',
        vendor: 't.vendor',
        hours: 't.hours',
      },
      ...{
        hourly_rate: 't.hourly_rate',
        amount: 't.amount',
        day: 't.day',
        note: 't.note',
        reason: 't.reason',
      },
    },
    `cost_lines t ${experiment} ${HERE} ORDER BY e.number, t.recorded_at`,
    ['experiment', 'hours', 'hourly_rate', 'amount'],
  ),
  sheet(
    'returns',
    {
      ...{
        experiment: 'e.number',
        amount: 't.amount',
        assumption: 't.assumption',
        confidence: 't.confidence',
        day: 't.day',
      },
      reason: 't.reason',
    },
    `return_lines t ${experiment} ${HERE} ORDER BY e.number, t.recorded_at`,
    ['experiment', 'amount'],
  ),
  sheet(
    'decisions-asked',
    {
      ...{
        question: 't.question',
        context: 't.context',
        due: 't.due_on',
        state: 't.state',
        answer: 'a.answer',
        word: 'a.word',
      },
      answered_by: memberName('a.answered_by'),
    },
    `asks t LEFT JOIN ask_answers a ON a.workspace_id = t.workspace_id AND a.ask_id = t.id
      ${HERE} AND ${ABOUT_SEEN} ORDER BY t.asked_at, a.answered_at`,
  ),
  sheet(
    'crowd-forecasts',
    { experiment: 'e.number', forecasts: 'count(*)', mean: 'round(avg(t.probability), 3)' },
    `forecasts t ${experiment} JOIN evaluations v ON v.workspace_id = t.workspace_id AND v.experiment_id = e.id
      AND v.confirmed_at IS NOT NULL ${HERE} AND NOT t.is_owners GROUP BY e.number HAVING count(*) >= 3 ORDER BY e.number`,
    ['experiment', 'forecasts', 'mean'],
  ),
  sheet(
    'history',
    {
      happened: 't.happened_at',
      who: 'coalesce(p.name, "by".name)',
      what: 't.kind',
      about: 't.object_type',
      experiment: 'about.number',
    },
    `event_log t ${join('people', 'p', 't.person_id')} ${join('members', 'member', 't.actor_id')} ${join('people', '"by"', 'member.person_id')}
      ${join('experiments', 'about', 't.experiment_id')} ${HERE} AND ${ABOUT_SEEN} ORDER BY t.sequence`,
    ['experiment'],
  ),
];

/** The sheets of one archive. */
export function sheetsOf(scope: ArchiveScope): readonly Sheet[] {
  return SHEETS.map((each) => ({
    ...each,
    sql: each.sql.replaceAll('WORKSPACE', scope.workspaceId).replaceAll('HIDDEN', hiddenIds(scope)),
  }));
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { TRAITS, type Trait } from '@levain/domain/portfolio/figures.js';
import { quarterOf } from '@levain/domain/portfolio/quarters.js';
import { spreadOf } from '@levain/domain/portfolio/spread.js';
import { daysBetween } from '@levain/domain/time/day.js';
import type { TestApp } from '../support/app.js';
import { newExperiment, newIdeas } from '../support/experiment-builder.js';
import { portfolioGround, writePast, type Ground, type PastExperiment } from '../support/portfolio-past.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
let ground: Ground;
let past: PastExperiment[];

const SPREAD = 'count lowerQuartile median upperQuartile';
const FIGURES = `figures { experiments ${TRAITS.join(' ')} medianDays money { spent spentOfValued returned measured }
  stages { benchmark prototype test evaluate iterate } verdicts { ${VERDICTS.join(' ')} } decisions { grow stop } }`;
const PORTFOLIO = `query ($scope: BoardScopeInput, $by: PortfolioGrouping!) { portfolio(scope: $scope, by: $by) {
  asOf currency ${FIGURES} quarters { key ${FIGURES} } groups { key name ${FIGURES} } groupCount
  timeToVerdict { ${SPREAD} running runningLonger days { figure count } }
  iteration { lineages iterated medianDepth deepest deepestNumber depths { figure count } days { ${SPREAD} } }
  costliest { number spent returned assumptions } } }`;
const read = async (scope: object | null = null, by = 'department', reader = workspace.leadership) =>
  (await reader.client.run(PORTFOLIO, { scope, by })).portfolio;

beforeAll(async () => {
  app = await sharedApp();
  workspace = await newWorkspace(app);
  ground = await portfolioGround(app, workspace);
});
afterAll(() => app.stop());

const isEvaluated = ({ verdict }: PastExperiment) => verdict !== null && verdict !== 'abandoned';
const isTimed = (each: PastExperiment) => isEvaluated(each) && each.confirmedOn !== null;
const isIteration = (each: PastExperiment) => each.startedOn !== null && each.parent !== null;
const quoted = (each: PastExperiment) => each.quotesLearning && past[each.parent! - 1]!.hasLearning;

/** What the words of the domain say of each trait, from what was written. */
const TRUE_OF: Record<Trait, (each: PastExperiment) => boolean> = {
  started: ({ startedOn }) => startedOn !== null,
  running: ({ startedOn, endedOn }) => startedOn !== null && endedOn === null,
  ended: ({ endedOn }) => endedOn !== null,
  judged: ({ verdict }) => verdict !== null,
  evaluated: isEvaluated,
  learned: ({ verdict, hasLearning }) => verdict !== null && hasLearning,
  targeted: (each) => isEvaluated(each) && each.isTargetSet,
  reached: (each) => isEvaluated(each) && each.isTargetSet && each.isReached,
  targetSet: ({ isTargetSet }) => isTargetSet,
  amended: ({ isAmended }) => isAmended,
  confirmedByTwo: ({ confirmedOn }) => confirmedOn !== null,
  timed: isTimed,
  iteration: isIteration,
  fromLearning: (each) => isIteration(each) && quoted(each),
  costed: ({ spent }) => spent !== null,
  valued: ({ spent, returned }) => spent !== null && returned !== null,
};
const daysOf = (all: readonly PastExperiment[]) =>
  all.filter(isTimed).map(({ startedOn, confirmedOn }) => daysBetween(startedOn!, confirmedOn!));
const sum = (all: readonly PastExperiment[], figure: (each: PastExperiment) => number | null) =>
  all.reduce((total, each) => total + (figure(each) ?? 0), 0);
const figuresOf = (all: readonly PastExperiment[]) => ({
  experiments: all.length,
  ...Object.fromEntries(TRAITS.map((trait) => [trait, all.filter(TRUE_OF[trait]).length])),
  medianDays: spreadOf(daysOf(all)).median,
  verdicts: Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, all.filter((each) => each.verdict === verdict).length]),
  ),
  money: {
    spent: sum(all, ({ spent }) => spent),
    spentOfValued: sum(all.filter(TRUE_OF.valued), ({ spent }) => spent),
    returned: sum(all.filter(TRUE_OF.valued), ({ returned }) => returned),
    measured: 0,
  },
});
/** Every group that the answer gives, as the reckoning has it. */
function expectGroups(groups: any[], keysOf: (each: PastExperiment) => readonly (string | null)[]): void {
  const keys = new Set(past.flatMap(keysOf));
  expect(new Set(groups.map(({ key }) => key))).toEqual(keys);
  for (const { key, figures } of groups) {
    expect(figures).toMatchObject(figuresOf(past.filter((each) => keysOf(each).includes(key))));
  }
}

describe('the portfolio', () => {
  it('is empty, and says so in counts, before anything was tried', async () => {
    const portfolio = await read();
    expect(portfolio).toMatchObject({
      currency: 'EUR',
      groups: [],
      quarters: [],
      timeToVerdict: { count: 0, median: null, running: 0, runningLonger: null, days: [] },
      iteration: { lineages: 0, medianDepth: null, deepest: 0, deepestNumber: null, depths: [] },
      costliest: [],
    });
    expect(portfolio.figures).toMatchObject({ experiments: 0, ended: 0, verdicts: { confirmed: 0 } });
  });

  it('counts what was written, by one statement however much it is', async () => {
    const few = await statementsOf(app, () => read());
    past = await writePast(app, workspace, ground, 120);
    let portfolio: any;
    const many = await statementsOf(app, async () => (portfolio = await read()));
    expect(many.filter((sql) => /portfolio/.test(sql))).toHaveLength(1);
    expect(many).toHaveLength(few.length);
    expect(portfolio.figures).toMatchObject(figuresOf(past));
    expect(portfolio.figures.stages.test).toBe(past.filter(TRUE_OF.running).length);
  });

  it('groups them by department, project, activity and quarter, a shared project in each of its departments', async () => {
    expectGroups((await read(null, 'department')).groups, ({ departments }) =>
      departments.map((id) => `department_${id}`),
    );
    expectGroups((await read(null, 'project')).groups, ({ project }) => [`project_${project}`]);
    expectGroups((await read(null, 'activity')).groups, ({ activity }) => [activity]);
    const byQuarter = await read(null, 'quarter');
    expectGroups(byQuarter.groups, ({ endedOn }) => [endedOn && quarterOf(endedOn)]);
    expect(byQuarter.quarters).toEqual(byQuarter.groups.map(({ name: _, ...rest }: any) => rest));
    const names = (await read(null, 'department')).groups.map(({ name }: any) => name);
    expect(names).toEqual(['Achats', 'Marketing', 'Service']);
  });

  it('groups by the goals that projects serve', async () => {
    const { owner } = app.database;
    const { workspaceId, memberId, personId } = workspace.lead.actor;
    const id = '00000000-0000-7000-8000-0000000000aa';
    await owner.query(
      `INSERT INTO goals (workspace_id, id, title, owner_id, horizon, created_by) VALUES ($1, $2, 'Moins d’appels', $3, '2027-01-01', $4)`,
      [workspaceId, id, personId, memberId],
    );
    const served = ground.projects[0]!.id;
    await owner.query('INSERT INTO goal_projects VALUES ($1, $2, $3)', [workspaceId, id, served]);
    expectGroups((await read(null, 'goal')).groups, ({ project }) => [
      project === served ? `goal_${id}` : null,
    ]);
    const narrowed = await read({ goalId: `goal_${id}` });
    expect(narrowed.figures).toMatchObject(figuresOf(past.filter(({ project }) => project === served)));
  });

  it.each([
    'iteration { days { count } }',
    'iteration { deepestNumber }',
    'iteration { depths { count } }',
    'figures { medianDays }',
  ])('is said once, whatever is asked of it and however little there is: %s', async (asked) => {
    const document = `query ($scope: BoardScopeInput) { portfolio(by: project, scope: $scope) { ${asked} } }`;
    for (const scope of [null, { from: '2150-01-01' }])
      expect((await workspace.lead.client.run(document, { scope })).portfolio).toMatchObject({
        [asked.split(' ')[0]!]: expect.any(Object),
      });
  });

  it('of what is no quarter there is nothing, and days end in 2199', async () => {
    const { client } = workspace.lead;
    const crowd = 'query ($filter: BoardFilter) { crowdRecord(filter: $filter) { experiments } }';
    for (const quarter of ['\u0000', '2026', '2026-Q5'])
      expect(await client.run(crowd, { filter: { quarter } })).toEqual({ crowdRecord: { experiments: 0 } });
    const { errors } = await client.send(
      'query ($asOf: Date) { boardAnswers(asOf: $asOf) { believed { judged } } }',
      {
        asOf: '9999-12-31',
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const first = await client.run(
      '{ boardAnswers(asOf: "1900-01-01", period: year) { believed { judged } } }',
    );
    expect(first.boardAnswers.believed.judged).toBe(0);
  });

  it('says how long it takes to know, and how many still wait', async () => {
    const { timeToVerdict } = await read();
    const expected = spreadOf(daysOf(past));
    expect(timeToVerdict).toMatchObject(expected);
    const today = new Date().toISOString().slice(0, 10);
    const running = past.filter(TRUE_OF.running);
    expect(timeToVerdict.running).toBe(running.length);
    expect(timeToVerdict.runningLonger).toBe(
      running.filter(({ startedOn }) => daysBetween(startedOn!, today) > expected.median!).length,
    );
    expect(timeToVerdict.days.flatMap(({ figure, count }: any) => Array(count).fill(figure))).toEqual(
      daysOf(past).sort((one, other) => one - other),
    );
  });

  it('says how deep and how fast iteration goes', async () => {
    const { iteration } = await read();
    const lineOf = (each: PastExperiment): PastExperiment[] =>
      each.parent === null ? [each] : [each, ...lineOf(past[each.parent - 1]!)];
    const depths = new Map<number, number>();
    for (const each of past.filter(TRUE_OF.started)) {
      const line = lineOf(each);
      const root = line.at(-1)!.number;
      depths.set(root, Math.max(depths.get(root) ?? 0, line.length));
    }
    const all = [...depths.values()];
    expect(iteration).toMatchObject({
      lineages: all.length,
      iterated: all.filter((depth) => depth > 1).length,
      medianDepth: spreadOf(all).median,
      deepest: Math.max(...all),
    });
    expect(lineOf(past[iteration.deepestNumber - 1]!)).toHaveLength(iteration.deepest);
    const between = past.filter(isIteration).flatMap(({ startedOn, parent }) => {
      const before = past[parent! - 1]!.startedOn;
      return before ? [daysBetween(before, startedOn!)] : [];
    });
    expect(iteration.days).toEqual(spreadOf(between));
  });

  it('sets what cost most beside what it brought and how that was computed', async () => {
    const { costliest } = await read();
    const most = past.filter(TRUE_OF.costed).sort((one, other) => other.spent! - one.spent!);
    expect(costliest.map(({ spent }: any) => spent)).toEqual(most.slice(0, 12).map(({ spent }) => spent));
    for (const { number, returned, assumptions } of costliest) {
      expect(returned).toBe(past[number - 1]!.returned);
      expect(assumptions).toEqual(returned === null ? [] : ['An answer spares a call.']);
    }
  });

  it('follows its scope', async () => {
    const [, department] = ground.departments;
    const activity = 'retain';
    const project = ground.projects[2]!.id;
    const of = async (scope: object) => (await read(scope)).figures;
    expect(await of({ departmentId: `department_${department!.id}` })).toMatchObject(
      figuresOf(past.filter(({ departments }) => departments.includes(department!.id))),
    );
    expect(await of({ projectId: `project_${project}`, activity })).toMatchObject(
      figuresOf(past.filter((each) => each.project === project && each.activity === activity)),
    );
    expect((await of({ from: '2199-01-01' })).experiments).toBe(0);
    expect((await of({ to: '2199-01-01' })).experiments).toBe(120);
    expect((await of({ projectId: 'metric_nothing' })).experiments).toBe(0);
  });
});

describe('what the portfolio counts', () => {
  const onBoard = async (filter: object): Promise<number> =>
    (
      await workspace.leadership.client.run(
        'query ($filter: BoardFilter) { board(first: 1, filter: $filter) { totalCount } }',
        { filter },
      )
    ).board.totalCount;

  it.each(TRAITS)('opens the board narrowed to it: %s', async (trait) => {
    expect(await onBoard({ trait })).toBe(past.filter(TRUE_OF[trait]).length);
  });

  it('opens the board narrowed to a quarter and to a goal', async () => {
    const quarter = '2026-Q2';
    expect(await onBoard({ quarter, verdicts: ['refuted'] })).toBe(
      past.filter((each) => each.endedOn && quarterOf(each.endedOn) === quarter && each.verdict === 'refuted')
        .length,
    );
    const served = past.filter(({ project }) => project === ground.projects[0]!.id);
    expect(await onBoard({ goalId: 'goal_00000000-0000-7000-8000-0000000000aa' })).toBe(served.length);
  });

  it('is not another’s private draft, nor anything of another workspace', async () => {
    await newExperiment(workspace.lead, await newIdeas(app, workspace.lead));
    expect((await read()).figures.experiments).toBe(120);
    expect((await read(null, 'department', workspace.lead)).figures.experiments).toBe(121);
    const other = await newWorkspace(app);
    expect((await read(null, 'department', other.leadership)).figures.experiments).toBe(0);
  });

  it('is kept equal to the records', async () => {
    const { owner } = app.database;
    const { rows } = await owner.query(`(TABLE portfolio_entries EXCEPT TABLE portfolio_entries_now)
      UNION ALL (TABLE portfolio_entries_now EXCEPT TABLE portfolio_entries)`);
    expect(rows).toEqual([]);
  });
});

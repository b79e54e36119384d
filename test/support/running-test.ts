import type { Design, MetricShape } from '@levain/domain/plans/plan.js';
import { CreateExperiment } from '../../apps/api/src/experiments/commands/create-experiment.js';
import { EndTest } from '../../apps/api/src/experiments/commands/end-test.js';
import { MoveExperiment } from '../../apps/api/src/experiments/commands/move-experiment.js';
import { PlanExperiment } from '../../apps/api/src/experiments/commands/plan-experiment.js';
import { ShareExperiment } from '../../apps/api/src/experiments/commands/share-experiment.js';
import { StartTest } from '../../apps/api/src/experiments/commands/start-test.js';
import type { ActingMember } from '../../apps/api/src/database/acting-member.js';
import type { CommandResult } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { globalId } from '../../apps/api/src/graphql/global-id.js';
import type { TestApp } from './app.js';
import { anyKey, type TestWorkspace } from './workspace.js';

export interface Bet {
  readonly design: Design;
  readonly shape: MetricShape;
  readonly startsOn: string;
  readonly stopDate: string;
  readonly changeDate?: string;
  readonly baseline: number;
  readonly target: number;
  readonly minimumWorthwhileEffect: number;
  readonly minimumPerArm?: number;
  readonly bounds?: readonly [number, number];
  readonly arms?: readonly string[];
}

/** A test that runs since the eve of its start, with one outcome measure. */
export interface RunningTest {
  readonly id: string;
  readonly uuid: string;
  readonly metricName: string;
  readonly measureId: string;
  /** Control or before first. */
  readonly armIds: readonly string[];
  /** The lead, on a day of one's choice. */
  on(day: string): ActingMember;
  version(): Promise<number>;
  /** Ends the test on a day; at the stop date or later no reason is needed. */
  end(day: string, reason?: string): Promise<void>;
}

export const HEADLINES: Bet = {
  design: 'comparison',
  shape: 'proportion',
  startsOn: '2026-03-02',
  stopDate: '2026-03-16',
  baseline: 0.012,
  target: 0.016,
  minimumWorthwhileEffect: 0.003,
  minimumPerArm: 500,
};

export async function runningTest(
  app: TestApp,
  workspace: TestWorkspace,
  bet: Bet = HEADLINES,
): Promise<RunningTest> {
  const on = (day: string): ActingMember => ({ ...workspace.lead.actor, at: new Date(`${day}T09:00:00Z`) });
  const eve = on(addDays(bet.startsOn, -1));
  const records = await insertIdeas(app, workspace, bet);
  const created = must(
    await app.nest.get(CreateExperiment).execute(eve, {
      idempotencyKey: anyKey(),
      experiment: {
        title: 'Un essai',
        benchmarkIds: [],
        noPrecedentReason: 'Cherché, rien trouvé',
        ...records.ids,
      },
    }),
  );
  const id = globalId('experiment', created.id);
  const version = async (): Promise<number> => {
    const { rows } = await app.database.owner.query('SELECT version FROM experiments WHERE id = $1', [
      created.id,
    ]);
    return rows[0].version;
  };
  must(await app.nest.get(ShareExperiment).execute(eve, { id, version: await version() }));
  must(await app.nest.get(MoveExperiment).execute(eve, { id, version: await version(), to: 'prototype' }));
  must(
    await app.nest
      .get(PlanExperiment)
      .execute(eve, { id, version: await version(), plan: planOf(bet, globalId('metric', records.metric)) }),
  );
  must(await app.nest.get(StartTest).execute(eve, { id, version: await version() }));
  return {
    ...{ id, uuid: created.id, metricName: records.metricName, on, version },
    ...(await idsOf(app, created.id)),
    end: async (day, reason) => {
      must(await app.nest.get(EndTest).execute(on(day), { id, version: await version(), reason }));
    },
  };
}

function must<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function planOf(bet: Bet, metricId: string) {
  const { baseline, target, minimumWorthwhileEffect, startsOn, stopDate } = bet;
  const isSeries = bet.design === 'beforeAfter';
  const names = bet.arms ?? (isSeries ? ['Avant', 'Après'] : ['Titre A', 'Titre B']);
  const roles = isSeries ? (['before', 'after'] as const) : (['control', 'variant'] as const);
  return {
    ...{ design: bet.design, startsOn, stopDate, decisionRule: 'Garder si confirmé, sinon revenir' },
    changeDate: bet.changeDate ?? null,
    periodicity: isSeries ? ('week' as const) : null,
    minimumPerArm: bet.minimumPerArm ?? null,
    arms: names.map((name, index) => ({ name, role: roles[Math.min(index, 1)]! })),
    measures: [
      {
        ...{ metricId, role: 'outcome' as const, baseline, target, minimumWorthwhileEffect },
        direction: target > baseline ? ('increase' as const) : ('decrease' as const),
      },
    ],
  };
}

async function insertIdeas(app: TestApp, { workspaceId, lead }: TestWorkspace, bet: Bet) {
  const { owner } = app.database;
  const [metric, prototype, hypothesis] = [newId(), newId(), newId()];
  const number = Number.parseInt(metric.slice(-6), 16);
  const metricName = `Mesure ${metric.slice(-6)}`;
  await owner.query(
    `INSERT INTO metrics (workspace_id, id, name, shape, direction, lower_bound, upper_bound)
     VALUES ($1, $2, $3, $4, 'increase', $5, $6)`,
    [workspaceId, metric, metricName, bet.shape, bet.bounds?.[0] ?? null, bet.bounds?.[1] ?? null],
  );
  await owner.query(
    `INSERT INTO prototypes (workspace_id, id, number, name, need, smallest_form, activity, proposed_by)
     VALUES ($1, $2, $3, 'Deux titres', 'Savoir quoi lire', 'Un article', 'publish', $4)`,
    [workspaceId, prototype, number, lead.actor.memberId],
  );
  await owner.query(
    `INSERT INTO hypotheses (workspace_id, id, number, observation, audience, change, measure, direction, target, owner_id)
     VALUES ($1, $2, $3, 'peu ouvrent', 'les lecteurs', 'nous changeons le titre', 'le taux', 'increase', '1 point', $4)`,
    [workspaceId, hypothesis, number, lead.actor.memberId],
  );
  const ids = {
    prototypeId: globalId('prototype', prototype),
    hypothesisId: globalId('hypothesis', hypothesis),
  };
  return { metric, metricName, ids };
}

async function idsOf(app: TestApp, experimentId: string): Promise<{ measureId: string; armIds: string[] }> {
  const { owner } = app.database;
  const measures = await owner.query('SELECT id FROM measures WHERE experiment_id = $1', [experimentId]);
  const arms = await owner.query('SELECT id FROM arms WHERE experiment_id = $1 ORDER BY position', [
    experimentId,
  ]);
  return {
    measureId: globalId('measure', measures.rows[0].id),
    armIds: arms.rows.map(({ id }) => globalId('arm', id)),
  };
}

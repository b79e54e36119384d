import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../support/app.js';
import { running, newIdeas } from '../support/experiment-builder.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';
let app: TestApp; let workspace: TestWorkspace;
beforeAll(async () => { app = await startApp(); workspace = await newWorkspace(app); });
afterAll(() => app.stop());
it('drift', async () => {
  const log = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
  console.log(log.upQueries.map((q) => q.query).join('\n'));
});
it('perf', async () => {
  const { experiment } = await running(app, workspace.lead);
  const uuid = experiment.id.slice(11);
  const o = app.database.owner;
  await o.query(`INSERT INTO experiments (workspace_id,id,number,title,project_id,hypothesis_id,prototype_id,owner_id,stage,is_draft,last_activity_at)
    SELECT workspace_id, gen_random_uuid(), 1000+g, 'T '||g, project_id,hypothesis_id,prototype_id,owner_id,stage,false, now()-g*interval '1 minute' FROM experiments, generate_series(1,5000) g WHERE id=$1`, [uuid]);
  await o.query(`INSERT INTO plans (workspace_id, experiment_id, design) SELECT workspace_id, id, 'comparison' FROM experiments WHERE number >= 1000`);
  await o.query(`INSERT INTO arms (workspace_id,id,experiment_id,position,name,role) SELECT e.workspace_id, gen_random_uuid(), e.id, a.position, a.name, a.role FROM experiments e, arms a WHERE a.experiment_id=$1 AND e.number>=1000`, [uuid]);
  await o.query(`INSERT INTO measures (workspace_id,id,experiment_id,metric_id,position,role,direction,baseline,target) SELECT e.workspace_id, gen_random_uuid(), e.id, a.metric_id, 0, 'outcome','increase',0.1,0.2 FROM experiments e, measures a WHERE a.experiment_id=$1 AND e.number>=1000`, [uuid]);
  await o.query(`INSERT INTO measurements (workspace_id,id,experiment_id,measure_id,arm_id,observed_on,events,total,source,recorded_by)
    SELECT e.workspace_id, gen_random_uuid(), e.id, m.id, a.id, date '2025-01-01'+g, 10, 100, 'typed', e.owner_id FROM experiments e JOIN measures m ON m.experiment_id=e.id JOIN arms a ON a.experiment_id=e.id, generate_series(1,60) g WHERE e.number>=1000 AND e.number < 2500`);
  await o.query('ANALYZE');
  const q = `{ board(first: 50) { totalCount stageCounts { stage count } edges { node { id number title stage ownerName projectName departmentNames activity hypothesis { id observation change } measurementCount participantNames outcome { observed control target sparkline } verdict decision } } } }`;
  const times: number[] = [];
  for (let i = 0; i < 15; i++) { const t = performance.now(); await workspace.lead.client.run(q); times.push(performance.now() - t); }
  console.log(times.map((t) => t.toFixed(0)).join(' '));
  const { BoardQuery } = await import('../../apps/api/src/boards/queries/board.js');
  const { HomeQuery } = await import('../../apps/api/src/home/queries/home.js');
  const bq = app.nest.get(BoardQuery, { strict: false }); const hq = app.nest.get(HomeQuery, { strict: false });
  const t2: string[] = [];
  for (let i = 0; i < 8; i++) { let t = performance.now(); await bq.page(workspace.lead.actor, { first: 50 } as any); t2.push('b' + (performance.now() - t).toFixed(0)); t = performance.now(); await hq.of(workspace.lead.actor); t2.push('h' + (performance.now() - t).toFixed(0)); }
  console.log(t2.join(' '));
  const { statementsOf } = await import('../support/statements.js');
  const { UnitOfWork } = await import('../../apps/api/src/database/unit-of-work.js');
  const [sql] = (await statementsOf(app, () => bq.page(workspace.lead.actor, { first: 50 } as any)));
  const uow = app.nest.get(UnitOfWork, { strict: false });
  const n = Array(11).fill(null);
  const plan = await uow.read(workspace.lead.actor, (tx) => tx.query('EXPLAIN (ANALYZE, COSTS, BUFFERS OFF) ' + sql, [workspace.workspaceId, ...n, null, null, 51]));
  (await import('node:fs')).writeFileSync('/tmp/levain/board-plan.txt', plan.map((r: any) => r['QUERY PLAN']).join('\n'));
}, 120000);

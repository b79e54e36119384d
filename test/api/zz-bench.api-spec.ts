import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { startApp, type TestApp } from '../support/app.js';
import { HEADLINES, runningTest } from '../support/running-test.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../support/workspace.js';
let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp();
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());
it('200,000 rows', async () => {
  const test = await runningTest(app, workspace, {
    ...HEADLINES,
    shape: 'mean',
    baseline: 10,
    target: 20,
    minimumWorthwhileEffect: 5,
    minimumPerArm: 100,
  });
  let s = 'Date;Bras;Valeur\r\n';
  for (let i = 0; i < 200000; i++)
    s += `0${3 + (i % 7)}/03/2026;Titre ${i % 2 ? 'A' : 'B'};${(i % 1000) / 10}\r\n`;
  const body = Buffer.from(s.replace(/(\d)\.(\d)/g, '$1,$2'));
  s = '';
  for (const path of ['/preview', '']) {
    const rss0 = process.memoryUsage().rss;
    let max = rss0;
    const t = setInterval(() => {
      max = Math.max(max, process.memoryUsage().rss);
    }, 20);
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    const t0 = Date.now();
    const r = await workspace.lead.client.fetch(`/api/experiments/${test.id}/imports${path}?fileName=a.csv`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
    });
    const a: any = await r.json();
    const dt = Date.now() - t0;
    clearInterval(t);
    const { profile } = await session.post('Profiler.stop');
    writeFileSync(`/tmp/prof${path.slice(1) || 'import'}.json`, JSON.stringify(profile));
    console.log(
      path,
      r.status,
      dt,
      'ms',
      Math.round((200000 / dt) * 1000),
      'rows/s',
      'rss +',
      Math.round((max - rss0) / 1e6),
      JSON.stringify(a.import ?? [a.preview?.rowsGood, a.refusals]).slice(0, 200),
    );
    expect(a.ok).toBe(true);
  }
  const t1 = Date.now();
  const d: any = await workspace.lead.client.run('query($id: ID!){experiment(id:$id){readings{analysis}}}', {
    id: test.id,
  });
  console.log(
    'readings',
    Date.now() - t1,
    d.experiment.readings[0].analysis.arms.map((a: any) => [a.units, a.mean, a.spread]),
  );
}, 120000);

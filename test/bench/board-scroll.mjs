/**
 * The board of a workspace with 50,000 experiments in a real Chromium, printed and never judged: when its first cards stand on the screen, and the
 * longest task while one scrolls through a column and through the list. Run by `npm run bench:board`, which builds the screens first.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import startPostgres from '../journeys/support/global-setup.mjs';
import stopPostgres from '../support/global-teardown.mjs';

const EXPERIMENTS = Number(process.argv[2] ?? 50_000);
const ms = (value) => `${value.toFixed(0)} ms`;
const say = (what, ...said) => console.log(`${what.padEnd(34)} ${said.join(', ')}`);

await startPostgres();
const { startApp } = await import('../support/app.ts');
const { newWorkspace } = await import('../support/workspace.ts');
const { rebuildSummaries } = await import('../../apps/api/src/summaries/rebuild-summaries.ts');
const app = await startApp();
try {
  const workspace = await newWorkspace(app);
  await fill(workspace);
  await measure(workspace);
} finally {
  await app.stop();
  await stopPostgres();
}

/** Experiments in all stages, each with a hypothesis, a measure and two weeks of readings; summed up once they are all there. */
async function fill({ workspaceId, lead }) {
  const { owner } = app.database;
  const began = performance.now();
  await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
  await owner.query(`CREATE FUNCTION pg_temp.uuid_of(kind int, i bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$`);
  const each = `generate_series(1, ${EXPERIMENTS}) i`;
  for (const sql of [
    `INSERT INTO metrics (workspace_id, id, name, shape, direction)
     VALUES ($1, pg_temp.uuid_of(1, 1), 'Second calls', 'proportion', 'decrease')`,
    `INSERT INTO hypotheses (workspace_id, id, number, locale, observation, audience, change, measure, direction, target, rationale, owner_id)
     SELECT $1, pg_temp.uuid_of(2, i), i, 'en', 'people call twice about one bill', 'people who called', 'a message comes the day before',
       'second calls', 'decrease', 'from 12 % to 9 %', 'most ask what was left open', $2 FROM ${each}`,
    `INSERT INTO experiments (workspace_id, id, number, title, hypothesis_id, owner_id, stage, is_draft, started_at, last_activity_at)
     SELECT $1, pg_temp.uuid_of(3, i), i, 'One message the day before, round ' || i, pg_temp.uuid_of(2, i), $2,
       (ARRAY['benchmark', 'prototype', 'test', 'evaluate', 'iterate'])[1 + i % 5], false, now() - interval '20 days', now() - i * interval '7 minutes'
     FROM ${each}`,
    `INSERT INTO plans (workspace_id, experiment_id, design, stop_date) SELECT $1, pg_temp.uuid_of(3, i), 'comparison', current_date FROM ${each}`,
    `INSERT INTO arms (workspace_id, id, experiment_id, position, name, role)
     SELECT $1, pg_temp.uuid_of(4 + a, i), pg_temp.uuid_of(3, i), a, a::text, (ARRAY['control', 'variant'])[a] FROM ${each}, generate_series(1, 2) a`,
    `INSERT INTO measures (workspace_id, id, experiment_id, metric_id, position, role, direction, baseline, target)
     SELECT $1, pg_temp.uuid_of(7, i), pg_temp.uuid_of(3, i), pg_temp.uuid_of(1, 1), 0, 'outcome', 'decrease', 0.12, 0.09 FROM ${each}`,
    `INSERT INTO measurements (workspace_id, id, experiment_id, measure_id, arm_id, observed_on, events, total, source, recorded_by)
     SELECT $1, gen_random_uuid(), pg_temp.uuid_of(3, i), pg_temp.uuid_of(7, i), pg_temp.uuid_of(4 + a, i), current_date - d * 5,
       9 + (i + d) % 5, 100, 'typed', $2 FROM ${each}, generate_series(1, 2) a, generate_series(1, 4) d`,
  ]) {
    await owner.query(sql, sql.includes('$2') ? [workspaceId, lead.actor.memberId] : [workspaceId]);
  }
  await owner.query('COMMIT');
  await rebuildSummaries(owner);
  await owner.query('VACUUM ANALYZE');
  say(`${EXPERIMENTS} experiments`, `made in ${ms(performance.now() - began)}`);
}

async function measure({ lead }) {
  const { openBrowser } = await import('../journeys/support/browser.ts');
  const browser = await openBrowser(app.url);
  try {
    const { page, context } = await browser.arrive({ locale: 'en' });
    const [name, value] = lead.client.cookie.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    await page.addInitScript(watchTasks);
    for (const visit of ['first visit', 'second visit']) {
      await page.goto(`${app.url}/experiments`);
      await page.locator('article').first().waitFor({ timeout: 60_000 });
      const painted = await page.evaluate(paintOfCards);
      say(
        `board, ${visit}`,
        `cards after ${ms(painted.cards)}`,
        `largest paint after ${ms(painted.largest)}`,
      );
      await sleep(1_500);
    }
    await page
      .getByRole('button', { name: /^(Show|Afficher) / })
      .first()
      .click();
    await sleep(1_000);
    await scroll(page, 'a column, wheel');
    await page.goto(`${app.url}/experiments?view=list`);
    await page.locator('tbody tr').nth(5).waitFor({ timeout: 60_000 });
    await sleep(1_500);
    await scroll(page, 'the list, wheel');
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function watchTasks() {
  globalThis.longTasks = [];
  globalThis.largest = 0;
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('longtask', ({ startTime, duration }) => globalThis.longTasks.push({ at: startTime, ms: duration }));
  watch('largest-contentful-paint', ({ startTime }) => (globalThis.largest = startTime));
}

/** Runs in the page: the time since the address was asked for, once what is there has been painted. */
function paintOfCards() {
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      setTimeout(() => resolve({ cards: performance.now(), largest: globalThis.largest })),
    ),
  );
}

/** Scrolls for six seconds as a hand does; pages come in as one goes. */
async function scroll(page, what) {
  await page.mouse.move(400, 500);
  await page.evaluate(() => (globalThis.from = performance.now()));
  for (const end = Date.now() + 6_000; Date.now() < end;) {
    await page.mouse.wheel(0, 240);
    await sleep(16);
  }
  const seen = await page.evaluate(() => ({
    tasks: globalThis.longTasks.filter(({ at }) => at >= globalThis.from).map((task) => task.ms),
    height: window.scrollY,
    drawn: document.querySelectorAll('article, tbody tr').length,
  }));
  say(
    what,
    `${seen.height} px`,
    `${seen.drawn} cards or rows in the page`,
    `tasks over 50 ms: ${seen.tasks.map(ms).join(' ') || 'none'}`,
  );
}

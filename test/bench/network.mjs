/**
 * How long a network of 1,005 people and 25,571 ties takes (email-Eu-core), printed and never judged: a clock depends on the machine.
 * Run by `npm run bench:network`, which builds the screens first. The reading is computed by the server's own worker while
 * requests go on; the picture is opened and moved in a real Chromium.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import startPostgres from '../journeys/support/global-setup.mjs';
import stopPostgres from '../support/global-teardown.mjs';

const fixture = (file) =>
  readFileSync(new URL(`../../libs/domain/src/network/fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
const ms = (value) => `${value.toFixed(0)} ms`;

await startPostgres();
const { startApp } = await import('../support/app.ts');
const { newWorkspace } = await import('../support/workspace.ts');
const { newId } = await import('../../apps/api/src/database/new-id.ts');
const app = await startApp();
try {
  const workspace = await newWorkspace(app);
  const roundId = await fill(workspace);
  await measureReading(workspace, roundId);
  await measurePicture(workspace);
} finally {
  await app.stop();
  await stopPostgres();
}

async function fill(workspace) {
  const { workspaceId } = workspace;
  const { owner } = app.database;
  const people = fixture('email_eu_core_departments.csv').map(([id, department]) => ({ id, department }));
  const departments = new Map([...new Set(people.map((each) => each.department))].map((id) => [id, newId()]));
  const uuids = new Map(people.map(({ id }) => [id, newId()]));
  const places = people.map(({ department }) => departments.get(department));
  await owner.query(
    `INSERT INTO departments (workspace_id, id, name) SELECT $1, id, 'Direction ' || name FROM unnest($2::uuid[], $3::text[]) AS d (id, name)`,
    [workspaceId, [...departments.values()], [...departments.keys()]],
  );
  await owner.query(
    `INSERT INTO people (workspace_id, id, name, department_id) SELECT $1, id, 'Prénom Nom ' || name, department
     FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS p (id, name, department)`,
    [workspaceId, [...uuids.values()], [...uuids.keys()], places],
  );
  await owner.query(
    `INSERT INTO influencer_profiles (workspace_id, person_id, status)
     SELECT $1, id, 'listed' FROM people WHERE workspace_id = $1 AND name ~ '[05]$'`,
    [workspaceId],
  );
  return openRound(workspace, uuids, places);
}

/** A round that everybody answered, still open. */
async function openRound({ workspaceId, coordinator }, uuids, places) {
  const { owner } = app.database;
  const [roundId, topicId] = [newId(), newId()];
  await owner.query(
    `INSERT INTO nomination_rounds (workspace_id, id, title, starts_on, ends_on, minimum_response, opened_by, opened_at, last_asked_at)
     VALUES ($1, $2, 'Courriel', current_date - 9, current_date + 9, 0.6, $3, now(), now())`,
    [workspaceId, roundId, coordinator.actor.memberId],
  );
  await owner.query(
    `INSERT INTO round_voters (workspace_id, round_id, person_id, department_id, answered_at)
     SELECT $1, $2, id, department, now() FROM unnest($3::uuid[], $4::uuid[]) AS v (id, department)`,
    [workspaceId, roundId, [...uuids.values()], places],
  );
  await owner.query(`INSERT INTO topics (workspace_id, id, name, name_key) VALUES ($1, $2, 'Tout', 'tout')`, [
    workspaceId,
    topicId,
  ]);
  await owner.query(
    'INSERT INTO round_topics (workspace_id, round_id, topic_id, position) VALUES ($1, $2, $3, 1)',
    [...[workspaceId, roundId, topicId]],
  );
  const ties = fixture('email_eu_core_edges.csv').filter(([from, to]) => from !== to);
  await owner.query(
    `INSERT INTO nominations (workspace_id, id, round_id, voter_id, question, topic_id, nominee_id)
     SELECT $1, gen_random_uuid(), $2, voter, 'advice', $3, nominee FROM unnest($4::uuid[], $5::uuid[]) AS t (voter, nominee)`,
    [
      ...[workspaceId, roundId, topicId],
      ties.map(([from]) => uuids.get(from)),
      ties.map(([, to]) => uuids.get(to)),
    ],
  );
  return roundId;
}

/** The round ends; meanwhile a member keeps asking for small things. */
async function measureReading({ workspaceId, lead }, roundId) {
  const { owner } = app.database;
  const idle = await delayWhile(() => sleep(2_000));
  await owner.query('UPDATE nomination_rounds SET closed_at = now() WHERE id = $1', [roundId]);
  const { NetworkReadings } = await import('../../apps/api/src/network/network-readings.ts');
  app.nest.get(NetworkReadings).hint(workspaceId);
  const answers = [];
  let reading;
  const busy = await delayWhile(async () => {
    for (;;) {
      const asked = performance.now();
      await lead.client.run('{ viewer { member { id } } }');
      answers.push(performance.now() - asked);
      const { rows } = await owner.query(
        'SELECT claimed_at, computed_at FROM network_readings WHERE computed_at IS NOT NULL',
      );
      reading = rows[0];
      if (reading) return;
      await sleep(20);
    }
  });
  answers.sort((a, b) => a - b);
  console.log(
    `read in the background        ${ms(reading.computed_at - reading.claimed_at)} from taken to kept`,
  );
  console.log(`event loop meanwhile          longest wait ${ms(busy)} (idle: ${ms(idle)})`);
  console.log(
    `${answers.length} requests meanwhile${' '.repeat(9 - String(answers.length).length)} median ${ms(answers[answers.length >> 1])}, longest ${ms(answers.at(-1))}`,
  );
}

async function delayWhile(work) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

async function measurePicture({ lead }) {
  const { openBrowser } = await import('../journeys/support/browser.ts');
  const browser = await openBrowser(app.url);
  try {
    const { page, context } = await browser.arrive({ locale: 'fr' });
    const [name, value] = lead.client.cookie.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    await page.addInitScript(watchTasks);
    const opened = Date.now();
    await page.goto(`${app.url}/people/network`);
    await page.locator('canvas').waitFor({ timeout: 60_000 });
    console.log(`picture on the screen         ${ms(Date.now() - opened)} after the address was typed`);
    await sleep(1_000);
    const { frames, longTasks } = await pan(page);
    frames.sort((a, b) => a - b);
    const at = (share) => frames[Math.floor(share * (frames.length - 1))];
    console.log(
      `panning, ${frames.length} frames            median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`,
    );
    console.log(
      `tasks over 50 ms while panning ${longTasks.length}${longTasks.length ? `: ${longTasks.map(ms).join(', ')}` : ''}`,
    );
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.longTasks.push({ at: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** Drags the picture for three seconds and counts its frames. */
async function pan(page) {
  const box = await page.locator('canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames = [];
    globalThis.from = performance.now();
    let last = performance.now();
    const tick = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      globalThis.watching = requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (const end = Date.now() + 3_000; Date.now() < end;) {
    const turn = (Date.now() % 1_000) / 159;
    await page.mouse.move(x + 120 * Math.cos(turn), y + 80 * Math.sin(turn));
  }
  await page.mouse.up();
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.watching);
    const { frames, longTasks, from } = globalThis;
    return {
      frames: frames.slice(1),
      longTasks: longTasks.filter((task) => task.at >= from).map((task) => task.ms),
    };
  });
}

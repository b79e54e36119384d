import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { median } from './measure.mjs';
import { forgetRecorded } from './scene.mjs';

const ROWS = 200_000;
const TIMES = 3;
const SAMPLE_MS = 20;

/** A file of 200,000 single values taken in by an idle server, three times: rows a second, and how much memory it took beyond rest. */
export async function measureImport({ server, client, scene }) {
  const runs = [];
  for (let time = 0; time < TIMES; time += 1) {
    await forgetRecorded(client);
    runs.push(await takeIn(server, client, scene));
  }
  await forgetRecorded(client);
  return {
    rowsPerSecond: median(runs.map(({ ms }) => (ROWS * 1_000) / ms)),
    growthMb: median(runs.map(({ growthMb }) => growthMb)),
  };
}

async function takeIn(server, client, { recording, cookies, today }) {
  const [experiment] = recording.experiments;
  const { rows } = await client.query(
    `SELECT m.name, ARRAY(SELECT a.name FROM arms a WHERE a.experiment_id = q.experiment_id ORDER BY a.position) AS arms
     FROM measures q JOIN metrics m ON m.workspace_id = q.workspace_id AND m.id = q.metric_id WHERE q.id = $1`,
    [experiment.measureId],
  );
  const query = new URLSearchParams({
    fileName: 'bench.csv',
    mapping: JSON.stringify(mappingOf(rows[0].name)),
  });
  const path = `/api/experiments/experiment_${experiment.id}/imports?${query}`;
  const body = csv(rows[0], today);
  const before = server.rssMb();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, server.rssMb())), SAMPLE_MS);
  const started = performance.now();
  const answer = await request(server.url + path, {
    method: 'POST',
    body,
    headers: {
      ...{ cookie: cookies.write, origin: server.url, 'content-type': 'text/csv' },
      'idempotency-key': randomUUID(),
    },
  });
  const said = await answer.body.json();
  const ms = performance.now() - started;
  clearInterval(watch);
  if (said.import?.rowsImported !== ROWS)
    throw new Error(`The import said ${answer.statusCode} ${JSON.stringify(said).slice(0, 600)}`);
  return { ms, growthMb: most - before };
}

function mappingOf(measure) {
  const column = (role, name = null) => ({ role, measure: name, arm: null });
  return {
    columns: [column('observedOn'), column('arm'), column('value', measure)],
    numberStyles: Array.from({ length: 3 }, () => ({ decimalMark: '.' })),
    dateOrder: { order: 'dayFirst' },
  };
}

function csv({ name, arms }, today) {
  const day = (index) =>
    new Date(Date.parse(today) - ((index % 28) + 1) * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from(
    { length: ROWS },
    (_, index) => `${day(index)},${arms[index % arms.length]},${(10 + (index % 500) / 100).toFixed(2)}`,
  );
  return `Date,Groupe,${name}\n${lines.join('\n')}\n`;
}

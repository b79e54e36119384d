import pg from 'pg';
import { isRegistered } from './ask.mjs';
import { folder } from './database.mjs';
import { growthGoal } from './goals.mjs';
import { measure, ratio } from './measure.mjs';
import { operationsOn } from './operations.mjs';
import { setScene } from './scene.mjs';
import { startOurs } from './servers/ours.mjs';

const WORDS = { registered: 'registered document', ours: 'any document' };

/** The board of the smallest and of the largest set in turn: the product on each of them at once. */
export async function growth(urls, { documents, options }) {
  const started = [];
  try {
    const turns = [];
    for (const size of ['S', 'L']) {
      const scene = await sceneOf(urls[size], documents);
      const server = await startOurs(urls[size], { folder: folder() });
      started.push(server);
      const { board } = operationsOn(scene);
      const headers = { cookie: scene.cookies.read };
      for (const own of (await isRegistered(server, board, scene)) ? ['registered', 'ours'] : ['ours'])
        turns.push({ ...server, name: `${own} ${size}`, send: (n) => ({ ...board.send[own](n), headers }) });
    }
    const operation = { send: Object.fromEntries(turns.map(({ name, send }) => [name, send])) };
    const { rounds, seconds } = options;
    const measured = await measure(turns, { operation, connections: 1, rounds, seconds });
    return Object.entries(WORDS)
      .filter(([own]) => measured[`${own} S`])
      .map(([own, word]) =>
        growthGoal(`Board, ${word}: p50 at L against S`, ratio(measured[`${own} L`], measured[`${own} S`])),
      );
  } finally {
    for (const server of started) await server.stop();
  }
}

async function sceneOf(url, documents) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await setScene(client, documents);
  } finally {
    await client.end();
  }
}

import pg from 'pg';
import { folder } from './database.mjs';
import { growthGoal } from './goals.mjs';
import { measure, ratio } from './measure.mjs';
import { operationsOn } from './operations.mjs';
import { setScene } from './scene.mjs';
import { startOurs } from './servers/ours.mjs';

/** The board of the smallest and of the largest set in turn: the product on each of them at once. */
export async function growth(urls, { documents, options }) {
  const servers = [];
  const scenes = {};
  try {
    for (const size of ['S', 'L']) {
      const client = new pg.Client({ connectionString: urls[size] });
      await client.connect();
      scenes[size] = await setScene(client, documents);
      await client.end();
      servers.push({ ...(await startOurs(urls[size], { folder: folder() })), name: size });
    }
    const board = (size) => operationsOn(scenes[size]).board;
    const send = (size) => (n) => ({
      ...board(size).send.ours(n),
      headers: { cookie: scenes[size].cookies.read },
    });
    const operation = { send: { S: send('S'), L: send('L') } };
    const { rounds, seconds } = options;
    const { S, L } = await measure(servers, { operation, connections: 1, rounds, seconds });
    return [growthGoal('Board, any document: p50 at L against S', ratio(L, S))];
  } finally {
    for (const server of servers) await server.stop();
  }
}

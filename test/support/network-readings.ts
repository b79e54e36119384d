import { setTimeout as sleep } from 'node:timers/promises';
import { NetworkReadings } from '../../apps/api/src/network/network-readings.js';
import type { TestApp } from './app.js';

const TRIES = 300;

/** Waits until the server has read the network of a round that ended. */
export async function networkRead(
  app: TestApp,
  { workspaceId }: { workspaceId: string },
  round: string,
): Promise<void> {
  app.nest.get(NetworkReadings).hint(workspaceId);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { rows } = await app.database.owner.query(
      'SELECT computed_at FROM network_readings WHERE workspace_id = $1 AND round_id = $2',
      [workspaceId, round.replace('round_', '')],
    );
    if (rows[0]?.computed_at) return;
    await sleep(100);
  }
  throw new Error('The network was not read.');
}

/** A reading in which somebody stands: the round of a furnished workspace is too small to say anything of anybody. */
export async function furnishNetwork(
  app: TestApp,
  workspace: { workspaceId: string },
  { round, person }: { round: string; person: string },
): Promise<void> {
  await networkRead(app, workspace, round);
  await app.database.owner.query(
    `INSERT INTO network_positions (workspace_id, round_id, number, person_id, figures) VALUES ($1, $2, 1, $3, $4)`,
    [
      ...[workspace.workspaceId, round.replace('round_', ''), person.replace('person_', '')],
      { group: 'together', received: 7, namedFrom: [], rank: 1, tied: false, bestRank: 1, worstRank: 1 },
    ],
  );
}

import type pg from 'pg';
import type { Settings } from '../config/settings.js';
import { withOwner } from '../database/as-owner.js';
import { summaryDifferences } from './check-summaries.js';
import { rebuildSummaries } from './rebuild-summaries.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SHOWN = 100;

/** `rebuild` or `check`, of every workspace or of the one named; gives the exit code. Works beside a Levain that runs. */
export async function summariesCommand(
  [act, workspaceId]: readonly string[],
  settings: Settings,
  say: (line: string) => void,
): Promise<number> {
  if ((act !== 'rebuild' && act !== 'check') || (workspaceId && !UUID.test(workspaceId))) {
    say('npm run summaries:rebuild | npm run summaries:check [-- <id of a workspace>]');
    return 2;
  }
  return withOwner(settings, async (owner) => {
    if (act === 'check') return check(owner, workspaceId, say);
    const { workspaces, experiments } = await rebuildSummaries(owner, workspaceId);
    say(`Summaries made anew: ${experiments} experiments, ${workspaces} workspaces.`);
    return 0;
  });
}

async function check(
  owner: pg.Client,
  workspaceId: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  let count = 0;
  for await (const { table, kept, raw } of summaryDifferences(owner, workspaceId)) {
    count += 1;
    if (count <= SHOWN) say(`${table}: kept ${JSON.stringify(kept)}, raw rows say ${JSON.stringify(raw)}`);
  }
  say(count === 0 ? 'Every summary equals its raw rows.' : `${count} summaries differ from their raw rows.`);
  return count === 0 ? 0 : 1;
}

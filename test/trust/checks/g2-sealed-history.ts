import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS } from '@levain/migrations/all.js';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { auditCommand } from '../../../apps/api/src/audit/audit-command.js';
import { checkHistory } from '../../../apps/api/src/audit/broken-link.js';
import { readSettings } from '../../../apps/api/src/config/settings.js';
import { startApp, type TestApp } from '../../support/app.js';
import { download, emptyWorkspace, takeIn } from '../../support/archives.js';
import type { TestDatabase } from '../../support/database.js';
import type { Check, Figure, Trial } from '../check.js';
import { ATTEMPTED, gotThrough } from '../history/role-of-requests.js';
import { SEALED_ANEW, tampered, tamperings, type Targets } from '../history/tamperings.js';
import { toldHistory } from '../history/told.js';

const MIGRATION = 'SealedHistory1764000000023';

const CONTENT_UNSEALED = `CREATE OR REPLACE FUNCTION levain_event_content(salt uuid, before jsonb, after jsonb) RETURNS bytea
  LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN sha256(convert_to(salt::text, 'UTF8')); END $$`;

/** The role of requests only adds; what anybody else changed is found by the hashes that lead from event to event. */
export const sealedHistory: Check = {
  id: 'G2',
  promise:
    'What happened cannot be written anew unseen: requests only add to the history, and the check finds the first event that was changed',
  run: (trial) => sealed(trial, []),
  controls: [
    {
      guard: 'the role of requests may only add, and delete no workspace',
      run: (trial) =>
        sealed(trial, [
          'GRANT UPDATE, DELETE ON event_log TO levain_app',
          'ALTER POLICY workspaces_stay ON workspaces USING (true)',
        ]),
    },
    { guard: 'the content is under the seal', run: (trial) => sealed(trial, [CONTENT_UNSEALED]) },
    {
      guard: 'an event is added behind the last one (the trigger)',
      run: (trial) => sealed(trial, ['ALTER TABLE event_log DISABLE TRIGGER event_log_sealed']),
    },
  ],
};

async function sealed(trial: Trial, without: readonly string[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  for (const statement of without) await database.owner.query(statement);
  const app = await startApp({}, { ...database, drop: () => Promise.resolve() });
  trial.ground.afterwards(() => app.stop());
  const { workspaceId, admin, targets } = await toldHistory(app, trial.times(20, 1_000));
  const { owner } = database;
  const whole = await checkHistory(owner, workspaceId);
  const through = await gotThrough(database, workspaceId);
  through.forEach((attempt) => trial.say(`got through: ${attempt}`));
  const tried = await tryAll(trial, owner, workspaceId, targets);
  const figures: Figure[] = [
    {
      name: `of ${ATTEMPTED} attempts by the role of requests, those that got through`,
      value: through.length,
      exactly: 0,
    },
    {
      name: 'broken links in a history with two people forgotten',
      value: whole.brokenLink ? 1 : 0,
      exactly: 0,
    },
    {
      name: `of ${tried.count} changes by a superuser, those not found at the event`,
      value: tried.missed,
      exactly: 0,
    },
  ];
  if (without.length > 0) return figures;
  const commanded = await wrongAnswers(trial, database, workspaceId, targets);
  const came = await cameBack(app, admin.client);
  await app.stop();
  return [
    ...figures,
    {
      name: 'wrong answers of audit:check, of 5: whole, changed, sealed anew, held against what was noted',
      value: commanded,
      exactly: 0,
    },
    { name: 'broken links of a history that left and came back', value: came, exactly: 0 },
    {
      name: 'broken links of a history that the migration found and sealed',
      value: await sealedByMigration(database, workspaceId),
      exactly: 0,
    },
  ];
}

async function tryAll(
  trial: Trial,
  owner: pg.Client,
  workspaceId: string,
  targets: Targets,
): Promise<{ count: number; missed: number }> {
  const all = tamperings(targets);
  let missed = 0;
  for (const { what, sql, found } of all) {
    const { brokenLink } = await tampered(owner, workspaceId, sql, () => checkHistory(owner, workspaceId));
    if (brokenLink?.sequence === found) continue;
    missed += 1;
    trial.say(`${what}: to be found at ${found}, found at ${brokenLink?.sequence} (${brokenLink?.fault})`);
  }
  return { count: all.length, missed };
}

/** What the command answers: of a history that is whole, of one that is not, and of one whose seals were all made anew. */
async function wrongAnswers(
  trial: Trial,
  { owner, address }: TestDatabase,
  workspaceId: string,
  { middle }: Targets,
): Promise<number> {
  const noted = join(await trial.ground.folder(), 'noted.jsonl');
  const answer = async (...args: readonly string[]) => {
    const [lines, said]: [string[], string[]] = [[], []];
    const code = await auditCommand(args, readSettings({ DATABASE_URL: address.ownerUrl }), {
      out: (line) => lines.push(line),
      say: (line) => said.push(line),
    });
    return { code, lines, said: said.join('\n') };
  };
  const whole = await answer();
  await writeFile(noted, whole.lines.join('\n'));
  const changed = await tampered(owner, workspaceId, [CHANGED(middle)], () => answer());
  const anew = await tampered(owner, workspaceId, [SEALED_ANEW(middle)], () => answer());
  const held = await tampered(owner, workspaceId, [SEALED_ANEW(middle)], () => answer(noted));
  const isRight = [
    whole.code === 0 && whole.lines.length === 1,
    changed.code === 1 && changed.said.includes(`event ${middle} `),
    // Nothing in the database tells: that is why it is noted.
    anew.code === 0,
    held.code === 1 && held.said.includes('not the one that was noted'),
    (await answer(noted)).code === 0,
  ];
  return isRight.filter((each) => !each).length;
}

const CHANGED = (sequence: number): string =>
  `UPDATE event_log SET kind = 'departmentRenamed' WHERE workspace_id = $1 AND sequence = ${sequence}`;

async function cameBack(app: TestApp, client: Parameters<typeof download>[0]): Promise<number> {
  const next = await emptyWorkspace(app);
  const answer = await takeIn(next.client, (await download(client)) as RequestInit['body']);
  if (answer.status !== 200) throw new Error(`The archive was not taken in: ${JSON.stringify(answer)}`);
  const { brokenLink, events } = await checkHistory(app.database.owner, next.workspaceId);
  return brokenLink || events < 10 ? 1 : 0;
}

/** Takes the migration back, and what came after it, and lets them run over what is there. */
async function sealedByMigration({ address, owner }: TestDatabase, workspaceId: string): Promise<number> {
  const source = await new DataSource({
    ...{ type: 'postgres', url: address.ownerUrl, migrations: MIGRATIONS, installExtensions: false },
  }).initialize();
  try {
    const last = async (): Promise<string> =>
      (await source.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1'))[0].name;
    for (let undone = ''; undone !== MIGRATION;) {
      undone = await last();
      await source.undoLastMigration({ transaction: 'each' });
    }
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
  const { brokenLink, events } = await checkHistory(owner, workspaceId);
  return brokenLink || events < 10 ? 1 : 0;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../support/child-server.js';
import { serverArguments } from '../../support/server-process.js';
import { SOURCE_CHANGES, type SourceChange } from '../../support/source-change.js';
import { DEPLOY_RULES } from '../../../apps/api/src/config/deploy/deploy-rules.js';
import type { Check, Figure, Trial } from '../check.js';

const UNGUARDED: SourceChange = {
  file: 'apps/api/src/config/deploy/require-deployable.ts',
  from: 'if (refused.length > 0) {',
  to: 'if (refused.length > 1e9) {',
};
const PASSWORD = 'Xy8-pq_Zt4Lm2Rv6Ks';

/** One wrong thing each, on top of what is right; the rule that must name it. */
const WRONG: readonly Wrong[] = [
  ['database-password', { DATABASE_URL: 'postgres://levain_requests:levain@127.0.0.1:1/levain' }],
  ['public-url-https', { PUBLIC_URL: 'http://levain.fournil.example' }],
  ['introspection-off', { GRAPHQL_INTROSPECTION: 'on' }],
  ['role-no-superuser', {}],
  ['demonstration-off', { LEVAIN_DEMO: 'on' }],
  ['metrics-guarded', { METRICS_PORT: '0', METRICS_HOST: '0.0.0.0' }],
  ['certificates-checked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ['database-of-your-own', { DATABASE_URL: '', DATABASE_OWNER_URL: '' }],
];

/** Each rule has a spec of its own, config/deploy/deploy-rules.spec.ts; here real servers are started on a real database. */
export const deployment: Check = {
  id: 'G4',
  promise: 'A server in production does not start with what would give its data away',
  run: (trial) => started(trial, wrongThings(trial), []),
  controls: [
    {
      guard: 'the refusal to start',
      run: (trial) => started(trial, [WRONG.find(([rule]) => rule === 'role-no-superuser')!], [UNGUARDED]),
    },
  ],
};

type Wrong = readonly [rules: string, environment: Record<string, string>];

/** One by one; or, where it must be quick, what the settings say at once. */
function wrongThings(trial: Trial): readonly Wrong[] {
  if (trial.size === 'whole') return WRONG;
  const [superuser, settings] = [true, false].map((is) =>
    WRONG.filter(([rule]) => (rule === 'role-no-superuser') === is),
  );
  const atOnce = settings!.slice(0, 5);
  return [
    ...superuser!,
    [atOnce.map(([rule]) => rule).join(' '), Object.assign({}, ...atOnce.map(([, each]) => each))],
  ];
}

async function started(
  trial: Trial,
  wrong: readonly Wrong[],
  changes: readonly SourceChange[],
): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const login = `levain_g4_${process.pid}_${Date.now()}`;
  await database.owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '${PASSWORD}'`);
  trial.ground.afterwards(async () => {
    await database.owner.query(`REVOKE levain_app FROM ${login}`);
    await database.owner.query(`DROP ROLE ${login}`);
  });
  const url = new URL(database.address.ownerUrl);
  Object.assign(url, { username: login, password: PASSWORD });
  const right = {
    ...{ LEVAIN_ENV: 'production', LEVAIN_DEMO: 'off', PUBLIC_URL: 'https://levain.fournil.example' },
    ...{ DATABASE_URL: url.href, DATABASE_OWNER_URL: database.address.ownerUrl },
    LEVAIN_DATA: await trial.ground.folder(),
  };
  const asSuperuser = { DATABASE_URL: database.address.ownerUrl };
  let letIn = 0;
  let unnamed = 0;
  for (const [rules, environment] of wrong) {
    const more = rules === 'role-no-superuser' ? asSuperuser : environment;
    const end = await endOf(trial, { ...right, ...more }, changes);
    if (end.isReady) letIn += 1;
    unnamed += rules.split(' ').filter((rule) => !end.said.includes(`${rule}:`)).length;
    if (end.isReady) trial.say(`started in spite of ${rules}`);
  }
  const good = await endOf(trial, right, changes);
  if (!good.isReady) trial.say(good.said);
  return [
    { name: 'rules of a deployment', value: DEPLOY_RULES.length, atLeast: 30 },
    { name: `servers that started, of ${wrong.length} with something wrong`, value: letIn, exactly: 0 },
    { name: 'rules that were broken and not named', value: unnamed, exactly: 0 },
    { name: 'servers that did not start, of 1 with nothing wrong', value: good.isReady ? 0 : 1, exactly: 0 },
  ];
}

/** A server of a process of its own, until it is ready or has ended. */
async function endOf(
  trial: Trial,
  environment: Record<string, string>,
  changes: readonly SourceChange[],
): Promise<{ readonly isReady: boolean; readonly said: string }> {
  const child = spawn(process.execPath, serverArguments(changes), {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn' },
      ...{ PORT: await freePort(), SHUTDOWN_DELAY: '0', [SOURCE_CHANGES]: JSON.stringify(changes) },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  trial.ground.afterwards(async () => child.kill('SIGKILL'));
  let said = '';
  const ready = new Promise<true>((resolve) => {
    const listen = (chunk: unknown): void => {
      said += String(chunk);
      if (said.includes('Levain is ready')) resolve(true);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', listen);
  });
  const ended = once(child, 'close');
  const isReady = await Promise.race([ready, ended.then(() => false as const)]);
  if (isReady) {
    child.kill('SIGTERM');
    await ended;
  }
  return { isReady, said };
}

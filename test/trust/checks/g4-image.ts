import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { end, freePort, saysReady } from '../../support/child-server.js';
import type { Check, Figure, Trial } from '../check.js';
import { makeImage, type Image, type ImageOptions } from '../container/image.js';
import { ACCOUNT, cannotEnter, runIn, startIn, type Container } from '../container/run-in.js';
import { Browser } from '../login/browser.js';
import { lockedPackages } from '../supply/locked-packages.js';

const run = promisify(execFile);

const ADDRESS = 'https://levain.fournil.example';
const PASSWORD = 'Xy8-pq_Zt4Lm2Rv6Ks';
/** What the first page asks for: scripts, styles, its picture. */
const LEAST_FILES = 3;
const OWN = 'farine de seigle et levure';
const COMMANDS: readonly (readonly string[])[] = [
  ['check-deploy.mjs'],
  ['backups.mjs', 'save', '/data/backups/today.zip'],
  ['backups.mjs', 'check', '/data/backups/today.zip'],
  ['audit.mjs'],
  ['summaries.mjs', 'check'],
];
const PROBE = readFileSync('test/trust/container/probe.mjs', 'utf8');

/** What compose.yaml runs, on a machine without an engine. */
export const image: Check = {
  id: 'G4',
  promise: 'What the Dockerfile makes serves, as an account without rights, from files that it cannot change',
  wholeOnly: 'it installs the libraries of the server, and gives it a root of its own',
  missing: cannotEnter,
  run: async (trial) => {
    await run(process.execPath, ['apps/api/launch/build.mjs']);
    const container = await newContainer(trial, {});
    return [tools(container.image), ...(await probed(container)), ...(await served(trial, container))];
  },
  controls: [
    {
      guard: 'every file that the server reads is copied',
      run: async (trial) => served(trial, await newContainer(trial, { without: 'common-passwords' })),
    },
    {
      guard: 'an account without rights, and a root that is read only',
      run: async (trial) =>
        probed({ ...(await newContainer(trial, { bare: true })), readOnly: false, account: 0 }),
    },
  ],
};

/** Given what compose.yaml gives: addresses of the database as files, a volume, and nothing else. */
async function newContainer(trial: Trial, options: ImageOptions): Promise<Container> {
  const folder = await trial.ground.folder();
  const made = await makeImage(folder, options);
  const [data, secrets] = [join(folder, 'data'), join(folder, 'secrets')];
  for (const each of [data, secrets]) {
    await mkdir(each, { mode: 0o700 });
    await chown(each, ACCOUNT, ACCOUNT);
  }
  const { owner, requests } = options.bare ? { owner: '', requests: '' } : await logins(trial);
  const texts = {
    ...{ 'database-url': requests, 'database-owner-url': owner },
    'secret-keys': randomBytes(32).toString('base64'),
  };
  for (const [name, text] of Object.entries(texts)) {
    await writeFile(join(secrets, name), `${text}\n`, { mode: 0o400 });
    await chown(join(secrets, name), ACCOUNT, ACCOUNT);
  }
  const environment = {
    ...{ PUBLIC_URL: ADDRESS, PORT: await freePort(), TRUSTED_PROXIES: '127.0.0.1' },
    DATABASE_URL_FILE: '/run/secrets/database-url',
    DATABASE_OWNER_URL_FILE: '/run/secrets/database-owner-url',
    LEVAIN_SECRET_KEYS_FILE: '/run/secrets/secret-keys',
  };
  return { image: made, data, secrets, environment, readOnly: true, account: ACCOUNT };
}

async function logins(trial: Trial): Promise<{ readonly owner: string; readonly requests: string }> {
  const database = await trial.ground.database();
  const login = `levain_image_${process.pid}_${Date.now()}`;
  await database.owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '${PASSWORD}'`);
  trial.ground.afterwards(async () => {
    await database.owner.query(`REVOKE levain_app FROM ${login}`).catch(() => undefined);
    await database.owner.query(`DROP ROLE ${login}`);
  });
  const url = new URL(database.address.ownerUrl);
  Object.assign(url, { username: login, password: PASSWORD });
  return { owner: database.address.ownerUrl, requests: url.href };
}

/** What only builds and tests has no place in it. */
function tools({ folder }: Image): Figure {
  const found = Object.entries(lockedPackages()).filter(
    ([path, { dev }]) => dev && existsSync(join(folder, path)),
  );
  return { name: 'packages in it that only build and test', value: found.length, exactly: 0 };
}

async function probed(container: Container): Promise<Figure[]> {
  const { said } = await runIn(container, ['node', '--input-type=module', '--eval', PROBE]);
  const { user, rights, writable } = JSON.parse(said) as { user: number; rights: number; writable: string[] };
  const allowed = writable.filter((place) => place === '/data' || place === '/tmp');
  return [
    { name: 'account that it runs as', value: user, exactly: ACCOUNT },
    { name: 'rights beyond those of an account', value: rights, exactly: 0 },
    {
      name: 'places outside of its volume and memory that it can write in',
      value: writable.length - allowed.length,
      exactly: 0,
    },
    { name: 'volume and memory that it can write in', value: allowed.length, exactly: 2 },
  ];
}

async function served(trial: Trial, container: Container): Promise<readonly Figure[]> {
  const server = startIn(container, container.image.command);
  trial.ground.afterwards(() => end(server, 'SIGKILL'));
  const started = await saysReady(server).then(
    () => 0,
    (error: Error) => {
      trial.say(error.message);
      return 1;
    },
  );
  const start = { name: 'starts that failed', value: started, exactly: 0 };
  if (started > 0) return [start];
  const url = `http://127.0.0.1:${container.environment['PORT']}`;
  const healthy = await runIn(container, container.image.healthCommand);
  const figures = [
    start,
    { name: 'exit code of HEALTHCHECK', value: healthy.code ?? -1, exactly: 0 },
    { name: 'people who could not sign in', value: (await signsIn(url)) ? 0 : 1, exactly: 0 },
    {
      name: 'pages and files of theirs that did not come',
      value: await missingFiles(trial, url),
      exactly: 0,
    },
    { name: 'commands that failed', value: await failing(trial, container), exactly: 0 },
  ];
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number | null];
  const away = await runIn(container, container.image.healthCommand);
  return [
    ...figures,
    { name: 'exit code after SIGTERM', value: code ?? -1, exactly: 0 },
    { name: 'exit code of HEALTHCHECK once it is gone', value: away.code ?? -1, exactly: 1 },
  ];
}

/** Through the proxy that compose.yaml expects: the browser is at the public address. */
async function signsIn(url: string): Promise<boolean> {
  const browser = new Browser(url, { origin: ADDRESS });
  const founder = { workspaceName: 'Fournil', name: 'Ada', email: 'ada@example.org', password: OWN };
  await browser.mutate('setUpWorkspace', { ...founder, locale: 'fr' }, 'viewer { member { id } }');
  const again = new Browser(url, { origin: ADDRESS });
  await again.mutate('signIn', { email: founder.email, password: OWN }, 'viewer { member { id } }');
  return (await again.run('{ viewer { member { name } } }')).viewer?.member.name === 'Ada';
}

async function missingFiles(trial: Trial, url: string): Promise<number> {
  const asked = (path: string): Promise<Response> =>
    fetch(url + path, { headers: { accept: 'text/html,*/*' } });
  const page = await (await asked('/')).text();
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  const paths = ['/', '/experiments', ...files];
  const answers = await Promise.all(paths.map(asked));
  const missing = paths.filter((_, index) => !answers[index]!.ok);
  if (files.length < LEAST_FILES || missing.length > 0)
    trial.say(`missing: ${missing.join(' ')} ${page.slice(0, 200)}`);
  return missing.length + (files.length < LEAST_FILES ? 1 : 0);
}

async function failing(trial: Trial, container: Container): Promise<number> {
  let failed = 0;
  for (const [file, ...words] of COMMANDS) {
    const { code, said } = await runIn(container, ['node', `apps/api/launch/${file}`, ...words]);
    if (code === 0) continue;
    failed += 1;
    trial.say(`${file} ${words.join(' ')} ended with ${code}: ${said.slice(-500)}`);
  }
  return failed;
}

import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { decoded, MailServer } from '../../support/mail-server.js';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser, signIn } from '../login/browser.js';
import { EMAIL, forgetAttempts, foundAccount, PASSWORD } from '../login/found-account.js';
import { keptInClear } from '../login/kept-in-clear.js';

const SAID: SourceChange = {
  file: 'apps/api/src/access/commands/sign-in.ts',
  from: 'const { accounts, attempt } = found.value;',
  to: 'const { accounts, attempt } = found.value; console.warn(input);',
};
const IN_CLEAR: SourceChange = {
  file: 'apps/api/src/access/secret-token.ts',
  from: "createHash('sha256').update(secret).digest()",
  to: "createHash('sha256') && Buffer.from(secret)",
};

/** Passwords, cookies and links, planted in what works and in what fails; then looked for wherever the server writes. */
export const secretsUnsaid: Check = {
  id: 'D8',
  promise: 'Passwords, cookies and links are in no log, no error, no history and no archive',
  run: (trial) => planted(trial, []),
  controls: [
    { guard: 'commands log nothing of their input', run: (trial) => planted(trial, [SAID]) },
    { guard: 'only hashes of secrets are kept', run: (trial) => planted(trial, [IN_CLEAR]) },
  ],
};

const secret = (): string => `mot-${randomBytes(12).toString('hex')}`;

interface Planted {
  readonly secrets: string[];
  /** What the server answered when something failed. */
  readonly errors: string[];
}

async function planted(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const mail = new MailServer();
  const port = await mail.listen();
  trial.ground.afterwards(() => mail.close());
  const relay = secret();
  const environment = {
    ...{ LOG_LEVEL: 'trace', LEVAIN_DATA: await trial.ground.folder() },
    SMTP_URL: `smtp://courrier:${relay}@127.0.0.1:${port}`,
  };
  const server = await trial.ground.server(database, { changes, environment });
  const admin = new Browser(server.url);
  await foundAccount(admin, database);
  const { secrets, errors } = await plant({ admin, database, mail });
  secrets.push(relay);
  const archive = await archiveOf(admin);
  const holding = (texts: readonly string[]): number =>
    secrets.filter((each) => texts.some((text) => text.includes(each))).length;
  const clear = await keptInClear(database, secrets);
  if (clear.length > 0) trial.say(clear.join(', '));
  return [
    { name: 'secrets planted', value: secrets.length, atLeast: 15 },
    { name: 'answers that say that something failed', value: errors.length, atLeast: 8 },
    {
      name: 'secrets in the log of the server, at its most talkative',
      value: holding([server.said()]),
      exactly: 0,
    },
    { name: 'secrets in answers that say that something failed', value: holding(errors), exactly: 0 },
    { name: 'tables that hold a secret in clear', value: clear.length, exactly: 0 },
    { name: 'bytes of the archive, unpacked', value: archive.length, atLeast: 1_000 },
    { name: 'secrets in the archive', value: holding([archive]), exactly: 0 },
  ];
}

interface Ways {
  readonly admin: Browser;
  readonly database: TestDatabase;
  readonly mail: MailServer;
}

async function plant({ admin, database, mail }: Ways): Promise<Planted> {
  const secrets: string[] = [];
  const errors: string[] = [];
  const another = (): string => {
    const made = secret();
    secrets.push(made);
    return made;
  };
  const cookies = (browser: Browser): void =>
    void secrets.push(...[...browser.cookies.values()].map((value) => value.split('.')[1] ?? value));
  const stranger = new Browser(admin.url);
  await signIn(stranger, EMAIL, another());
  const chosen = another();
  await admin.mutate(
    'changePassword',
    { currentPassword: PASSWORD, newPassword: chosen },
    'viewer { member { id } }',
  );
  await admin.mutate(
    'changePassword',
    { currentPassword: another(), newPassword: another() },
    'viewer { member { id } }',
  );
  await forgetAttempts(database);
  await signIn(stranger, EMAIL, chosen);
  cookies(admin);
  cookies(stranger);
  const sent = mail.letters.length;
  await stranger.mutate('requestPasswordReset', { email: EMAIL }, 'email');
  await mail.received(sent + 1);
  const invited = {
    idempotencyKey: crypto.randomUUID(),
    name: 'Léa',
    email: 'lea@example.org',
    role: 'lead',
  };
  const { invitationUrl } = await admin.mutate('inviteMember', invited, 'invitationUrl');
  await mail.received(sent + 2);
  const letters = mail.letters.slice(sent).map(decoded).join('\n');
  const links = letters.match(/\/(?:reset|invitation)\/[\w-]+\.[\w-]{43}/g) ?? [];
  secrets.push(...[invitationUrl, ...links].map((link: string) => link.split('.').at(-1)!));
  await stranger.mutate('resetPassword', { token: another(), password: another() }, 'email');
  errors.push(...(await failures(stranger, another)));
  return { secrets: [...new Set(secrets)], errors };
}

/** Requests that fail before, while and after they are read, each with a secret where one would be. */
async function failures(browser: Browser, another: () => string): Promise<string[]> {
  const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  const bodies = [
    `{"query": "${another()}`,
    JSON.stringify({ query: `mutation { signIn(input: { email: "a@b.org", password: "${another()}" ` }),
    JSON.stringify({ query: `mutation { signOn(input: { password: "${another()}" }) { id } }` }),
    JSON.stringify({
      query: `mutation { signIn(input: { email: 7, password: "${another()}" }) { __typename } }`,
    }),
    JSON.stringify({ query: document, variables: { input: { email: 7, password: another() } } }),
    JSON.stringify({
      query: document,
      variables: { input: { email: 'a@b.org', password: { is: another() } } },
    }),
    JSON.stringify({ query: document, variables: { input: { email: 'a@b.org', passwort: another() } } }),
    JSON.stringify({ query: document, variables: { input: another() } }),
  ];
  const answers: string[] = [];
  const send = async (path: string, init: RequestInit): Promise<void> => {
    const response = await browser.fetch(path, init);
    answers.push(`${response.status} ${await response.text()}`);
  };
  for (const body of bodies)
    await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const headers = { cookie: `levain=${another()}`, authorization: `Bearer ${another()}` };
  await send('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: another(),
  });
  await send('/api/archive', { headers });
  await send('/api/nothing', { method: 'POST', headers, body: another() });
  return answers;
}

/** Every file of the ZIP as text. */
async function archiveOf(admin: Browser): Promise<string> {
  const response = await admin.fetch('/api/archive');
  const zip = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`No archive: ${response.status}`);
  const files = Object.values(unzipSync(new Uint8Array(zip)));
  return files.map((file) => Buffer.from(file).toString('utf8')).join('\n');
}

import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { decoded, MailServer } from '../../support/mail-server.js';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import type { ServerProcess } from '../../support/server-process.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser } from '../login/browser.js';
import { EMAIL, forgetAttempts, foundAccount } from '../login/found-account.js';
import { keptInClear } from '../login/kept-in-clear.js';

const RESETS = 'apps/api/src/resets/password-resets.ts';
const NOT_USED_UP: SourceChange = {
  file: RESETS,
  from: 'AND r.used_at IS NULL AND r.expires_at',
  to: 'AND r.expires_at',
};
const NO_END: SourceChange = { file: RESETS, from: 'AND r.expires_at > now()', to: '' };
const IN_CLEAR: SourceChange = {
  file: 'apps/api/src/access/secret-token.ts',
  from: "createHash('sha256').update(secret).digest()",
  to: "createHash('sha256') && Buffer.from(secret)",
};
const PUBLIC_URL = 'https://levain.example.org';
const ORIGIN = { origin: PUBLIC_URL };
const INVITED = 'lea@example.org';
const AT_ONCE = 12;

/** A link that is mailed opens one thing, once, for a while; nobody else can make one, or turn it elsewhere. */
export const mailedLinks: Check = {
  id: 'D6',
  promise: 'Links to choose a password work once, for a while, and lead only to us',
  run: (trial) => mailed(trial, []),
  controls: [
    { guard: 'a link that served is used up', run: (trial) => mailed(trial, [NOT_USED_UP]) },
    { guard: 'a link ends after an hour', run: (trial) => mailed(trial, [NO_END]) },
    { guard: 'only the hash of a link is kept', run: (trial) => mailed(trial, [IN_CLEAR]) },
  ],
};

interface Place {
  readonly database: TestDatabase;
  readonly server: ServerProcess;
  readonly mail: MailServer;
}

async function mailed(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const mail = new MailServer();
  const port = await mail.listen();
  trial.ground.afterwards(() => mail.close());
  const environment = { PUBLIC_URL, SMTP_URL: `smtp://127.0.0.1:${port}`, LOG_LEVEL: 'trace' };
  const server = await trial.ground.server(database, { changes, environment });
  const place = { database, server, mail };
  const admin = new Browser(server.url, ORIGIN);
  await foundAccount(admin, database);
  const resets = await ofResets(place);
  const invitations = await ofInvitations(place);
  const links = mail.letters.flatMap(linksOf);
  const tokens = links.map((link) => link.split('/').at(-1)!.split('.')[1] ?? link);
  const said = tokens.filter((token) => server.said().includes(token));
  return [
    ...resets,
    ...invitations,
    { name: 'links to choose a password in letters', value: links.length, atLeast: 4 },
    {
      name: 'of those, leading elsewhere after forged Host headers',
      value: links.filter((link) => !link.startsWith(`${PUBLIC_URL}/`)).length,
      exactly: 0,
    },
    {
      name: 'tokens in the database in clear',
      value: (await keptInClear(database, tokens)).length,
      exactly: 0,
    },
    { name: 'tokens in the log of the server', value: said.length, exactly: 0 },
  ];
}

async function ofResets(place: Place): Promise<readonly Figure[]> {
  const { database } = place;
  const replaced = await resetToken(place, 1);
  const second = await resetToken(place, 2);
  const { rows } = await database.owner.query<{ minutes: number }>(
    'SELECT max(extract(epoch FROM expires_at - created_at) / 60)::float AS minutes FROM password_resets',
  );
  const afterReplaced = await resets(place, replaced, 1);
  const served = await resets(place, second, AT_ONCE);
  const again = await resets(place, second, 1);
  const third = await resetToken(place, 3);
  await database.owner.query(
    `UPDATE password_resets SET created_at = created_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'`,
  );
  const late = await resets(place, third, 1);
  return [
    { name: `resets of ${AT_ONCE} at once by one link, and one later`, value: served + again, exactly: 1 },
    { name: 'resets by a link that a newer one replaced', value: afterReplaced, exactly: 0 },
    { name: 'longest life of a link, in minutes', value: rows[0]!.minutes, atMost: 60 },
    { name: 'resets 61 minutes after the link was made', value: late, exactly: 0 },
  ];
}

async function ofInvitations(place: Place): Promise<readonly Figure[]> {
  const { database, server, mail } = place;
  await forgetAttempts(database);
  const admin = new Browser(server.url, ORIGIN);
  const signedIn = await admin.mutate(
    'signIn',
    { email: EMAIL, password: chosen(0) },
    'viewer { member { id } }',
  );
  if (signedIn.code) throw new Error(`The new password does not open: ${signedIn.code}`);
  const input = { idempotencyKey: crypto.randomUUID(), name: 'Léa', email: INVITED, role: 'lead' };
  const before = mail.letters.length;
  await admin.mutate('inviteMember', input, 'member { id }');
  const [link] = linksOf(await letter(mail, before));
  const token = link!.split('/').at(-1)!;
  const payloads = await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      new Browser(server.url, ORIGIN).mutate(
        'acceptMemberInvitation',
        { token, name: 'Léa', password: chosen(1) },
        'viewer { member { id } }',
      ),
    ),
  );
  const accepted = payloads.filter(({ __typename }) => __typename === 'AcceptMemberInvitationSuccess');
  return [
    { name: `acceptances of ${AT_ONCE} at once by one invitation`, value: accepted.length, exactly: 1 },
  ];
}

const chosen = (index: number): string => `la pâte lève pour la fois ${index}`;

async function resets({ server, database }: Place, token: string, times: number): Promise<number> {
  await forgetAttempts(database);
  const input = { token, password: chosen(0) };
  const payloads = await Promise.all(
    Array.from({ length: times }, () =>
      new Browser(server.url, ORIGIN).mutate('resetPassword', input, 'email'),
    ),
  );
  return payloads.filter(({ __typename }) => __typename === 'ResetPasswordSuccess').length;
}

/** Asked for under names that are not ours; read from the letter. */
async function resetToken({ server, mail, database }: Place, round: number): Promise<string> {
  await forgetAttempts(database);
  const before = mail.letters.length;
  await askAs(
    server.url,
    ['evil.example', 'evil.example:443', 'levain.example.org.evil.example'][round % 3]!,
  );
  const [link] = linksOf(await letter(mail, before));
  return link!.split('/').at(-1)!;
}

/** The Host header is what the request says: `fetch` would not let it. */
function askAs(url: string, host: string): Promise<void> {
  const query = `mutation { requestPasswordReset(input: { email: "${EMAIL}" }) { __typename } }`;
  const headers = {
    ...{ host, ...ORIGIN, 'content-type': 'application/json' },
    ...{
      'x-forwarded-host': host,
      'x-original-url': `https://${host}/`,
      forwarded: `host=${host};proto=https`,
    },
  };
  return new Promise((done, failed) => {
    const sent = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      response.resume().on('end', done);
    });
    sent.on('error', failed);
    sent.end(JSON.stringify({ query }));
  });
}

async function letter(mail: MailServer, before: number): Promise<string> {
  await mail.received(before + 1);
  await sleep(10);
  return mail.letters[before]!;
}

/** Where a letter leads to choose a password, in its text and its HTML. */
const linksOf = (text: string): string[] => [
  ...new Set(decoded(text).match(/https?:\/\/[^\s"<>]+\/(?:reset|invitation)\/[\w.-]+/g) ?? []),
];

import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import type { TestDatabase } from '../../support/database.js';
import { anyKey, newWorkspace, type TestWorkspace } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { mailboxOf, spellingsOf } from '../input/mailboxes.js';
import { ADDRESSES } from '../input/payloads.js';
import { EMAIL, forgetAttempts, foundAccount, PASSWORD } from '../login/found-account.js';

const KEY = 'libs/domain/src/people/email-address.ts';
const AS_COMPOSED: SourceChange = {
  file: KEY,
  from: "text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')",
  to: "text.normalize('NFC').toLowerCase()",
};
const HOST_AS_TYPED: SourceChange = {
  file: KEY,
  from: 'folded(readableHost(folded(address.slice(at + 1))))',
  to: 'folded(readableHost && address.slice(at + 1))',
};

/** Beside those of the lists: letters of other alphabets, hosts that travel in ASCII, what a language folds. */
const OWN = [
  ...[
    'kiss@example.org',
    'straße@example.org',
    'zoë@été.example.fr',
    'ångström@bücher.example',
    'σας@example.gr',
  ],
  ...[
    'пример@пример.рф',
    'o\u2019neil@example.org',
    'zoe+levain@example.org',
    '日本@日本語.jp',
    'ilgın@example.com.tr',
  ],
];

/** Who is who is told by an address: one mailbox is one account, however it is written. */
export const mailboxes: Check = {
  id: 'E10',
  promise: 'No two accounts share a mailbox by case or Unicode form',
  wholeOnly: 'hundreds of spellings: a third of a minute',
  run: (trial) => invited(trial, []),
  controls: [
    { guard: 'addresses are compared by what they fold to', run: (trial) => invited(trial, [AS_COMPOSED]) },
    { guard: 'a host is the same in letters and in ASCII', run: (trial) => invited(trial, [HOST_AS_TYPED]) },
  ],
};

interface Tally {
  asked: number;
  readonly refused: Map<string, number>;
  readonly untyped: string[];
}

async function invited(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const database = await trial.ground.database();
  const server = await trial.ground.server(database, { changes });
  await foundAccount(new ApiClient(server.url), database);
  const home = await newWorkspace({ url: server.url, database });
  const known =
    trial.size === 'whole' ? ADDRESSES.valid : ADDRESSES.valid.filter((_, index) => index % 4 === 0);
  const tally: Tally = { asked: 0, refused: new Map(), untyped: [] };
  const some = trial.size === 'quick';
  const own = some ? OWN.slice(0, 4) : OWN;
  const members = [...own, ...known];
  for (const address of members) {
    await invite(home, address, tally);
    for (const spelling of spellingsOf(address)) {
      await invite(home, spelling, tally);
      if (!some) await add(home, spelling, tally);
    }
  }
  const impossible = await accepted(home, ADDRESSES.invalid, tally);
  const shared = await sharedMailboxes(database);
  const strangers = await unfound(server.url, database, own);
  for (const each of [...shared, ...impossible, ...strangers, ...tally.untyped].slice(0, 20)) trial.say(each);
  return [
    {
      name: `of ${tally.asked} spellings, accounts or people that share a mailbox`,
      value: shared.length,
      exactly: 0,
    },
    { name: 'refusals without a reason of ours', value: tally.untyped.length, exactly: 0 },
    {
      name: 'addresses of the list of impossible ones that were taken',
      value: impossible.length,
      exactly: 0,
    },
    {
      name: 'accounts that another spelling of their address does not find',
      value: strangers.length,
      exactly: 0,
    },
    { name: 'accounts', value: await countOf(database, 'members'), atLeast: 8 },
  ];
}

async function invite({ admin }: TestWorkspace, email: string, tally: Tally): Promise<boolean> {
  const input = { idempotencyKey: anyKey(), name: 'n', email, role: 'influencer' };
  return note(email, await admin.client.mutate('inviteMember', input, 'member { id }'), tally);
}

async function add({ admin }: TestWorkspace, email: string, tally: Tally): Promise<boolean> {
  return note(
    email,
    await admin.client.mutate('addPerson', { idempotencyKey: anyKey(), name: 'n', email }, 'person { id }'),
    tally,
  );
}

function note(email: string, payload: { code?: string }, tally: Tally): boolean {
  tally.asked += 1;
  const { code } = payload;
  if (code && !/^EMAIL_|^MEMBER_|^PERSON_/.test(code)) tally.untyped.push(`${email}: ${code}`);
  if (code) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  return code === undefined;
}

/** What stands in the list of addresses that cannot be one, and what we say ourselves of it. */
async function accepted(home: TestWorkspace, list: readonly string[], tally: Tally): Promise<string[]> {
  const taken: string[] = [];
  for (const email of list)
    if ((await invite(home, email, tally)) && !POSSIBLE.includes(email)) taken.push(email);
  return taken;
}

/** Of the list of impossible ones: letters that RFC 6531 allows, an apostrophe that RFC 5321 does, spaces around that are left out. */
const POSSIBLE: readonly string[] = [
  'うえあいお@address.com',
  '“email”@address.com',
  "sql'or'1'='1'or'test@email.com",
  'notallowed@example.com ',
  ' notallowed@example.com',
];

/** Each mailbox that more than one account, or more than one person, has. */
async function sharedMailboxes({ owner }: TestDatabase): Promise<string[]> {
  const shared: string[] = [];
  for (const table of ['members', 'people']) {
    const { rows } = await owner.query<{ email: string }>(
      `SELECT email FROM ${table} WHERE email IS NOT NULL`,
    );
    const known = new Map<string, string>();
    for (const { email } of rows) {
      const mailbox = mailboxOf(email);
      const other = known.get(mailbox);
      if (other !== undefined) shared.push(`${table}: ${JSON.stringify([other, email])}`);
      known.set(mailbox, email);
    }
  }
  return shared;
}

/** Signing in by other spellings of an address opens its own account, or nothing because there is a doubt. */
async function unfound(url: string, database: TestDatabase, emails: readonly string[]): Promise<string[]> {
  await database.owner.query(
    'UPDATE members SET password_hash = (SELECT password_hash FROM members WHERE email_key = $1)',
    [EMAIL],
  );
  const strangers: string[] = [];
  for (const email of emails) {
    for (const spelling of [email.toUpperCase(), email.normalize('NFD'), email.normalize('NFKC')]) {
      await forgetAttempts(database);
      const typed = { email: spelling, password: PASSWORD };
      const { viewer } = await new ApiClient(url).mutate('signIn', typed, 'viewer { member { email } }');
      if (viewer?.member.email !== email)
        strangers.push(`${spelling} opens ${viewer?.member.email}, not ${email}`);
    }
  }
  return strangers;
}

async function countOf({ owner }: TestDatabase, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]!.count;
}
